/** Sent home and sent out again, often by the same people, with the old debt; what returnees tell at the desk belongs here too. */
import type { Modus } from '../modus.ts'

export const deportedAndBack: Modus = {
  id: 'deported and back',
  version: 2,
  offence: 'TPPO',
  name: { id: 'Dideportasi lalu diberangkatkan lagi', en: 'Deported and sent again' },
  headline: {
    id: 'Mungkin korban: bahaya diperdagangkan lagi setelah dipulangkan',
    en: 'Possible victim: danger of being trafficked again after a return',
  },
  severity: 3,
  weights: {
    'returned-applying-again': { medium: 6, weak: 3 },
    'exploited-abroad': { strong: 8, medium: 4, weak: 2 },
    'fetched-on-return': { medium: 4, weak: 2 },
    'returned-child-alone': { medium: 4, weak: 2 },
    'shared-sponsor': { strong: 6, medium: 4 },
    'shared-contact': { medium: 4 },
    'identity-contradiction': { medium: 4, weak: 2 },
    'work-without-placement': { medium: 4 },
    'travel-debt': { weak: 3 },
    'papers-by-others': { medium: 3 },
    'pickup-unknown': { weak: 1 },
    'group-with-one-sponsor': { strong: 6, medium: 4 },
    'refused-elsewhere': { medium: 2, weak: 1 },
    'minor-without-consent': { medium: 2, weak: 1 },
    'papers-from-town-without-tie': { medium: 2, weak: 1 },
  },
  anyOf: ['returned-applying-again', 'exploited-abroad', 'fetched-on-return', 'returned-child-alone'],
  allOf: [],
  threshold: 6,
  next: [
    {
      id: 'Tanyakan utang, upah yang belum dibayar, dan siapa yang menjemput.',
      en: 'Ask about debt, unpaid wages and who fetches them.',
    },
    {
      id: 'Tawarkan BP3MI dan pemulihan; keterangan tentang eksploitasi dicatat sebagai keterangan saksi.',
      en: 'Offer BP3MI and recovery; what is told of exploitation is kept as a witness’s word.',
    },
  ],
  asks: [
    { id: 'BP3MI: penempatan resmi dan kepulangan', en: 'BP3MI: official placements and returns' },
    { id: 'Dinsos: penerimaan dan keluarga', en: 'Social affairs: reception and family' },
    {
      id: 'Perwakilan RI: lapor diri dan alamat di luar negeri',
      en: 'Mission abroad: registration and address abroad',
    },
  ],
}
