/** Is work the declared purpose, and does no placement record exist? Silent while the placement feed is stale (P4). */
import type { PersonRecord } from '../../persons/model.ts'
import type { Indicator } from '../indicator.ts'

const placementSource = 'siskop2mi-placement'
const placementDays = 365
const freshDays = 120

export const workWithoutPlacement: Indicator = {
  id: 'work-without-placement',
  version: 2,
  question: {
    id: 'Tujuan bekerja, tetapi adakah catatan penempatan?',
    en: 'The purpose is work, but is there a placement record?',
  },
  dimension: 'purpose',
  legal: { id: 'UU 18/2017 pasal 5 dan 13', en: 'Law 18/2017 arts. 5 and 13' },
  restsOn: ['missing record'],
  aloneAt: [],
  sentence: {
    strong: {
      id: 'Tujuan bekerja tanpa catatan penempatan di SISKOP2MI.',
      en: 'Purpose is work, without a placement record in SISKOP2MI.',
    },
    medium: {
      id: 'Tujuan bekerja tanpa catatan penempatan di SISKOP2MI.',
      en: 'Purpose is work, without a placement record in SISKOP2MI.',
    },
    weak: {
      id: 'Tujuan bekerja tanpa catatan penempatan di SISKOP2MI.',
      en: 'Purpose is work, without a placement record in SISKOP2MI.',
    },
  },
  tells: ['journey'],
  silencedBy: {
    id: 'Catatan penempatan dari BP3MI, atau penjamin berizin. Diam selama umpan SISKOP2MI terlambat.',
    en: 'A placement record of BP3MI, or a licensed sponsor. Silent while the SISKOP2MI feed is stale.',
  },
  next: {
    id: 'Tanyakan perjanjian kerja dan nama P3MI; periksa ke BP3MI.',
    en: 'Ask for the work contract and the P3MI’s name; check with BP3MI.',
  },
  modus: 'overland workers',
  needsFeeds: [placementSource],
  find: async ({ records, now }, ask) => {
    if (['silent', 'late', 'never spoke', 'stopped'].includes(ask.feed(placementSource))) return []
    const isFresh = (r: PersonRecord) => now.getTime() - r.occurredAt.getTime() <= freshDays * 86_400_000
    const village = records.findLast(
      (r) => r.facts.happening === 'village-registration' && r.facts.purpose === 'work' && isFresh(r),
    )
    // At home they said work, at the counter holiday: what they said at home counts.
    const leaving = records.findLast(
      (r) =>
        isFresh(r) &&
        (r.facts.happening === 'passport-application' ||
          (r.facts.happening === 'crossing' && r.facts.direction === 'out')) &&
        (r.facts.purpose === 'work' || (village !== undefined && village.occurredAt <= r.occurredAt)),
    )
    // A licensed sponsor's placement reaches SISKOP2MI weeks after the passport: neutral, not suspicious.
    if (leaving === undefined || leaving.facts.sponsor?.licence !== undefined) return []
    const placed = records.some(
      (r) =>
        r.facts.happening === 'placement' &&
        Math.abs(r.occurredAt.getTime() - leaving.occurredAt.getTime()) <= placementDays * 86_400_000,
    )
    if (placed) return []
    const evidence = leaving.facts.purpose === 'work' ? [leaving.id] : [village!.id, leaving.id]
    return [{ key: 'placement', record: leaving.id, strength: 'medium', values: {}, evidence }]
  },
}
