/** (Presumed) victims that cases know of, by the quarter they were entered; a protected record tells no residence (protection.md P1). */
import type { PlaceKind, Tally } from '../place-kind.ts'

export const victims: PlaceKind = {
  id: 'victims',
  name: { id: 'Terduga korban dalam kasus', en: 'Presumed victims in cases' },
  explain: {
    id: 'Terduga korban dan korban; yang dinilai bukan korban tidak dihitung. Bukan sasaran untuk diturunkan.',
    en: 'Presumed victims and victims; those assessed as not victims are not counted. Not a target to lower.',
  },
  isFactor: false,
  sources: [],
  finest: 'district',
  by: ['responsible', 'residence'],
  count: (ctx, by, { begins, from, until, asOf }) =>
    ctx.sql<Tally>`
      select width_bucket(first.since, ${begins}::timestamptz[]) quarter,
        case when ${by}::text = 'responsible' then c.jurisdiction when not r.protected then r.facts ->> 'region' end place, count(*)::int n
      from (
        select p.case_id, p.record, min(p.since) since from cases.participants p
        where p.role in ('presumed victim', 'victim') and p.same_as is null and (coalesce(p.outcome, '') <> 'not a victim' or p.outcome_at >= ${asOf})
        group by 1, 2) first
        join cases.cases c on c.id = first.case_id left join intake.records r on r.id = first.record
      where first.since >= ${from} and first.since < ${until}
      group by 1, 2`,
}
