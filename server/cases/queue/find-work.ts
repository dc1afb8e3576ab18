/** What waits, kind by kind: each reads its own index in the order of its clock and stops at the page's end, however long the history. */
import type { Context } from '../../platform/context.ts'
import { daysOfSilence } from '../victims/care/model.ts'
import { findAskedBeside, findDates, findDecisions } from './find-beside.ts'
import { type Found, firstId, type Place, type Range, workPage } from './model.ts'

/** One more than a page holds: it says that there is another. */
const most = workPage + 1
const post = (ctx: Context) => ctx.actor.post

/** Steps that this post is accountable for, or carries out. */
const stepsOf = (ctx: Context, { after, until }: Range) => ctx.sql<Found>`
  select 'step' kind, s.id, s.at::text at, s.due_at due, s.case_id, s.participant, s.track, s.other, s.code,
    coalesce(s.sop, c.sop) sop, coalesce(s.sop_version, c.sop_version) sop_version, null said
  from (
    (select id, coalesce(due_at, 'infinity') at, due_at, case_id, participant, track, nullif(carried_by, accountable) other, code, sop, sop_version from cases.steps
      where accountable = ${post(ctx)} and state = 'open' and (coalesce(due_at, 'infinity'), id) > (${after.at}::timestamptz, ${after.id}::uuid)
        and coalesce(due_at, 'infinity') <= ${until}::timestamptz
      order by coalesce(due_at, 'infinity'), id limit ${most})
    union
    (select id, coalesce(due_at, 'infinity') at, due_at, case_id, participant, track, nullif(carried_by, accountable) other, code, sop, sop_version from cases.steps
      where carried_by = ${post(ctx)} and state = 'open' and cases.works_on(case_id) and (coalesce(due_at, 'infinity'), id) > (${after.at}::timestamptz, ${after.id}::uuid)
        and coalesce(due_at, 'infinity') <= ${until}::timestamptz
      order by coalesce(due_at, 'infinity'), id limit ${most})
  ) s join cases.cases c on c.id = s.case_id
  order by s.at, s.id limit ${most}`

const tasksOf = (ctx: Context, { after, until }: Range) => ctx.sql<Found & { sealed: Buffer }>`
  select 'task' kind, t.id, coalesce(t.due_at, 'infinity')::text at, t.due_at due, t.case_id, t.participant, null track, t.set_post other,
    null code, null sop, null sop_version, null said, t.sealed
  from cases.tasks t
  where t.for_post = ${post(ctx)} and t.done_at is null and coalesce(t.for_officer = ${ctx.actor.officer}, true)
    and (coalesce(t.due_at, 'infinity'), t.id) > (${after.at}::timestamptz, ${after.id}::uuid) and coalesce(t.due_at, 'infinity') <= ${until}::timestamptz
    and exists (select from cases.cases c where c.id = t.case_id and c.state = 'open')
  order by coalesce(t.due_at, 'infinity'), t.id limit ${most}`

const determinationsOf = (ctx: Context, { after, until }: Range) => ctx.sql<Found>`
  select 'determination' kind, d.id, d.due_at::text at, d.due_at due, d.case_id, null participant, d.track, null other, d.because code,
    null sop, null sop_version, null said
  from cases.determinations d
  where d.decider = ${post(ctx)} and d.decided_at is null and (d.due_at, d.id) > (${after.at}::timestamptz, ${after.id}::uuid)
    and d.due_at <= ${until}::timestamptz and exists (select from cases.cases c where c.id = d.case_id and c.state = 'open')
  order by d.due_at, d.id limit ${most}`

/** Also after the case has closed. */
const followUpsOf = (ctx: Context, { after, until }: Range) => ctx.sql<Found>`
  select 'follow-up' kind, f.id, f.due_at::text at, f.due_at due, f.case_id, f.participant, 'protection' track, null other, f.months::text code,
    null sop, null sop_version, null said
  from cases.follow_ups f
  where f.accountable = ${post(ctx)} and f.done_at is null and (f.due_at, f.id) > (${after.at}::timestamptz, ${after.id}::uuid)
    and f.due_at <= ${until}::timestamptz
  order by f.due_at, f.id limit ${most}`

/** What runs by a clock of this post. */
export async function findByClock(ctx: Context, range: Range): Promise<(Found & { sealed?: Buffer })[]> {
  const found = await Promise.all([
    stepsOf(ctx, range),
    tasksOf(ctx, range),
    determinationsOf(ctx, range),
    followUpsOf(ctx, range),
    findDates(ctx, range),
  ])
  return found.flat()
}

/** Hand-overs and requests that wait for this post's answer, visum letters to whoever holds the document or protects her, and decisions of its own. */
export async function findOffered(ctx: Context, { at, id }: Place): Promise<Found[]> {
  const found = await Promise.all([
    ctx.sql<Found>`
      select 'hand-over' kind, h.id, h.due_at::text at, h.due_at due, h.case_id, null participant, h.track, h.from_post other, h.urgency code,
        null sop, null sop_version, h.reason said
      from cases.hand_overs h
      where h.to_post = ${post(ctx)} and h.state = 'offered' and (h.due_at, h.id) > (${at}::timestamptz, ${id}::uuid)
      order by h.due_at, h.id limit ${most}`,
    ctx.sql<Found>`
      select 'request' kind, r.id, r.due_at::text at, r.due_at due, r.case_id, null participant, r.track, r.from_post other, r.kind code,
        null sop, null sop_version, r.words said
      from cases.requests r
      where r.to_post = ${post(ctx)} and r.answered_at is null and r.due_at is not null and (r.due_at, r.id) > (${at}::timestamptz, ${id}::uuid)
        and exists (select from cases.cases c where c.id = r.case_id and c.state = 'open')
      order by r.due_at, r.id limit ${most}`,
    ctx.sql<Found>`
      select 'visum' kind, l.id, l.at::text at, null::timestamptz due, l.case_id, l.participant, 'law' track, l.post other, null code,
        null sop, null sop_version, l.number said
      from cases.visum_letters l
      where l.document is null
        and (select t.accountable from cases.tracks t where t.case_id = l.case_id and t.track = 'protection' and t.ended_at is null) = ${post(ctx)}
        and (l.at, l.id) > (${at}::timestamptz, ${id}::uuid)
      union
      select 'visum' kind, l.id, l.at::text at, null::timestamptz due, l.case_id, l.participant, 'law' track, l.post other, null code,
        null sop, null sop_version, l.number said
      from cases.visum_letters l join cases.documents d on d.participant = l.participant and d.visum and d.post = ${post(ctx)}
      where l.document is null and (l.at, l.id) > (${at}::timestamptz, ${id}::uuid)
      order by at, id limit ${most}`,
    findDecisions(ctx, { at, id }),
  ])
  return found.flat()
}

/** What this post offered or asked, and has no answer to. */
export async function findOthers(ctx: Context, { at, id }: Place): Promise<Found[]> {
  const found = await Promise.all([
    ctx.sql<Found>`
      select 'hand-over' kind, h.id, h.due_at::text at, h.due_at due, h.case_id, null participant, h.track, h.to_post other, h.urgency code,
        null sop, null sop_version, h.reason said
      from cases.hand_overs h
      where h.from_post = ${post(ctx)} and h.state = 'offered' and (h.due_at, h.id) > (${at}::timestamptz, ${id}::uuid)
      order by h.due_at, h.id limit ${most}`,
    ctx.sql<Found>`
      select 'request' kind, r.id, r.due_at::text at, r.due_at due, r.case_id, null participant, r.track, r.to_post other, r.kind code,
        null sop, null sop_version, r.words said
      from cases.requests r
      where r.from_post = ${post(ctx)} and r.answered_at is null and r.due_at is not null and (r.due_at, r.id) > (${at}::timestamptz, ${id}::uuid)
        and exists (select from cases.cases c where c.id = r.case_id and c.state = 'open')
      order by r.due_at, r.id limit ${most}`,
    ctx.sql<Found>`
      select 'visum' kind, l.id, l.at::text at, null::timestamptz due, l.case_id, l.participant, 'law' track, null other, null code,
        null sop, null sop_version, l.number said
      from cases.visum_letters l
      where l.post = ${post(ctx)} and l.document is null and (l.at, l.id) > (${at}::timestamptz, ${id}::uuid)
        and exists (select from cases.cases c where c.id = l.case_id and c.state = 'open')
      order by l.at, l.id limit ${most}`,
    findAskedBeside(ctx, { at, id }),
  ])
  return found.flat()
}

/**
 * Victims whom this post protects and to whom something is owed that is missing today, without a reason that counts; all of it in one row. In the
 * order of cases, not of days: so a page ends where it is full, and only open cases of this post are looked at. The place's moment is the case.
 */
export async function findLacks(ctx: Context, after: Place | null, limit = most): Promise<Found[]> {
  const silentSince = new Date(ctx.now.getTime() - daysOfSilence * 86_400_000)
  return ctx.sql<Found>`
    select 'lack' kind, id, case_id::text at, null::timestamptz due, case_id, id participant, 'protection' track, null other, lacks code,
      null sop, null sop_version, null said
    from cases.lacks_of_post(${after?.at ?? firstId}, ${after?.id ?? firstId}, ${ctx.now}, ${silentSince}, ${limit}) order by case_id, id`
}

/** Notices of this post that nobody read, the newest first. */
export const findTold = (ctx: Context, place: Place | null) => ctx.sql<{
  id: string
  at: Date
  code: string
  values: Record<string, string>
  about: string | null
  subject: string | null
}>`
  select id, at, code, values, subject_kind about, subject from access.notices
  where post = ${post(ctx)} and read_at is null and (at, id) < (${place?.at ?? 'infinity'}::timestamptz, ${place?.id ?? firstId}::uuid)
  order by at desc, id desc limit ${most}`
