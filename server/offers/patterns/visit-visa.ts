/** Work is offered, and the journey is to be made with papers that allow none. */
import { pattern } from '../pattern.ts'
import { visas } from '../words.ts'
import { workerLaw } from './sources.ts'

const allowNoWork = ['visit', 'border pass', 'umrah'] as const

export const visitVisa = pattern({
  id: 'visit-visa',
  subject: 'sign',
  source: workerLaw,
  says: {
    told: {
      id: 'Untuk bekerja yang ditawarkan: {visa}. Dokumen itu tidak mengizinkan bekerja; pekerja migran berangkat dengan visa kerja. Tanyakan visa kerjanya sebelum berangkat.',
      en: 'For work, what is offered: {visa}. Those papers allow no work; a migrant worker leaves with a work visa. Ask for the work visa before leaving.',
    },
  },
  find: ({ visa }) => {
    const found = allowNoWork.find((one) => one === visa)
    return found === undefined ? [] : [{ says: 'told', values: { visa: visas[found] }, asOf: null }]
  },
})
