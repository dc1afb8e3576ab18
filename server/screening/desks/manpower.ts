/** The manpower office: the recommendation that a passport for work asks for (UU 18/2017). */
import type { Desk } from '../desk.ts'
import { papers } from './papers.data.ts'
import { questions } from './questions.data.ts'

export const manpower: Desk = {
  id: 'manpower',
  name: { id: 'Rekomendasi kerja luar negeri', en: 'Recommendation for work abroad' },
  agencies: ['manpower', 'migrant-worker-protection'],
  occasions: [
    {
      id: 'recommendation',
      name: { id: 'Rekomendasi paspor untuk bekerja', en: 'Recommendation of a passport for work' },
      direction: 'out',
      purposes: ['work', 'internship'],
      questions: [
        ...[questions.safe, questions.separate, questions.employer, questions.offer, questions.wage],
        ...[questions.hands, questions.family, questions.debt, questions.manner],
      ],
      papers: [papers.workPermit, papers.healthCheck, papers.familyPermission],
    },
  ],
  outcomes: ['continued', 'delayed', 'refused', 'referred'],
  delay: {
    mostDays: 30,
    extensionDays: 30,
    source: {
      id: 'UU 18/2017 pasal 13; lamanya aturan setempat (perlu dikonfirmasi)',
      en: 'Law 18/2017 art. 13; its length is a local rule (to be confirmed)',
    },
    toBeConfirmed: true,
  },
  keepsPassport: false,
  grounds: [
    {
      id: 'papers-not-completed',
      words: {
        id: 'Dokumen calon pekerja migran tidak lengkap: UU 18/2017 pasal 13 (perlu dikonfirmasi)',
        en: 'Papers of the would-be migrant worker incomplete: Law 18/2017 art. 13 (to be confirmed)',
      },
      toBeConfirmed: true,
    },
    {
      id: 'under-age',
      words: {
        id: 'Belum berumur 18 tahun: UU 18/2017 pasal 5',
        en: 'Not yet 18 years old: Law 18/2017 art. 5',
      },
      toBeConfirmed: false,
    },
  ],
}
