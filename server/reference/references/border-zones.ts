/** Which districts' residents a border pass (PLB) is for, per agreement: data, because agreements list them differently and change (P4). */
import type { Reference } from '../reference.ts'

const row = (region: string, name: string, facing: string, agreement: string) => ({
  ...{ code: `MYS-${region}`, country: 'MYS', region, name, facing, agreement },
})
const bukittinggi = 'Kesepakatan Bukittinggi 2006 (perlu dikonfirmasi)'
const practice = 'Praktik pos (perlu dikonfirmasi)'

export const borderZones: Reference = {
  id: 'border-zones',
  version: 1,
  name: { id: 'Zona perbatasan yang disepakati untuk PLB', en: 'Agreed border zones of border passes' },
  about: {
    id: 'Kecamatan yang penduduknya boleh memegang PLB, menurut tiap perjanjian. Negara tanpa baris: zonanya tidak diketahui. Semua baris perlu dikonfirmasi.',
    en: 'Districts whose residents may hold a border pass, by each agreement. A country without a row: its zone is not known. All rows are to be confirmed.',
  },
  source: {
    id: 'Kesepakatan lintas batas RI–Malaysia dan praktik pos (perlu dikonfirmasi)',
    en: 'Border crossing agreement Indonesia–Malaysia and practice at posts (to be confirmed)',
  },
  licence: { id: 'Peraturan publik', en: 'Public law' },
  producer: { id: 'Direktorat Jenderal Imigrasi', en: 'Directorate General of Immigration' },
  walidata: { id: 'Ditjen Imigrasi (perlu dikonfirmasi)', en: 'Immigration (to be confirmed)' },
  date: '2026-11-22',
  checked: 'to-confirm',
  key: 'code',
  columns: [
    { name: 'code', label: { id: 'Kode', en: 'Code' } },
    { name: 'country', label: { id: 'Negara (tiga huruf)', en: 'Country (three letters)' } },
    { name: 'region', label: { id: 'Kode wilayah', en: 'Region code' } },
    { name: 'name', label: { id: 'Kecamatan', en: 'District' } },
    { name: 'facing', label: { id: 'Seberang', en: 'On the other side' } },
    { name: 'agreement', label: { id: 'Perjanjian', en: 'Agreement' } },
  ],
  origin: {
    kind: 'declared',
    rows: () => [
      row('61.07.07', 'Jagoi Babang', 'Distrik Bau, Sarawak', bukittinggi),
      row('61.07.12', 'Siding', 'Distrik Bau, Sarawak', bukittinggi),
      row('61.07.05', 'Seluas', 'Distrik Bau, Sarawak', bukittinggi),
      row('61.01.09', 'Sajingan Besar', 'Biawak, Sarawak', practice),
      row('61.01.08', 'Paloh', 'Sematan, Sarawak', practice),
      row('61.03.21', 'Entikong', 'Tebedu, Sarawak', practice),
      row('61.03.07', 'Sekayam', 'Tebedu, Sarawak', practice),
      row('61.06.14', 'Badau', 'Lubok Antu, Sarawak', practice),
      row('65.03.05', 'Krayan', "Ba'kelalan, Sarawak", practice),
      row('65.03.01', 'Sebatik', 'Tawau, Sabah', practice),
      row('65.03.11', 'Sebatik Utara', 'Tawau, Sabah', practice),
    ],
  },
}
