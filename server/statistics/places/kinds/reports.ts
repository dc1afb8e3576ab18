/** Reports of citizens, villages and schools, by the place they tell of. */
import type { PlaceKind, Tally } from '../place-kind.ts'

export const reports: PlaceKind = {
  id: 'reports',
  name: { id: 'Laporan', en: 'Reports' },
  explain: {
    id: 'Laporan yang diterima, juga yang belum dikuatkan. Banyak laporan dapat berarti banyak yang berani melapor.',
    en: 'Reports received, also unconfirmed ones. Many reports may mean that many dare to report.',
  },
  isFactor: false,
  sources: [],
  by: ['reported'],
  count: (ctx, _by, { begins, from, until }) =>
    ctx.sql<Tally>`
      select width_bucket(received_at, ${begins}::timestamptz[]) quarter, region place, count(*)::int n
      from reports.reports where received_at >= ${from} and received_at < ${until} group by 1, 2`,
}
