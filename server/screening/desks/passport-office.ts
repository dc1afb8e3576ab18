/** The passport counter: extra papers by declared purpose, an interview, and delay until papers are complete. */
import type { Desk } from '../desk.ts'
import { declaredPurposeCodes } from '../words.ts'
import { papers } from './papers.data.ts'
import { questions } from './questions.data.ts'

const asked = [
  ...[questions.safe, questions.separate, questions.destination, questions.way, questions.pickup, questions.hands],
  ...[questions.birth, questions.employer, questions.offer, questions.wage, questions.relative, questions.organiser],
  ...[questions.campus, questions.fiance, questions.parents, questions.debt, questions.brideMoney, questions.manner],
]
const wanted = [
  ...[papers.manpowerRecommendation, papers.healthCheck, papers.religionRecommendation, papers.organiserLetter],
  ...[papers.internshipRecommendation, papers.guaranteeLetter, papers.relativePassport, papers.acceptance],
  ...[papers.marriageLetter, papers.bothParents, papers.parentsIdentity],
]

export const passportOffice: Desk = {
  id: 'passport-office',
  name: { id: 'Loket paspor', en: 'Passport counter' },
  agencies: ['immigration'],
  posts: ['passport-desk', 'head', 'office'],
  occasions: [
    {
      id: 'new-passport',
      name: { id: 'Paspor baru', en: 'New passport' },
      direction: 'out',
      purposes: declaredPurposeCodes,
      questions: asked,
      papers: wanted,
    },
    {
      id: 'renewal',
      name: { id: 'Penggantian paspor', en: 'Renewal of a passport' },
      direction: 'out',
      purposes: declaredPurposeCodes,
      questions: [...asked, questions.visaPage],
      papers: wanted,
    },
  ],
  outcomes: ['continued', 'delayed', 'refused', 'cancelled', 'referred'],
  // "Data yang tidak dilengkapi dalam 30 hari dibatalkan": practice of the offices at Karawang and elsewhere.
  delay: {
    mostDays: 30,
    extensionDays: 30,
    source: {
      id: 'SE Dirjen Imigrasi IMI-0277.GR.02.06/2017 dan praktik 30 hari; perpanjangan: aturan setempat (perlu dikonfirmasi)',
      en: 'Circular IMI-0277.GR.02.06/2017 and the practice of 30 days; extension: local rule (to be confirmed)',
    },
    toBeConfirmed: true,
  },
  keepsPassport: true,
  grounds: [
    {
      id: 'papers-not-completed',
      words: {
        id: 'Dokumen tidak dilengkapi sampai akhir tenggat (praktik 30 hari, perlu dikonfirmasi)',
        en: 'Papers not completed by the end of the time given (practice of 30 days, to be confirmed)',
      },
      toBeConfirmed: true,
    },
    {
      id: 'untrue-data',
      words: {
        id: 'Data atau keterangan tidak benar: UU 6/2011 pasal 126 huruf c (perlu dikonfirmasi)',
        en: 'Untrue data or statements: Law 6/2011 art. 126(c) (to be confirmed)',
      },
      toBeConfirmed: true,
    },
    {
      id: 'double-application',
      words: { id: 'Permohonan ganda (perlu dikonfirmasi)', en: 'Double application (to be confirmed)' },
      toBeConfirmed: true,
    },
  ],
}
