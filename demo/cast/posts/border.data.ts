/** The border agency, the armed forces and the prosecutors. Only posts are ever accountable; coordinates are approximate (about a kilometre or worse). */
import type { CastPost } from '../../cast.ts'
import { kalbar, nation, nunukan, sambas, sanggau, singkawang } from './places.data.ts'

export const borderPosts: CastPost[] = [
  // Perbatasan
  { code: 'BNPP', agency: 'BNPP', name: 'BNPP', kind: 'office', ...nation },
  {
    code: 'SATGAS-PAMTAS-KALBAR',
    agency: 'SATGAS-PAMTAS-KALBAR',
    name: 'Satgas Pamtas Kalbar',
    kind: 'unit',
    ...kalbar,
  },
  {
    code: 'SATGAS-PAMTAS-KALTARA',
    agency: 'SATGAS-PAMTAS-KALTARA',
    name: 'Satgas Pamtas Kaltara',
    kind: 'unit',
    ...nunukan,
  },
  // Kejaksaan
  {
    code: 'KEJARI-SINGKAWANG',
    agency: 'KEJARI-SINGKAWANG',
    name: 'Kejari Singkawang, Tindak Pidana Umum',
    kind: 'unit',
    ...singkawang,
    lat: 0.91,
    lon: 108.98,
  },
  {
    code: 'KEJARI-SAMBAS',
    agency: 'KEJARI-SAMBAS',
    name: 'Kejari Sambas, Tindak Pidana Umum',
    kind: 'unit',
    ...sambas,
  },
  {
    code: 'KEJARI-SANGGAU',
    agency: 'KEJARI-SANGGAU',
    name: 'Kejari Sanggau, Tindak Pidana Umum',
    kind: 'unit',
    ...sanggau,
  },
  {
    code: 'KEJARI-NUNUKAN',
    agency: 'KEJARI-NUNUKAN',
    name: 'Kejari Nunukan, Tindak Pidana Umum',
    kind: 'unit',
    ...nunukan,
  },
]
