/** "Korban tanpa…": victims to whom something is owed and missing today. The list is empty, or each line carries a reason (protection.md P6). */
import { namePosts } from '../../../access/posts.ts'
import { namePersons, personsOf } from '../../../persons/name-persons.ts'
import type { Context } from '../../../platform/context.ts'
import { lateRestitutions } from '../../law/restitution/clocks.ts'
import { daysOfSilence, type Lack, lacks } from './model.ts'

type Row = {
  participant: string
  case_id: string
  number: string
  record: string
  child: boolean
  protector: string
  lack: Lack
  since: Date
  reason: string | null
  reason_until: Date | null
}

/** Of those whom this reader sees; a shelter only for whom it is opened to. What carries a reason comes last. */
export async function readLacks(ctx: Context) {
  const silentSince = new Date(ctx.now.getTime() - daysOfSilence * 86_400_000)
  const today = ctx.now.toISOString().slice(0, 10)
  const late = await lateRestitutions(ctx)
  const [rows, posts] = await Promise.all([
    ctx.sql<Row>`
      with victims as (
        select p.id, p.case_id, p.outcome, p.since, t.accountable, t.since track_since
        from cases.cases c join cases.participants p on p.case_id = c.id
          left join cases.tracks t on t.case_id = c.id and t.track = 'protection'
        where c.state = 'open' and p.role in ('presumed victim', 'victim')
      ), missing as (
        select v.id, 'post' lack, v.track_since since from victims v left join access.posts a on a.id = v.accountable
          where a.id is null or coalesce(a.until_at <= ${ctx.now}, false)
        union all
        select v.id, 'step', v.since from victims v
          where v.outcome is null and not exists (select from cases.steps s
            where s.case_id = v.case_id and s.state = 'open' and s.due_at is not null and coalesce(s.participant = v.id, s.track = 'protection'))
        union all
        select v.id, 'contact', coalesce(t.at, v.since) from victims v left join cases.touches t on t.participant = v.id
          where v.outcome is null and coalesce(t.at, v.since) <= ${silentSince}
        -- What outlasts a case is looked for where it stands, not case by case.
        union all
        select s.participant, 'shelter', s.until_on::timestamptz from cases.secrets s where s.kind = 'shelter' and s.until_on < ${today}::date
        union all
        select f.participant, 'follow-up', min(f.due_at) from cases.follow_ups f
          where f.done_at is null and f.due_at <= ${ctx.now} group by f.participant
        union all
        select l.id, 'restitution', l.since
          from unnest(${late.map((one) => one.participant)}::uuid[], ${late.map((one) => one.since)}::timestamptz[]) as l (id, since)
      )
      select v.id participant, v.case_id, c.number, v.record, v.child, t.accountable protector, m.lack, m.since, e.reason, e.until_at reason_until
      from missing m join cases.participants v on v.id = m.id and v.role in ('presumed victim', 'victim') join cases.cases c on c.id = v.case_id
        left join cases.tracks t on t.case_id = c.id and t.track = 'protection'
        left join lateral (select reason, until_at from cases.excuses e
          where e.participant = v.id and e.lack = m.lack and e.until_at > ${ctx.now} order by e.at desc limit 1) e on true
      order by (e.reason is not null), m.since, v.id limit 500`,
    namePosts(ctx),
  ])
  const persons = await personsOf(
    ctx,
    rows.map((row) => row.record),
  )
  const names = await namePersons(ctx, [...new Set(persons.values())])
  return {
    open: rows.filter((row) => row.reason === null).length,
    rows: rows.map((row) => ({
      ...{ participant: row.participant, case: row.case_id, number: row.number, child: row.child },
      name: names.get(persons.get(row.record) ?? '') ?? null,
      protector: posts.get(row.protector) ?? null,
      ...{ lack: row.lack, words: lacks[row.lack], since: row.since.toISOString(), reason: row.reason },
      reasonUntil: row.reason_until?.toISOString() ?? null,
    })),
  }
}
