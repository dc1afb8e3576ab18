/** Offers that posts asked about on the last days: a name near to a licensed one, asked by three posts; a lapsed licence; a listed offer. */
import type { FastifyInstance } from 'fastify'
import { demoPassword } from '../server/access/model.ts'
import { signIn } from './visitor.ts'

/** One phone and one name by three posts; everyone and everything is invented. */
const nearName = {
  ...{ company: 'PT Bina Karia Contoh', country: 'KHM', place: 'Sihanoukville', occupation: 'Customer service' },
  ...{ wage: { amount: 900, currency: 'USD' }, visa: 'visit' as const, phone: '0844-9100-0931' },
}
const asked = [
  { by: 'lurah.roban', offer: { ...nearName, channel: 'facebook' as const, papers: ['ktp' as const, 'kk' as const] } },
  { by: 'sekolah.singkawang', offer: { ...nearName, channel: 'telegram' as const } },
  {
    by: 'analis.singkawang',
    offer: { ...nearName, channel: 'whatsapp' as const, costs: ['before contract' as const] },
  },
  { by: 'lurah.roban', offer: { company: 'PT Samudra Rekaan', licence: 'SIP3MI-CONTOH-092', country: 'TWN' } },
  {
    by: 'lurah.roban',
    offer: {
      ...{ licence: 'SIP3MI-CONTOH-001', country: 'MYS', occupation: 'Operator produksi', visa: 'work' as const },
      ...{ channel: 'agency' as const, wage: { amount: 1900, currency: 'MYR' } },
    },
  },
]

export async function tellOffers(app: FastifyInstance): Promise<void> {
  for (const { by, offer } of asked) {
    const officer = await signIn(app, by, demoPassword)
    await officer.call('offers.check', { ...offer, keep: true })
  }
}
