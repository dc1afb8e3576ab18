/** The school: one pupil whose family asks leave of long absence; never a list, and nothing is refused here (protection.md P4). */
import type { Desk } from '../desk.ts'
import { papers } from './papers.data.ts'
import { questions } from './questions.data.ts'

export const school: Desk = {
  id: 'school',
  name: { id: 'Izin sekolah', en: 'Leave from school' },
  agencies: ['education'],
  occasions: [
    {
      id: 'leave',
      name: { id: 'Izin tidak masuk atau berhenti sekolah', en: 'Leave of absence, or leaving school' },
      direction: null,
      purposes: ['family', 'work', 'marriage', 'study', 'other'],
      questions: [
        ...[questions.safe, questions.separate, questions.destination, questions.parents, questions.family],
        ...[questions.fiance, questions.offer, questions.manner],
      ],
      papers: [papers.bothParents],
    },
  ],
  outcomes: ['continued', 'referred'],
  delay: null,
  keepsPassport: false,
  grounds: [],
}
