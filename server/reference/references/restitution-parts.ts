/** What restitution is made up of, each part with its ground. */
import type { Reference } from '../reference.ts'

export const restitutionParts: Reference = {
  id: 'restitution-parts',
  version: 1,
  name: { id: 'Bagian restitusi', en: 'Parts of restitution' },
  about: {
    id: 'Ganti kerugian yang dapat diminta korban, bagian demi bagian.',
    en: 'The compensation that a victim can ask for, part by part.',
  },
  source: {
    id: 'UU 21/2007 pasal 48 ayat (2) (ayat perlu dikonfirmasi); Perma 1/2022',
    en: 'Law 21/2007 art. 48(2) (paragraph to be confirmed); Perma 1/2022',
  },
  licence: { id: 'Peraturan publik', en: 'Public law' },
  producer: { id: 'Sekretariat Gugus Tugas', en: 'Task force secretariat' },
  walidata: { id: 'LPSK (perlu dikonfirmasi)', en: 'LPSK (to be confirmed)' },
  date: '2026-11-22',
  checked: 'to-confirm',
  key: 'code',
  columns: [
    { name: 'code', label: { id: 'Kode', en: 'Code' } },
    { name: 'ground', label: { id: 'Dasar', en: 'Ground' } },
    { name: 'name_id', label: { id: 'Nama', en: 'Name in Indonesian' } },
    { name: 'name_en', label: { id: 'Nama dalam bahasa Inggris', en: 'Name' } },
  ],
  origin: {
    kind: 'declared',
    rows: () => [
      {
        ...{ code: 'loss', ground: 'UU 21/2007 pasal 48 ayat (2) huruf a' },
        ...{ name_id: 'Kehilangan kekayaan atau penghasilan', name_en: 'Loss of wealth or income' },
      },
      {
        ...{ code: 'suffering', ground: 'UU 21/2007 pasal 48 ayat (2) huruf b' },
        ...{ name_id: 'Penderitaan', name_en: 'Suffering' },
      },
      {
        ...{ code: 'treatment', ground: 'UU 21/2007 pasal 48 ayat (2) huruf c' },
        ...{ name_id: 'Biaya perawatan medis atau psikologis', name_en: 'Cost of medical or psychological treatment' },
      },
      {
        ...{ code: 'other', ground: 'UU 21/2007 pasal 48 ayat (2) huruf d; Perma 1/2022' },
        ...{
          name_id: 'Kerugian lain, termasuk transportasi dan pengacara',
          name_en: 'Other losses, transport and lawyer among them',
        },
      },
    ],
  },
}
