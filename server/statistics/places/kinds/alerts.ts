/** Alerts opened: by where the person lives, as far as an open record behind the alert says so, or by the task force's region. */
import { openSources } from '../../../intake/sources.ts'
import type { PlaceKind, Tally } from '../place-kind.ts'

export const alerts: PlaceKind = {
  id: 'alerts',
  name: { id: 'Peringatan dini', en: 'Early warnings' },
  explain: {
    id: 'Peringatan yang terbuka; yang digabung dihitung sekali. Bergantung pada siapa yang mengirim data.',
    en: 'Alerts opened; joined ones count once. They depend on who sends data.',
  },
  isFactor: false,
  sources: openSources,
  by: ['residence', 'responsible'],
  count: (ctx, by, { begins, from, until, asOf }) =>
    ctx.sql<Tally>`
      select width_bucket(a.opened_at, ${begins}::timestamptz[]) quarter, place.code place, count(*)::int n
      from warnings.alerts a
        left join lateral (
          select case when ${by}::text = 'responsible' then a.jurisdiction else (
            select r.facts ->> 'region'
            from warnings.alert_hits ah join warnings.hits h on h.id = ah.hit join intake.records r on r.id = h.record
            where ah.alert = a.id and ah.since < ${asOf} and not r.protected and r.facts ? 'region'
            order by r.occurred_at desc, r.id limit 1) end code) place on true
      where a.opened_at >= ${from} and a.opened_at < ${until} and (a.state <> 'joined' or a.decided_at >= ${asOf})
      group by 1, 2`,
}
