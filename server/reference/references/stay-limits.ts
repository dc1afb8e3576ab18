/** How long a border pass (PLB) allows to stay, per agreement: data, because agreements are read differently and change (P4). */
import type { Reference } from '../reference.ts'

export const stayLimits: Reference = {
  id: 'stay-limits',
  version: 1,
  name: { id: 'Batas tinggal dengan PLB', en: 'Stay limits of border passes' },
  about: {
    id: 'Berapa hari pemegang PLB boleh tinggal menurut tiap perjanjian. Bila satu negara punya beberapa baris, yang terpanjang dipakai. Semua angka perlu dikonfirmasi.',
    en: 'How many days a border pass allows by each agreement. Where a country has several rows the longest counts. All numbers are to be confirmed.',
  },
  source: {
    id: 'Perjanjian lintas batas RI–Malaysia dan praktik pos (perlu dikonfirmasi)',
    en: 'Border crossing agreement Indonesia–Malaysia and practice at posts (to be confirmed)',
  },
  licence: { id: 'Peraturan publik', en: 'Public law' },
  producer: { id: 'Direktorat Jenderal Imigrasi', en: 'Directorate General of Immigration' },
  walidata: { id: 'Ditjen Imigrasi (perlu dikonfirmasi)', en: 'Immigration (to be confirmed)' },
  date: '2026-11-21',
  checked: 'to-confirm',
  key: 'code',
  columns: [
    { name: 'code', label: { id: 'Kode', en: 'Code' } },
    { name: 'country', label: { id: 'Negara (tiga huruf)', en: 'Country (three letters)' } },
    { name: 'pass', label: { id: 'Jenis pas', en: 'Kind of pass' } },
    { name: 'days', label: { id: 'Hari', en: 'Days' } },
    { name: 'note', label: { id: 'Keterangan', en: 'Note' } },
  ],
  origin: {
    kind: 'declared',
    rows: () => [
      { code: 'MYS-PLB', country: 'MYS', pass: 'PLB', days: '30', note: 'Satu kali masuk (perlu dikonfirmasi)' },
      {
        code: 'MYS-PLB-LOCAL',
        country: 'MYS',
        pass: 'PLB',
        days: '14',
        note: 'Keterangan satu pos (perlu dikonfirmasi)',
      },
    ],
  },
}
