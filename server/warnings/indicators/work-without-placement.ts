/** Is work the declared purpose, and does no placement record exist? Silent while the placement feed is stale (P4). */
import type { Indicator } from '../indicator.ts'

export const workWithoutPlacement: Indicator = {
  id: 'work-without-placement',
  version: 3,
  question: {
    id: 'Tujuan bekerja, tetapi adakah catatan penempatan?',
    en: 'The purpose is work, but is there a placement record?',
  },
  dimension: 'purpose',
  legal: { id: 'UU 18/2017 pasal 5 dan 13', en: 'Law 18/2017 arts. 5 and 13' },
  define: {
    village: "records.last(r, r.happening == 'village-registration' && r.purpose == 'work' && now - r.at <= days(120))",
    // At home they said work, at the counter holiday: what they said at home counts.
    leaving: `records.last(r, now - r.at <= days(120)
      && (r.happening == 'passport-application' || (r.happening == 'crossing' && r.direction == 'out'))
      && (r.purpose == 'work' || village.at <= r.at))`,
    placed: `records.exists(r, r.happening == 'placement'
      && r.at - leaving.at <= days(365) && leaving.at - r.at <= days(365))`,
  },
  about: 'leaving',
  // A licensed sponsor's placement reaches SISKOP2MI weeks after the passport: neutral, not suspicious.
  bands: { medium: "!isStale('siskop2mi-placement') && has(leaving) && !has(leaving.sponsor.licence) && !placed" },
  aloneAt: [],
  values: {},
  evidence: "has(leaving.purpose) && leaving.purpose == 'work' ? [leaving] : [village, leaving]",
  sentence: {
    medium: {
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
}
