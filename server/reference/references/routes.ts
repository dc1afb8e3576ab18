/** Official routes across the border: from which checkpoint to where, and with which papers. */
import { tableOf } from '../read-table.ts'
import type { Reference } from '../reference.ts'
import { crossings } from './crossings.ts'

export const routes: Reference = {
  id: 'routes',
  version: 1,
  name: { id: 'Rute resmi lintas batas', en: 'Official routes across the border' },
  about: {
    id: 'Pasangan tempat pemeriksaan resmi di kedua sisi. Jalur tidak resmi adalah temuan patroli yang terbatas dan tidak pernah ada di daftar ini.',
    en: 'Pairs of official checkpoints on both sides. Unofficial paths are restricted findings of patrols and never stand in this list.',
  },
  source: crossings.source,
  licence: crossings.licence,
  producer: crossings.producer,
  walidata: crossings.walidata,
  date: '2026-02-05',
  checked: 'checked',
  key: 'code',
  columns: [
    { name: 'code', label: { id: 'Kode', en: 'Code' } },
    { name: 'from_crossing', label: { id: 'Dari', en: 'From' } },
    { name: 'to_place', label: { id: 'Ke', en: 'To' } },
    { name: 'to_country', label: { id: 'Negara', en: 'Country' } },
    { name: 'way', label: { id: 'Jalan', en: 'Way' }, words: ['road', 'river', 'sea', 'air'] },
    { name: 'papers', label: { id: 'Dokumen', en: 'Papers' }, words: ['passport', 'plb', 'passport+plb'] },
    { name: 'note', label: { id: 'Catatan', en: 'Note' } },
  ],
  origin: { kind: 'declared', rows: tableOf('routes') },
}
