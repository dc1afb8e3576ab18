/** Cases opened, by the region of the task force that coordinates them. */
import type { PlaceKind, Tally } from '../place-kind.ts'

export const cases: PlaceKind = {
  id: 'cases',
  name: { id: 'Kasus', en: 'Cases' },
  explain: {
    id: 'Kasus yang dibuka. Bukan sasaran untuk diturunkan: yang tercatat bergantung pada upaya pelaporan.',
    en: 'Cases opened. Not a target to lower: what is recorded depends on the effort to report.',
  },
  isFactor: false,
  sources: [],
  by: ['responsible'],
  count: (ctx, _by, { begins, from, until }) =>
    ctx.sql<Tally>`
      select width_bucket(opened_at, ${begins}::timestamptz[]) quarter, jurisdiction place, count(*)::int n
      from cases.cases where opened_at >= ${from} and opened_at < ${until} and merged_into is null group by 1, 2`,
}
