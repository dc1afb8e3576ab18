/** How many days after a happening people usually leave: what tells how soon somebody must look, where no record names the day. */
import type { Reference } from '../reference.ts'

export const usualDepartures: Reference = {
  id: 'usual-departures',
  version: 1,
  name: { id: 'Lazimnya berangkat setelah', en: 'Usual days until departure' },
  about: {
    id: 'Berapa hari setelah suatu peristiwa orang lazimnya berangkat, bila tidak ada catatan yang menyebut harinya. Hanya mengurutkan antrean peringatan; tidak pernah menjadi temuan. Semua angka perkiraan dan perlu dikonfirmasi.',
    en: 'How many days after a happening people usually leave, where no record names the day. Only orders the queue of alerts, never a finding. All numbers are estimates and to be confirmed.',
  },
  source: {
    id: 'Perkiraan penyusun dari lama layanan paspor dan register desa (perlu dikonfirmasi)',
    en: 'The authors’ estimate from passport service times and village registers (to be confirmed)',
  },
  licence: { id: 'Data terbuka', en: 'Open data' },
  producer: { id: 'Simpul', en: 'Simpul' },
  walidata: { id: 'Gugus Tugas TPPO (perlu dikonfirmasi)', en: 'Task force (to be confirmed)' },
  date: '2026-11-22',
  checked: 'to-confirm',
  key: 'happening',
  columns: [
    { name: 'happening', label: { id: 'Peristiwa', en: 'Happening' } },
    { name: 'days', label: { id: 'Hari', en: 'Days' } },
    { name: 'note', label: { id: 'Keterangan', en: 'Note' } },
  ],
  origin: {
    kind: 'declared',
    rows: () => [
      { happening: 'interview', days: '1', note: 'Di konter pemeriksaan (perlu dikonfirmasi)' },
      { happening: 'passport-application', days: '7', note: 'Paspor terbit ± 4 hari kerja (perlu dikonfirmasi)' },
      { happening: 'placement', days: '14', note: 'Siap berangkat (perlu dikonfirmasi)' },
      { happening: 'village-registration', days: '30', note: 'Mengurus surat dari desa (perlu dikonfirmasi)' },
    ],
  },
}
