/** Do many strangers give one house, or one family card, or one sponsor’s address? Houses where people wait for departure look so. */
import type { Indicator } from '../indicator.ts'

export const crowdedAddress: Indicator = {
  id: 'crowded-address',
  version: 1,
  question: {
    id: 'Apakah satu rumah atau satu KK dipakai banyak pemohon?',
    en: 'Do many applicants give one house or one family card?',
  },
  dimension: 'act',
  legal: { id: 'UU 21/2007 pasal 1 angka 1 (penampungan)', en: 'Law 21/2007 art. 1(1) (harbouring)' },
  // A large family has one card with eight people on it; nine on one card is more than the civil registry meets.
  define: {
    newest: "records.last(r, r.happening == 'passport-application' && now - r.at <= days(90))",
    housed: "tied(newest, 'address').filter(t, t.happening == 'passport-application' && t.at >= now - days(90))",
    carded: "tied(newest, 'household').filter(t, t.happening == 'passport-application' && t.at >= now - days(90))",
    lodged: "tied(newest, 'sponsor address').filter(t, t.at >= now - days(90))",
    oneHouse:
      'isHouse(newest) && !housed.exists(t, has(t.sponsor.licence)) && people(housed) >= 4 && households(housed) >= 4',
    oneCard: 'people(carded) >= 9',
    oneLodging: '!lodged.exists(t, has(t.sponsor.licence)) && households(lodged) >= 4',
    shared: 'oneHouse ? housed : oneCard ? carded : lodged',
  },
  about: 'newest',
  bands: { medium: 'oneHouse || oneCard || oneLodging' },
  aloneAt: [],
  values: { people: 'people(shared)', days: '90' },
  evidence: 'perPerson(shared)',
  gathers: 'shared',
  sentence: {
    medium: {
      id: '{people} pemohon dalam {days} hari memakai satu rumah, satu KK, atau satu alamat penjamin.',
      en: '{people} applicants within {days} days use one house, one family card or one sponsor’s address.',
    },
  },
  tells: ['identity'],
  silencedBy: {
    id: 'Satu keluarga besar, rumah kos yang dikenal, atau penjamin berizin.',
    en: 'One large family, a boarding house that is known, or a licensed sponsor.',
  },
  next: {
    id: 'Tanyakan siapa pemilik rumah itu dan sejak kapan mereka di sana.',
    en: 'Ask whose house it is and since when they are there.',
  },
  modus: 'overland workers',
}
