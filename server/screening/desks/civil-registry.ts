/** The civil registry: changes by which ages are raised and identities made. It decides nothing about a journey. */
import type { Desk } from '../desk.ts'
import { papers } from './papers.data.ts'
import { questions } from './questions.data.ts'

const around = [questions.safe, questions.separate, questions.hands, questions.parents, questions.manner]

export const civilRegistry: Desk = {
  id: 'civil-registry',
  name: { id: 'Layanan kependudukan', en: 'Civil registry' },
  agencies: ['civil-registry'],
  occasions: [
    {
      id: 'birth-date',
      name: { id: 'Perubahan tanggal lahir', en: 'Change of a birth date' },
      direction: null,
      purposes: ['work', 'marriage', 'study', 'other'],
      questions: [...around, questions.birthChange, questions.birth],
      papers: [papers.courtRuling],
    },
    {
      id: 'moving-in',
      name: { id: 'Pindah datang', en: 'Moving in' },
      direction: null,
      purposes: ['work', 'family', 'marriage', 'other'],
      questions: [...around, questions.movedIn],
      papers: [papers.movingLetter],
    },
    {
      id: 'late-birth-certificate',
      name: { id: 'Akta kelahiran terlambat', en: 'Late birth certificate' },
      direction: null,
      purposes: ['work', 'marriage', 'study', 'other'],
      questions: [...around, questions.lateCertificate, questions.birth],
      papers: [papers.birthWitness],
    },
  ],
  outcomes: ['continued', 'delayed', 'referred'],
  delay: {
    mostDays: 30,
    extensionDays: 30,
    source: {
      id: 'Lamanya aturan setempat (perlu dikonfirmasi)',
      en: 'Its length is a local rule (to be confirmed)',
    },
    toBeConfirmed: true,
  },
  keepsPassport: false,
  grounds: [],
}
