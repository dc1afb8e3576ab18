/** Was this person deported or returned, and is leaving again? Read first as danger of being trafficked again (P4). */
import type { Indicator } from '../indicator.ts'

export const returnedApplyingAgain: Indicator = {
  id: 'returned-applying-again',
  version: 2,
  question: {
    id: 'Apakah orang yang pernah dipulangkan hendak berangkat lagi?',
    en: 'Is somebody who was returned about to leave again?',
  },
  dimension: 'act',
  legal: { id: 'UU 18/2017 pasal 8; UU 21/2007 pasal 56', en: 'Law 18/2017 art. 8; Law 21/2007 art. 56' },
  define: {
    leaving: `records.last(r, r.happening in ['passport-application', 'village-registration']
      || (r.happening == 'crossing' && r.direction == 'out'))`,
    returned: "records.last(r, r.happening == 'deportation' && r.at < leaving.at)",
    placed: "records.exists(r, r.happening == 'placement' && r.at > returned.at)",
    again: 'leaving.at - returned.at <= days(730) && !placed',
  },
  about: 'leaving',
  bands: { medium: "again && leaving.purpose == 'work'", weak: 'again' },
  aloneAt: ['medium'],
  values: { returned: 'month(returned.at)' },
  evidence: '[returned, leaving]',
  sentence: {
    medium: {
      id: 'Pernah dipulangkan ({returned}), kini hendak bekerja lagi tanpa catatan penempatan.',
      en: 'Returned before ({returned}), now about to work again without a placement record.',
    },
    weak: {
      id: 'Pernah dipulangkan ({returned}), kini berangkat dengan tujuan lain.',
      en: 'Returned before ({returned}), now leaving for another purpose.',
    },
  },
  tells: ['journey'],
  silencedBy: {
    id: 'Catatan penempatan resmi sesudah kepulangan.',
    en: 'An official placement record after the return.',
  },
  next: {
    id: 'Bahaya diperdagangkan lagi: tanyakan utang, siapa yang menjemput, dan tawarkan BP3MI.',
    en: 'Danger of being trafficked again: ask about debt and who will fetch them, and offer BP3MI.',
  },
  modus: 'deported and back',
}
