/** Is the journey paid with a debt that work abroad must clear? */
import type { Indicator } from '../../indicator.ts'

export const travelDebt: Indicator = {
  id: 'travel-debt',
  version: 1,
  question: { id: 'Apakah perjalanan ini dibayar dengan utang?', en: 'Is this journey paid with a debt?' },
  dimension: 'means',
  legal: {
    id: 'UU 21/2007 pasal 1 angka 1 dan 15 (penjeratan utang)',
    en: 'Law 21/2007 art. 1(1), (15) (debt bondage)',
  },
  define: {
    talk: "records.last(r, 'travel-debt' in r.signs && now - r.at <= days(180))",
    licensed: 'records.exists(r, has(r.sponsor.licence) && now - r.at <= days(365))',
  },
  about: 'talk',
  bands: { weak: 'has(talk) && !licensed' },
  aloneAt: [],
  values: {},
  evidence: '[talk]',
  sentence: {
    weak: { id: 'Berutang untuk biaya perjalanan.', en: 'In debt for the cost of the journey.' },
  },
  tells: ['journey'],
  silencedBy: { id: 'Pinjaman bank untuk penempatan resmi.', en: 'A bank loan for an official placement.' },
  next: {
    id: 'Tanyakan kepada siapa ia berutang, berapa, dan bagaimana melunasinya.',
    en: 'Ask to whom, how much, and how it is to be paid back.',
  },
  modus: 'overland workers',
}
