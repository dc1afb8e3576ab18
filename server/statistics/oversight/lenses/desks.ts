/**
 * What became of people at desks, by office. Delays and refusals stand in one lens, for the one lies within the other. Left out: whoever was
 * passed on to other services (that is nobody's complaint), and delays that are listed by their number (list-delays.ts).
 */
import type { Lens } from '../lens.ts'

export const desks: Lens = {
  id: 'desks',
  name: { id: 'Layanan di konter', en: 'Service at desks' },
  explain: {
    id: 'Pemeriksaan yang dimulai dalam triwulan itu. Penundaan yang dua kali melewati hari terakhirnya tidak dihitung di sini: ia didaftar dengan nomornya.',
    en: 'Interviews begun in the quarter. Delays whose last day passed twice are not counted here: they are listed by their number.',
  },
  times: null,
  parts: {
    'gone on': { id: 'dilanjutkan', en: 'continued' },
    delayed: { id: 'ditunda, dalam tenggat', en: 'delayed, within its time' },
    extended: { id: 'ditunda, diperpanjang sekali', en: 'delayed, extended once' },
    undue: { id: 'penundaan berlarut', en: 'undue delay' },
    refused: { id: 'ditolak atau dibatalkan', en: 'refused or cancelled' },
    open: { id: 'belum diputus', en: 'not decided' },
  },
  count: (ctx, { from, until, asOf }) => ctx.sql`
    with begun as (
      select i.post office,
        (select max(a.at) from screening.acts a where a.interview = i.id and a.does = 'extend' and a.at < ${asOf}) extended,
        (select max(a.at) from screening.acts a where a.interview = i.id and a.does = 'overdue' and a.at < ${asOf}) undue,
        exists (select from screening.acts a where a.interview = i.id and a.does = 'delay') delayed,
        (select a.does from screening.acts a
          where a.interview = i.id and a.does in ('continue', 'confirm refusal', 'confirm cancellation', 'refer') and a.at < ${asOf}
          order by a.at desc, a.id desc limit 1) ended
      from screening.interviews i where i.at >= ${from} and i.at < ${until}),
    told as (
      select office,
        case when ended in ('confirm refusal', 'confirm cancellation') then 'refused' when undue is not null then 'undue'
          when extended is not null then 'extended' when delayed then 'delayed' when ended = 'continue' then 'gone on' else 'open' end part
      from begun where ended is distinct from 'refer' and not coalesce(undue > extended, false))
    select office, part, count(*)::int n, 0 timed, null::float8 hours
    from told group by grouping sets ((office, part), (office), ())`,
}
