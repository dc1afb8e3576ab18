/** How many steps of cases each pillar carries, by state: who is working, who is late. */
import { type Pillar, pillars } from '../../access/model.ts'
import type { Figure } from '../figure.ts'

const states: Record<string, { id: string; en: string }> = {
  open: { id: 'berjalan', en: 'open' },
  late: { id: 'terlambat', en: 'late' },
  done: { id: 'selesai', en: 'done' },
}

export const casesByPillar: Figure = {
  id: 'cases-by-pillar',
  name: { id: 'Langkah kasus menurut pilar dan keadaan', en: 'Case steps by pillar and state' },
  explain: {
    id: 'Langkah SOP pada pos penanggung jawab, menurut pilar instansinya.',
    en: 'SOP steps at the accountable post, by its agency’s pillar.',
  },
  unit: 'cases',
  restsOnDays: null,
  count: async (ctx) => {
    const rows = await ctx.sql<{ pillar: Pillar; state: string; n: number }>`
      select a.pillar, case when s.state = 'done' then 'done' when s.due_at < ${ctx.now} then 'late' else 'open' end state, count(*)::int n
      from cases.steps s join access.posts p on p.id = s.accountable join access.agencies a on a.id = p.agency
      where s.state in ('open', 'done') group by 1, 2 order by 1, 2`
    return rows.map((row) => ({
      label: {
        id: `${pillars[row.pillar].id} · ${states[row.state]!.id}`,
        en: `${pillars[row.pillar].en} · ${states[row.state]!.en}`,
      },
      value: row.n,
    }))
  },
}
