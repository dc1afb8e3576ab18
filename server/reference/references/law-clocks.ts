/** Days that the law sets on restitution and that practice sets on requests abroad; where two laws differ both stand (protection.md P7). */
import type { Reference } from '../reference.ts'

export const lawClocks: Reference = {
  id: 'law-clocks',
  version: 1,
  name: { id: 'Tenggat jalur hukum', en: 'Clocks of the legal track' },
  about: {
    id: 'Berapa hari menurut tiap dasar. Untuk pembayaran restitusi ada dua dasar yang berbeda; keduanya ditampilkan, dan mana yang berlaku perlu dikonfirmasi.',
    en: 'How many days by each ground. Two grounds differ on when restitution is paid; both are shown, and which of them holds is to be confirmed.',
  },
  source: {
    id: 'UU 21/2007 pasal 50; Perma 1/2022; PP 7/2018; praktik korespondensi (perlu dikonfirmasi)',
    en: 'Law 21/2007 art. 50; Perma 1/2022; PP 7/2018; practice of correspondence (to be confirmed)',
  },
  licence: { id: 'Peraturan publik', en: 'Public law' },
  producer: { id: 'Sekretariat Gugus Tugas', en: 'Task force secretariat' },
  walidata: { id: 'Mahkamah Agung dan LPSK (perlu dikonfirmasi)', en: 'Supreme Court and LPSK (to be confirmed)' },
  date: '2026-11-22',
  checked: 'to-confirm',
  key: 'clock',
  columns: [
    { name: 'clock', label: { id: 'Tenggat', en: 'Clock' } },
    { name: 'days', label: { id: 'Hari', en: 'Days' } },
    { name: 'ground', label: { id: 'Dasar', en: 'Ground' } },
    { name: 'note', label: { id: 'Keterangan', en: 'Note' } },
  ],
  origin: {
    kind: 'declared',
    rows: () => [
      {
        ...{ clock: 'restitution-request', days: '90', ground: 'Perma 1/2022', status: 'checked' },
        note: 'Sejak putusan berkekuatan hukum tetap diketahui, bila belum diajukan sebelum tuntutan',
      },
      {
        ...{ clock: 'restitution-payment:uu-21-2007', days: '14', ground: 'UU 21/2007 pasal 50' },
        note: 'Sejak putusan berkekuatan hukum tetap (pasal perlu dikonfirmasi)',
      },
      {
        ...{ clock: 'restitution-payment:perma-1-2022', days: '30', ground: 'Perma 1/2022', status: 'checked' },
        note: 'Sejak putusan berkekuatan hukum tetap diterima; awal hitungan perlu dikonfirmasi',
      },
      {
        ...{ clock: 'lpsk-completeness', days: '7', ground: 'PP 7/2018', status: 'checked' },
        note: 'LPSK memeriksa kelengkapan permohonan',
      },
      {
        ...{ clock: 'foreign-answer', days: '30', ground: 'Praktik korespondensi' },
        note: 'Permintaan ke luar negeri diingatkan bila belum dijawab (perlu dikonfirmasi)',
      },
    ],
  },
}
