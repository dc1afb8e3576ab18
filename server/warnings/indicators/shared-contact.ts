/** Do applicants of several households write down one phone of their own, or one house? Whoever fills in for them has theirs. */
import type { TieKind } from '../../persons/tie-records.ts'
import { countHouseholds, unlicensedSince } from '../households.ts'
import type { Indicator } from '../indicator.ts'

const withinDays = 180
const householdsMedium = 3
const kinds: TieKind[] = ['phone', 'address']

/** A hamlet's RT and RW hold fifty families; only a house has a number of its own. */
const isHouse = (address: string | undefined): boolean =>
  address !== undefined && /\d/.test(address.replaceAll(/\br[tw]\W*\d+/gi, ''))

export const sharedContact: Indicator = {
  id: 'shared-contact',
  version: 1,
  question: {
    id: 'Apakah pemohon yang tidak berkeluarga mencantumkan satu telepon atau satu rumah?',
    en: 'Do unrelated applicants give one phone or one house as their own?',
  },
  dimension: 'act',
  legal: {
    id: 'UU 21/2007 pasal 1 angka 1 (perekrutan, penampungan)',
    en: 'Law 21/2007 art. 1(1) (recruitment, harbouring)',
  },
  restsOn: ['tie'],
  aloneAt: [],
  sentence: {
    strong: {
      id: 'Satu telepon atau rumah dipakai banyak pemohon.',
      en: 'One phone or house is used by many applicants.',
    },
    medium: {
      id: '{people} pemohon dari {households} keluarga mencantumkan satu telepon atau satu rumah dalam {days} hari.',
      en: '{people} applicants from {households} households give one phone or one house within {days} days.',
    },
    weak: {
      id: 'Satu telepon atau rumah dipakai beberapa pemohon.',
      en: 'One phone or house is used by several applicants.',
    },
  },
  tells: ['identity'],
  silencedBy: {
    id: 'Satu keluarga, atau penjamin berizin (P3MI, PPIU).',
    en: 'One family, or a licensed sponsor (P3MI, PPIU).',
  },
  next: {
    id: 'Tanyakan terpisah: siapa yang mengisi formulir, dan di mana mereka menginap?',
    en: 'Ask separately: who filled in the form, and where are they staying?',
  },
  modus: 'overland workers',
  needsFeeds: [],
  find: async ({ records, now }, ask) => {
    const from = now.getTime() - withinDays * 86_400_000
    const newest = records.findLast(
      (r) => r.facts.happening === 'passport-application' && r.occurredAt.getTime() >= from,
    )
    if (newest === undefined) return []
    for (const kind of kinds) {
      if (kind === 'address' && !isHouse(newest.facts.address)) continue
      const tied = (await ask.tied(kind, newest.id)).filter(
        (one) => one.record.facts.happening === 'passport-application',
      )
      const onePerPerson = unlicensedSince(tied, from)
      const households = countHouseholds(onePerPerson)
      if (households < householdsMedium) continue
      return [
        {
          key: 'contact',
          record: newest.id,
          strength: 'medium',
          values: { people: onePerPerson.length, households, days: withinDays },
          evidence: onePerPerson.map((record) => record.id).slice(0, 20),
          tie: tied[0]!.tie,
        },
      ]
    }
    return []
  },
}
