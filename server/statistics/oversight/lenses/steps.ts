/** Steps of SOPs by the office that answered for them when they were finished. */
import type { Lens } from '../lens.ts'

export const steps: Lens = {
  id: 'steps',
  name: { id: 'Langkah SOP', en: 'SOP steps' },
  explain: {
    id: 'Langkah yang diselesaikan kantor ini dalam triwulan itu, menurut batas waktunya.',
    en: 'Steps that this office finished in the quarter, by their clocks.',
  },
  times: { words: { id: 'sampai selesai', en: 'until finished' }, of: 'all' },
  parts: {
    'in time': { id: 'tepat waktu', en: 'in time' },
    late: { id: 'terlambat', en: 'late' },
    'not needed': { id: 'tidak diperlukan', en: 'not needed' },
  },
  count: (ctx, { from, until }) => ctx.sql`
    with told as (
      select accountable office,
        case when state = 'not needed' then 'not needed' when done_at > due_at then 'late' else 'in time' end part,
        extract(epoch from done_at - opened_at) / 3600 hours
      from cases.steps where done_at >= ${from} and done_at < ${until})
    select office, part, count(*)::int n, count(hours)::int timed, percentile_cont(0.5) within group (order by hours) hours
    from told group by grouping sets ((office, part), (office), ())`,
}
