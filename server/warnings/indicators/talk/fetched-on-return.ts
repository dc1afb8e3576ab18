/** Is somebody who was sent home fetched at the border by people who are not family? */
import type { Indicator } from '../../indicator.ts'

export const fetchedOnReturn: Indicator = {
  id: 'fetched-on-return',
  version: 1,
  question: {
    id: 'Siapa yang menjemput orang yang baru pulang ini?',
    en: 'Who fetches this person who has just come home?',
  },
  dimension: 'act',
  legal: { id: 'UU 21/2007 pasal 1 angka 1 (penampungan)', en: 'Law 21/2007 art. 1(1) (harbouring)' },
  define: {
    talk: "records.last(r, 'fetched-on-return' in r.signs && now - r.at <= days(180))",
    returned:
      "records.last(r, r.happening == 'deportation' && talk.at - r.at <= days(14) && r.at - talk.at <= days(14))",
  },
  about: 'talk',
  bands: { medium: 'has(talk) && has(returned)', weak: 'has(talk)' },
  aloneAt: [],
  values: {},
  evidence: 'has(returned) ? [returned, talk] : [talk]',
  sentence: {
    medium: {
      id: 'Baru dipulangkan dan dijemput orang yang bukan keluarga.',
      en: 'Just returned, and fetched by somebody who is not family.',
    },
    weak: {
      id: 'Saat pulang dijemput orang yang bukan keluarga.',
      en: 'Fetched on return by somebody who is not family.',
    },
  },
  tells: ['journey'],
  silencedBy: {
    id: 'Penjemput dari BP3MI, Dinsos, atau keluarga yang dikenali.',
    en: 'Fetched by BP3MI, social affairs, or family who is known.',
  },
  next: {
    id: 'Tawarkan BP3MI mengantar pulang; tanyakan apakah masih ada utang.',
    en: 'Offer that BP3MI takes them home; ask whether a debt is left.',
  },
  modus: 'deported and back',
}
