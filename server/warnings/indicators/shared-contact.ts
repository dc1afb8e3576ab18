/** Do applicants of several households write down one phone of their own, or one house? Whoever fills in for them has theirs. */
import type { Indicator } from '../indicator.ts'

export const sharedContact: Indicator = {
  id: 'shared-contact',
  version: 2,
  question: {
    id: 'Apakah pemohon yang tidak berkeluarga mencantumkan satu telepon atau satu rumah?',
    en: 'Do unrelated applicants give one phone or one house as their own?',
  },
  dimension: 'act',
  legal: {
    id: 'UU 21/2007 pasal 1 angka 1 (perekrutan, penampungan)',
    en: 'Law 21/2007 art. 1(1) (recruitment, harbouring)',
  },
  define: {
    newest: "records.last(r, r.happening == 'passport-application' && r.at >= now - days(180))",
    byPhone: "tied(newest, 'phone').filter(t, t.happening == 'passport-application' && t.at >= now - days(180))",
    byAddress: "tied(newest, 'address').filter(t, t.happening == 'passport-application' && t.at >= now - days(180))",
    onePhone: '!byPhone.exists(t, has(t.sponsor.licence)) && households(byPhone) >= 3',
    oneHouse: 'isHouse(newest) && !byAddress.exists(t, has(t.sponsor.licence)) && households(byAddress) >= 3',
    shared: 'onePhone ? byPhone : byAddress',
  },
  about: 'newest',
  bands: { medium: 'onePhone || oneHouse' },
  aloneAt: [],
  values: { people: 'people(shared)', households: 'households(shared)', days: '180' },
  evidence: 'perPerson(shared)',
  gathers: 'shared',
  sentence: {
    medium: {
      id: '{people} pemohon dari {households} keluarga mencantumkan satu telepon atau satu rumah dalam {days} hari.',
      en: '{people} applicants from {households} households give one phone or one house within {days} days.',
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
}
