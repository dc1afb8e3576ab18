/** What happened to region codes: pemekaran, moves and new names; by these a code of the past finds today's. */
import { regionChangeKinds } from '../model.ts'
import { tableOf } from '../read-table.ts'
import type { Reference } from '../reference.ts'

export const regionChanges: Reference = {
  id: 'region-changes',
  version: 1,
  name: { id: 'Riwayat kode wilayah', en: 'History of region codes' },
  about: {
    id: 'Pemekaran, perpindahan kode, dan pergantian nama: semua provinsi sejak 1999, kabupaten/kota di Kalimantan Barat, Kalimantan Utara, dan Papua. Tanggal adalah tanggal undang-undangnya, bukan tanggal kode mulai dipakai.',
    en: 'Partings, moved codes and new names: all provinces since 1999, regencies of West and North Kalimantan and of Papua. The date is that of the law, not the day the code came into use.',
  },
  source: {
    id: 'Undang-undang pembentukan daerah; kode lama dari bridging kode BPS–Kemendagri 2020',
    en: 'Laws forming the regions; former codes from the BPS–Kemendagri bridging of 2020',
  },
  licence: { id: 'Fakta dari peraturan; susunan Apache-2.0', en: 'Facts of law; our arrangement Apache-2.0' },
  producer: { id: 'Simpul, dari peraturan', en: 'Simpul, from the laws' },
  walidata: {
    id: 'Pusdatin Kemendagri (perlu dikonfirmasi)',
    en: 'Pusdatin, Ministry of Home Affairs (to be confirmed)',
  },
  date: '2026-11-21',
  checked: 'to-confirm',
  key: 'id',
  columns: [
    { name: 'id', label: { id: 'Kunci', en: 'Key' } },
    { name: 'kind', label: { id: 'Peristiwa', en: 'Event' }, words: Object.keys(regionChangeKinds) },
    { name: 'from_code', label: { id: 'Kode asal', en: 'From code' } },
    { name: 'from_name', label: { id: 'Nama asal', en: 'From name' } },
    { name: 'to_code', label: { id: 'Kode baru', en: 'To code' } },
    { name: 'to_name', label: { id: 'Nama baru', en: 'To name' } },
    { name: 'date', label: { id: 'Tanggal', en: 'Date' } },
    { name: 'law', label: { id: 'Dasar', en: 'Law' } },
  ],
  origin: { kind: 'declared', rows: tableOf('region-changes') },
}
