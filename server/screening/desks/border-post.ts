/** The border post, outward and inward: a queue of forty, so that a guide opens only when something speaks. */
import type { Desk } from '../desk.ts'
import { declaredPurposeCodes } from '../words.ts'
import { papers } from './papers.data.ts'
import { questions } from './questions.data.ts'

export const borderPost: Desk = {
  id: 'border-post',
  name: { id: 'Pemeriksaan perbatasan', en: 'Border control' },
  agencies: ['immigration', 'border-agency'],
  posts: ['border-post'],
  occasions: [
    {
      id: 'departure',
      name: { id: 'Keberangkatan', en: 'Departure' },
      direction: 'out',
      purposes: declaredPurposeCodes,
      questions: [
        ...[questions.safe, questions.separate, questions.destination, questions.way, questions.pickup],
        ...[questions.hands, questions.birth, questions.employer, questions.offer, questions.relative],
        ...[questions.organiser, questions.campus, questions.fiance, questions.parents, questions.debt],
        ...[questions.brideMoney, questions.visaPage, questions.cardOnly, questions.manner],
      ],
      papers: [papers.workPermit, papers.organiserLetter, papers.returnTicket, papers.bothParents],
    },
    {
      id: 'arrival',
      name: { id: 'Kedatangan', en: 'Arrival' },
      direction: 'in',
      purposes: declaredPurposeCodes,
      questions: [
        ...[questions.safe, questions.separate, questions.fetched, questions.wages, questions.kept],
        ...[questions.movement, questions.hurt, questions.manner],
      ],
      papers: [],
    },
  ],
  outcomes: ['continued', 'delayed', 'refused', 'referred'],
  delay: {
    mostDays: 30,
    extensionDays: 30,
    source: {
      id: 'Permenkumham 9/2024 tentang pemeriksaan keimigrasian (perlu dikonfirmasi); lamanya aturan setempat',
      en: 'Permenkumham 9/2024 on immigration inspection (to be confirmed); the length is a local rule',
    },
    toBeConfirmed: true,
  },
  keepsPassport: true,
  grounds: [
    {
      id: 'no-valid-document',
      words: {
        id: 'Tanpa dokumen perjalanan yang sah: UU 6/2011 pasal 16 (perlu dikonfirmasi)',
        en: 'Without a valid travel document: Law 6/2011 art. 16 (to be confirmed)',
      },
      toBeConfirmed: true,
    },
    {
      id: 'travel-ban',
      words: {
        id: 'Termasuk daftar pencegahan yang ditetapkan menteri: UU 6/2011 pasal 16 (perlu dikonfirmasi)',
        en: 'On the list of travel bans set by the minister: Law 6/2011 art. 16 (to be confirmed)',
      },
      toBeConfirmed: true,
    },
  ],
}
