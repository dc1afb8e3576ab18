/** Countries as ISO 3166-1 has them, named in both languages. */
import { allCountries } from '../../intake/read-country.ts'
import type { Reference } from '../reference.ts'

export const countries: Reference = {
  id: 'countries',
  version: 1,
  name: { id: 'Negara', en: 'Countries' },
  about: {
    id: 'Kode dua dan tiga huruf; nama dalam kedua bahasa menurut Unicode CLDR.',
    en: 'Codes of two and three letters; names in both languages from Unicode CLDR.',
  },
  source: { id: 'ISO 3166-1; nama dari Unicode CLDR', en: 'ISO 3166-1; names from Unicode CLDR' },
  licence: {
    id: 'Kode ISO bebas dipakai; CLDR: Unicode License v3',
    en: 'ISO codes free to use; CLDR: Unicode License v3',
  },
  producer: { id: 'ISO 3166/MA', en: 'ISO 3166/MA' },
  walidata: { id: 'Kementerian Luar Negeri (perlu dikonfirmasi)', en: 'Ministry of Foreign Affairs (to be confirmed)' },
  date: '2026-01-01',
  checked: 'checked',
  key: 'alpha3',
  columns: [
    { name: 'alpha3', label: { id: 'Tiga huruf', en: 'Three letters' } },
    { name: 'alpha2', label: { id: 'Dua huruf', en: 'Two letters' } },
    { name: 'name_id', label: { id: 'Nama Indonesia', en: 'Indonesian name' } },
    { name: 'name_en', label: { id: 'Nama Inggris', en: 'English name' } },
  ],
  origin: { kind: 'declared', rows: allCountries },
}
