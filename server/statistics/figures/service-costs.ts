/** What services for victims cost and who pays, and what is held up for want of money (K18, K31): rupiah as planned or spent, never by person. */
import { type Payer, payers } from '../../cases/victims/care/model.ts'
import type { Figure } from '../figure.ts'

export const serviceCosts: Figure = {
  id: 'service-costs',
  name: { id: 'Biaya layanan menurut penanggung', en: 'Costs of services by who pays' },
  explain: {
    id: 'Layanan yang direncanakan, berjalan, atau diberikan, dengan biaya yang dicatat; yang tertunda karena anggaran dihitung tersendiri. Ditahan bila kurang dari sepuluh orang.',
    en: 'Services planned, under way or delivered, with the costs noted; what is held up for want of money stands by itself. Withheld below ten people.',
  },
  unit: 'rupiah',
  restsOnDays: null,
  count: async (ctx) => {
    const rows = await ctx.sql<{ payer: Payer | null; held: boolean; cost: string; people: number }>`
      select case when state = 'held by budget' then null else payer end payer, state = 'held by budget' held,
        sum(cost)::text cost, count(distinct participant)::int people
      from cases.services where cost is not null and state <> 'stopped' group by 1, 2 order by held, sum(cost) desc`
    return rows.map(({ payer, cost, people }) => ({
      label: payer === null ? { id: 'Tertunda karena anggaran', en: 'Held up for want of money' } : payers[payer],
      ...{ value: Number(cost), of: people },
    }))
  },
}
