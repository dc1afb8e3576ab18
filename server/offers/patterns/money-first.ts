/** Money is wanted before there is a contract, or to somebody's own account, or the journey begins with a debt. */
import { pattern } from '../pattern.ts'
import { forcedLabour, workerLaw } from './sources.ts'

export const moneyFirst = pattern({
  id: 'money-first',
  subject: 'sign',
  source: workerLaw,
  says: {
    'before contract': {
      id: 'Uang diminta sebelum ada kontrak. Pekerja tidak boleh dibebani biaya penempatan (pasal perlu dikonfirmasi). Mintalah rincian tertulis dan tanyakan dulu.',
      en: 'Money is asked before there is a contract. A worker may not be charged for placement (article to be confirmed). Ask for a written list and ask about it first.',
    },
    'own account': {
      id: 'Uang diminta ke rekening pribadi. Perusahaan menerima pembayaran lewat rekening perusahaan dengan tanda terima; tanyakan mengapa.',
      en: 'Money is asked to a private account. A company takes payments by its own account, with a receipt; ask why.',
    },
    debt: {
      id: 'Berangkat dengan utang atau potong gaji. Tanyakan berapa, berapa lama, dan apa yang terjadi bila ingin pulang lebih awal; mintalah tertulis.',
      en: 'The journey begins with a debt or is taken from wages. Ask how much, for how long, and what happens if one wants to come home early; ask for it in writing.',
    },
  },
  find: ({ costs = [] }) => [
    ...(costs.includes('before contract') ? [{ says: 'before contract' as const, asOf: null }] : []),
    ...(costs.includes('own account') ? [{ says: 'own account' as const, asOf: null }] : []),
    ...(costs.includes('deducted') ? [{ says: 'debt' as const, asOf: null, source: forcedLabour }] : []),
  ],
})
