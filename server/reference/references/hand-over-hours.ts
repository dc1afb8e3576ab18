/** Hours in which a hand-over, a request and a determination are answered before silence is told upwards (protection.md P5). */
import type { Reference } from '../reference.ts'

export const handOverHours: Reference = {
  id: 'hand-over-hours',
  version: 2,
  name: { id: 'Tenggat jawaban serah terima', en: 'Hours to answer a hand-over' },
  about: {
    id: 'Berapa jam sebuah pos menjawab serah terima biasa atau mendesak, permintaan antarpos, penetapan penanggung jawab, dan apa yang belum ada bagi korban, sebelum diamnya diberitahukan ke atas. Aturan setempat; perlu dikonfirmasi dengan SOP Gugus Tugas.',
    en: 'In how many hours a post answers an ordinary or urgent hand-over, a request of another post, a determination of the owner, and what a victim is owed and has not, before its silence is told upwards. Local rules, to be confirmed by the task force’s SOP.',
  },
  source: {
    id: 'Usulan penyusun; layanan pertama 1×24 jam lazim dalam SOP UPTD PPA (perlu dikonfirmasi)',
    en: 'Proposed by the authors; a first service within 24 hours is common in SOPs of UPTD PPA (to be confirmed)',
  },
  licence: { id: 'Data terbuka', en: 'Open data' },
  producer: { id: 'Simpul', en: 'Simpul' },
  walidata: { id: 'Gugus Tugas TPPO (perlu dikonfirmasi)', en: 'Task force (to be confirmed)' },
  date: '2026-11-22',
  checked: 'to-confirm',
  key: 'clock',
  columns: [
    { name: 'clock', label: { id: 'Tenggat', en: 'Clock' } },
    { name: 'hours', label: { id: 'Jam', en: 'Hours' } },
    { name: 'note', label: { id: 'Keterangan', en: 'Note' } },
  ],
  origin: {
    kind: 'declared',
    rows: () => [
      { clock: 'ordinary', hours: '24', note: 'Serah terima biasa (perlu dikonfirmasi)' },
      {
        clock: 'urgent',
        hours: '2',
        note: 'Serah terima mendesak: nyawa, anak, keberangkatan hari ini (perlu dikonfirmasi)',
      },
      { clock: 'request', hours: '48', note: 'Minta keterangan dan bekerja bersama (perlu dikonfirmasi)' },
      { clock: 'determination', hours: '24', note: 'Penetapan oleh Ketua Harian (perlu dikonfirmasi)' },
      {
        clock: 'lack',
        hours: '72',
        note: 'Korban tanpa… tanpa alasan, sebelum atasan diberi tahu (perlu dikonfirmasi)',
      },
    ],
  },
}
