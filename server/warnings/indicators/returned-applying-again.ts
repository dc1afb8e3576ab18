/** Was this person deported or returned, and is leaving again? Read first as danger of being trafficked again (P4). */
import type { Indicator } from '../indicator.ts'

const withinDays = 730

export const returnedApplyingAgain: Indicator = {
  id: 'returned-applying-again',
  version: 1,
  question: {
    id: 'Apakah orang yang pernah dipulangkan hendak berangkat lagi?',
    en: 'Is somebody who was returned about to leave again?',
  },
  dimension: 'act',
  legal: { id: 'UU 18/2017 pasal 8; UU 21/2007 pasal 56', en: 'Law 18/2017 art. 8; Law 21/2007 art. 56' },
  restsOn: ['earlier record'],
  aloneAt: ['medium'],
  sentence: {
    strong: {
      id: 'Pernah dipulangkan ({returned}), kini hendak berangkat lagi.',
      en: 'Returned before ({returned}), now about to leave again.',
    },
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
  needsFeeds: [],
  find: async ({ records }) => {
    const leaving = records.findLast(
      (r) =>
        r.facts.happening === 'passport-application' ||
        r.facts.happening === 'village-registration' ||
        (r.facts.happening === 'crossing' && r.facts.direction === 'out'),
    )
    if (leaving === undefined) return []
    const returned = records.findLast((r) => r.facts.happening === 'deportation' && r.occurredAt < leaving.occurredAt)
    if (
      returned === undefined ||
      leaving.occurredAt.getTime() - returned.occurredAt.getTime() > withinDays * 86_400_000
    )
      return []
    if (records.some((r) => r.facts.happening === 'placement' && r.occurredAt > returned.occurredAt)) return []
    return [
      {
        key: 'again',
        record: leaving.id,
        strength: leaving.facts.purpose === 'work' ? 'medium' : 'weak',
        values: { returned: returned.occurredAt.toISOString().slice(0, 7) },
        evidence: [returned.id, leaving.id],
      },
    ]
  },
}
