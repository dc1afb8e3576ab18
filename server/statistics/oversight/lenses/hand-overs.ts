/** Hand-overs by the office they were offered to: accepted, refused, left without an answer. */
import type { Lens } from '../lens.ts'

export const handOvers: Lens = {
  id: 'hand-overs',
  name: { id: 'Serah terima', en: 'Hand-overs' },
  explain: {
    id: 'Serah terima yang ditawarkan kepada kantor ini dalam triwulan itu, dan bagaimana jadinya dua minggu sesudah triwulan berakhir.',
    en: 'Hand-overs offered to this office in the quarter, as they stood two weeks after its end.',
  },
  times: { words: { id: 'sampai diterima', en: 'until accepted' }, of: ['in time', 'late'] },
  parts: {
    'in time': { id: 'diterima tepat waktu', en: 'accepted in time' },
    late: { id: 'diterima terlambat', en: 'accepted late' },
    refused: { id: 'ditolak', en: 'refused' },
    silent: { id: 'tidak dijawab', en: 'not answered' },
    withdrawn: { id: 'ditarik pengirim', en: 'taken back' },
  },
  count: (ctx, { from, until, asOf }) => ctx.sql`
    with told as (
      select to_post office,
        case when answered_at is null or answered_at >= ${asOf} then 'silent'
          when state = 'accepted' and answered_at <= due_at then 'in time'
          when state = 'accepted' then 'late'
          when state = 'refused' then 'refused'
          else 'withdrawn' end part,
        case when state = 'accepted' and answered_at < ${asOf} then extract(epoch from answered_at - offered_at) / 3600 end hours
      from cases.hand_overs where offered_at >= ${from} and offered_at < ${until})
    select office, part, count(*)::int n, count(hours)::int timed, percentile_cont(0.5) within group (order by hours) hours
    from told group by grouping sets ((office, part), (office), ())`,
}
