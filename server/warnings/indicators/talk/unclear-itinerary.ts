/** Can a traveller say where, when and with whom? Who was sent often cannot; who is nervous at a counter cannot either. */
import type { Indicator } from '../../indicator.ts'

export const unclearItinerary: Indicator = {
  id: 'unclear-itinerary',
  version: 1,
  question: {
    id: 'Apakah orang ini tahu ke mana, kapan, dan dengan siapa ia pergi?',
    en: 'Does this person know where, when and with whom they travel?',
  },
  dimension: 'act',
  legal: {
    id: 'SE Dirjen Imigrasi IMI-0277.GR.02.06/2017 (perlu dikonfirmasi)',
    en: 'Circular IMI-0277.GR.02.06/2017 (to be confirmed)',
  },
  define: {
    talk: "records.last(r, 'cannot-name-destination' in r.signs && now - r.at <= days(180))",
    licensed: 'records.exists(r, has(r.sponsor.licence) && now - r.at <= days(365))',
  },
  about: 'talk',
  bands: { weak: 'has(talk) && !licensed' },
  aloneAt: [],
  values: {},
  evidence: '[talk]',
  sentence: {
    weak: {
      id: 'Tidak dapat menyebut tempat, tanggal, atau teman perjalanan.',
      en: 'Cannot name place, dates or companions of the journey.',
    },
  },
  tells: ['journey'],
  silencedBy: {
    id: 'Penyelenggara berizin (P3MI, PPIU) yang memegang rencana perjalanan.',
    en: 'A licensed organiser (P3MI, PPIU) who holds the plan of the journey.',
  },
  next: {
    id: 'Tanyakan perlahan dan terpisah: siapa yang menyusun perjalanan ini?',
    en: 'Ask slowly and apart: who planned this journey?',
  },
  modus: 'overland workers',
}
