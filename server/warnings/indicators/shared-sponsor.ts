/** Does one sponsor's phone stand behind people from several households who do not know each other? */
import type { Indicator } from '../indicator.ts'

export const sharedSponsor: Indicator = {
  id: 'shared-sponsor',
  version: 4,
  question: {
    id: 'Apakah satu nomor penjamin dipakai banyak orang yang tidak berkeluarga?',
    en: 'Is one sponsor’s phone used by many unrelated people?',
  },
  dimension: 'act',
  legal: {
    id: 'UU 21/2007 pasal 1 angka 1 (perekrutan, pengiriman)',
    en: 'Law 21/2007 art. 1(1) (recruitment, sending)',
  },
  define: {
    mine: 'records.last(r, has(r.sponsor.phone) && !has(r.sponsor.licence) && r.at >= now - days(180))',
    shared: "tied(mine, 'sponsor phone').filter(t, t.at >= now - days(180))",
    licensed: 'shared.exists(t, has(t.sponsor.licence))',
  },
  about: 'mine',
  bands: {
    strong: '!licensed && households(shared) >= 4',
    medium: '!licensed && households(shared) >= 3',
  },
  aloneAt: ['strong'],
  values: { people: 'people(shared)', households: 'households(shared)', days: '180' },
  evidence: 'perPerson(shared)',
  gathers: 'shared',
  sentence: {
    strong: {
      id: '{people} orang dari {households} keluarga memakai satu nomor penjamin dalam {days} hari.',
      en: '{people} people from {households} households use one sponsor’s number within {days} days.',
    },
    medium: {
      id: '{people} orang dari {households} keluarga memakai satu nomor penjamin dalam {days} hari.',
      en: '{people} people from {households} households use one sponsor’s number within {days} days.',
    },
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
}
