/** Does a group cross the border together whose members are strangers to each other, but share one sponsor’s number? */
import type { Indicator } from '../indicator.ts'

export const groupWithOneSponsor: Indicator = {
  id: 'group-with-one-sponsor',
  version: 1,
  question: {
    id: 'Apakah rombongan yang bukan keluarga melintas dengan satu penjamin?',
    en: 'Does a group of strangers with one sponsor cross together?',
  },
  dimension: 'act',
  legal: {
    id: 'UU 21/2007 pasal 1 angka 1 (pengangkutan, pengiriman)',
    en: 'Law 21/2007 art. 1(1) (transport, sending)',
  },
  define: {
    out: "records.last(r, r.happening == 'crossing' && r.direction == 'out' && now - r.at <= days(120))",
    mine: 'records.last(r, has(r.sponsor.phone) && out.at - r.at <= days(180))',
    sponsored: "tied(mine, 'sponsor phone').filter(t, t.at >= now - days(300))",
    together: "alsoIn(sponsored, tied(out, 'journey'))",
    licensed: 'has(mine.sponsor.licence) || sponsored.exists(t, has(t.sponsor.licence))',
  },
  about: 'out',
  bands: { strong: '!licensed && households(together) >= 4', medium: '!licensed && households(together) >= 3' },
  aloneAt: ['strong'],
  values: { people: 'people(together)', households: 'households(together)' },
  evidence: 'perPerson(together)',
  gathers: 'sponsored',
  sentence: {
    strong: {
      id: '{people} orang dari {households} keluarga melintas serombongan dengan satu nomor penjamin.',
      en: '{people} people from {households} households crossed together with one sponsor’s number.',
    },
    medium: {
      id: '{people} orang dari {households} keluarga melintas serombongan dengan satu nomor penjamin.',
      en: '{people} people from {households} households crossed together with one sponsor’s number.',
    },
  },
  tells: ['sponsor', 'journey'],
  silencedBy: {
    id: 'Satu keluarga, atau penjamin berizin (P3MI, PPIU).',
    en: 'One family, or a licensed sponsor (P3MI, PPIU).',
  },
  next: {
    id: 'Tanyakan terpisah: saling kenalkah mereka, siapa yang membawa, ke mana?',
    en: 'Ask apart: do they know each other, who brings them, where to?',
  },
  modus: 'overland workers',
}
