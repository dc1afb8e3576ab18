/** Regions of Indonesia: provinces, regencies, districts; villages of the two provinces at the border; both systems of codes. */
import { tableOf } from '../read-table.ts'
import type { Reference } from '../reference.ts'

export const regions: Reference = {
  id: 'regions',
  version: 1,
  name: { id: 'Wilayah administrasi', en: 'Administrative regions' },
  about: {
    id: 'Kode Kemendagri (PP.KK.CC.VVVV) dan kode BPS untuk provinsi dan kabupaten/kota. Desa hanya untuk Kalimantan Barat dan Kalimantan Utara. Kode BPS enam provinsi di Papua berubah sesudah 2022 dan masih kosong.',
    en: 'Kemendagri codes (PP.KK.CC.VVVV), and BPS codes of provinces and regencies. Villages of West and North Kalimantan only. BPS codes of Papua’s six provinces changed after 2022 and are still empty.',
  },
  source: {
    id: 'Kepmendagri 300.2.2-2138/2025 melalui idn-area-data 4.0.1; kode BPS dari bridging kode BPS–Kemendagri, keadaan 2020',
    en: 'Kepmendagri 300.2.2-2138/2025 by way of idn-area-data 4.0.1; BPS codes from the BPS–Kemendagri bridging of 2020',
  },
  licence: { id: 'ODbL 1.0', en: 'ODbL 1.0' },
  producer: {
    id: 'Kementerian Dalam Negeri; Badan Pusat Statistik',
    en: 'Ministry of Home Affairs; Statistics Indonesia',
  },
  walidata: {
    id: 'Pusdatin Kemendagri (perlu dikonfirmasi)',
    en: 'Pusdatin, Ministry of Home Affairs (to be confirmed)',
  },
  date: '2025-12-31',
  checked: 'checked',
  key: 'code',
  columns: [
    { name: 'code', label: { id: 'Kode Kemendagri', en: 'Kemendagri code' } },
    { name: 'name', label: { id: 'Nama', en: 'Name' } },
    { name: 'bps', label: { id: 'Kode BPS', en: 'BPS code' } },
  ],
  origin: { kind: 'declared', rows: tableOf('regions') },
}
