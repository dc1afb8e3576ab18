/** Is there a way home: a return ticket or the money for one? */
import type { Indicator } from '../../indicator.ts'

export const noReturnOrFunds: Indicator = {
  id: 'no-return-or-funds',
  version: 1,
  question: { id: 'Adakah tiket pulang atau biaya sendiri?', en: 'Is there a return ticket or money of one’s own?' },
  dimension: 'act',
  legal: {
    id: 'Permenkumham 9/2024 tentang pemeriksaan keimigrasian (perlu dikonfirmasi)',
    en: 'Regulation 9/2024 on immigration inspection (to be confirmed)',
  },
  define: {
    talk: "records.last(r, 'no-return-or-funds' in r.signs && now - r.at <= days(180))",
    licensed: 'records.exists(r, has(r.sponsor.licence) && now - r.at <= days(365))',
  },
  about: 'talk',
  bands: { weak: 'has(talk) && !licensed' },
  aloneAt: [],
  values: {},
  evidence: '[talk]',
  sentence: {
    weak: { id: 'Tanpa tiket pulang dan tanpa biaya sendiri.', en: 'Without a return ticket and without own money.' },
  },
  tells: ['journey'],
  silencedBy: {
    id: 'Penempatan resmi atau penyelenggara berizin yang menanggung perjalanan pulang.',
    en: 'An official placement or a licensed organiser who bears the journey home.',
  },
  next: {
    id: 'Tanyakan siapa yang membayar perjalanan, dan bagaimana pulangnya.',
    en: 'Ask who pays for the journey, and how they will come home.',
  },
  modus: 'overland workers',
}
