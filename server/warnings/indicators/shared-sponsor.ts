/** Does one sponsor's phone stand behind people from several households who do not know each other? */
import { countHouseholds, unlicensedSince } from '../households.ts'
import type { Indicator } from '../indicator.ts'

const withinDays = 180
const householdsMedium = 3
const householdsStrong = 4

export const sharedSponsor: Indicator = {
  id: 'shared-sponsor',
  version: 3,
  question: {
    id: 'Apakah satu nomor penjamin dipakai banyak orang yang tidak berkeluarga?',
    en: 'Is one sponsor’s phone used by many unrelated people?',
  },
  dimension: 'act',
  legal: {
    id: 'UU 21/2007 pasal 1 angka 1 (perekrutan, pengiriman)',
    en: 'Law 21/2007 art. 1(1) (recruitment, sending)',
  },
  restsOn: ['tie'],
  aloneAt: ['strong'],
  sentence: {
    strong: {
      id: '{people} orang dari {households} keluarga memakai satu nomor penjamin dalam {days} hari.',
      en: '{people} people from {households} households use one sponsor’s number within {days} days.',
    },
    medium: {
      id: '{people} orang dari {households} keluarga memakai satu nomor penjamin dalam {days} hari.',
      en: '{people} people from {households} households use one sponsor’s number within {days} days.',
    },
    weak: { id: 'Nomor penjamin dipakai beberapa orang.', en: 'The sponsor’s number is used by several people.' },
  },
  tells: ['sponsor'],
  silencedBy: {
    id: 'Penjamin berizin (P3MI, PPIU), atau semua pemohon satu keluarga.',
    en: 'A licensed sponsor (P3MI, PPIU), or all applicants of one family.',
  },
  next: {
    id: 'Tanyakan terpisah: siapa penjaminnya, siapa yang membayar? Penghubung bukan berarti pelaku.',
    en: 'Ask separately: who is the sponsor, who pays? A connector is not thereby an offender.',
  },
  modus: 'overland workers',
  needsFeeds: [],
  find: async ({ records, now }, ask) => {
    const from = now.getTime() - withinDays * 86_400_000
    const mine = records.filter(
      (r) =>
        r.facts.sponsor?.phone !== undefined && r.facts.sponsor.licence === undefined && r.occurredAt.getTime() >= from,
    )
    const newest = mine.at(-1)
    if (newest === undefined) return []
    const tied = await ask.tied('sponsor phone', newest.id)
    const onePerPerson = unlicensedSince(tied, from)
    const households = countHouseholds(onePerPerson)
    if (households < householdsMedium) return []
    return [
      {
        key: 'sponsor',
        record: newest.id,
        strength: households >= householdsStrong ? 'strong' : 'medium',
        values: { people: onePerPerson.length, households, days: withinDays },
        evidence: onePerPerson.map((record) => record.id).slice(0, 20),
        tie: tied[0]!.tie,
      },
    ]
  },
}
