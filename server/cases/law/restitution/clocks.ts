/** Clocks of restitution: asked before the demand is read, else within the days after the final verdict; paid by two deadlines that differ (P7). */
import { notifyPost } from '../../../access/notify-post.ts'
import type { Context } from '../../../platform/context.ts'
import { type LawClock, readLawClocks } from '../../../reference/law-terms.ts'
import { endOfDay, type Round, sumsOf } from '../model.ts'
import { courseOf, dayOf, hoursEast, readEntries } from '../store.ts'

/** A deadline with its ground, as the reference set has it. */
export type Deadline = { dueAt: Date; days: number; ground: string; toBeConfirmed: boolean }

/** By each ground, the earliest first. Empty while the verdict is not final. */
export async function paymentDeadlines(ctx: Context, jurisdiction: string, final: string | null): Promise<Deadline[]> {
  if (final === null) return []
  return deadlinesOf(await readLawClocks(ctx, 'restitution-payment'), jurisdiction, final)
}

/** Until when it can still be asked for: before the demand there is no day; after it, so many days from the final verdict. */
export async function requestDeadlines(ctx: Context, jurisdiction: string, final: string | null): Promise<Deadline[]> {
  if (final === null) return []
  return deadlinesOf(await readLawClocks(ctx, 'restitution-request'), jurisdiction, final)
}

const deadlinesOf = (clocks: LawClock[], jurisdiction: string, from: string): Deadline[] =>
  clocks
    .map(({ days, ground, toBeConfirmed }) => ({
      ...{ days, ground, toBeConfirmed },
      dueAt: endOfDay(from, days, hoursEast(jurisdiction)),
    }))
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())

/** Days before its last day on which a request that nobody made is called to mind (local rule). */
const warnedDays = 14

/**
 * Writes anew what a proceeding's verdict sets for each victim: until when restitution can still be asked for, and, once it was decided and while
 * it is not paid in full, by when it is due. To be called whenever a stage, a request or a payment is recorded; twice changes nothing.
 */
export async function setLawDues(ctx: Context, proceeding: string): Promise<void> {
  const [of] = await ctx.sql<{ case_id: string; jurisdiction: string }>`
    select p.case_id, c.jurisdiction from cases.proceedings p join cases.cases c on c.id = p.case_id where p.id = ${proceeding}`
  if (of === undefined) return
  const final = await dayOf(ctx, proceeding, 'final')
  const [requests, payments, victims] = await Promise.all([
    requestDeadlines(ctx, of.jurisdiction, final),
    paymentDeadlines(ctx, of.jurisdiction, final),
    ctx.sql<{ id: string; restitution: string | null; own: boolean }>`
      select p.id, r.id restitution, coalesce(r.proceeding = ${proceeding}, true) own from cases.participants p
        left join cases.restitutions r on r.participant = p.id
      where p.case_id = ${of.case_id} and p.role in ('presumed victim', 'victim')`,
  ])
  const entries = await readRestitutionEntries(
    ctx,
    victims.flatMap(({ restitution }) => restitution ?? []),
  )
  const dues = victims.flatMap(({ id, restitution, own }) => {
    const kind = restitution === null ? ('request' as const) : ('payment' as const)
    const [first] = kind === 'request' ? requests : payments
    const { open } = sumsOf(entries.filter((entry) => entry.restitution === restitution))
    return !own || first === undefined || (kind === 'payment' && (open ?? 0) === 0)
      ? []
      : [{ id, kind, dueAt: first.dueAt }]
  })
  await ctx.sql`
    delete from cases.law_dues where proceeding = ${proceeding}
      and participant::text || kind <> all (${dues.map(({ id, kind }) => id + kind)}::text[])`
  for (const { id, kind, dueAt } of dues) {
    await ctx.sql`
      insert into cases.law_dues (participant, kind, proceeding, case_id, due_at)
      values (${id}, ${kind}, ${proceeding}, ${of.case_id}, ${dueAt})
      on conflict (participant, kind) do update set due_at = excluded.due_at, proceeding = excluded.proceeding,
        told = case when cases.law_dues.due_at = excluded.due_at then cases.law_dues.told else 0 end`
    if (kind === 'request') ctx.leave('law clock set', [id], new Date(dueAt.getTime() - warnedDays * 86_400_000))
  }
  for (const { restitution } of victims.filter(({ own }) => own))
    if (restitution !== null) for (const { dueAt } of payments) ctx.leave('law clock set', [restitution], dueAt)
}

/** That a victim's last day to ask comes near, and that it has passed: each told once, to who leads the law and who protects her. */
export async function ringRequestDay(ctx: Context, participant: string): Promise<void> {
  const [row] = await ctx.sql<{ case_id: string; number: string; due_at: Date; told: number; posts: string[] }>`
    select d.case_id, c.number, d.due_at, d.told,
      array(select distinct t.accountable::text from cases.tracks t where t.case_id = d.case_id and t.track in ('law', 'protection')) posts
    from cases.law_dues d join cases.cases c on c.id = d.case_id where d.participant = ${participant} and d.kind = 'request' for update of d`
  if (row === undefined) return
  const left = (row.due_at.getTime() - ctx.now.getTime()) / 86_400_000
  const passed = left < 0 ? 2 : left <= warnedDays ? 1 : 0
  if (passed < 2) ctx.leave('law clock set', [participant], new Date(row.due_at.getTime() + 1))
  if (passed <= row.told) return
  await ctx.sql`update cases.law_dues set told = ${passed} where participant = ${participant} and kind = 'request'`
  for (const post of row.posts)
    await notifyPost(
      ctx,
      post,
      passed === 2 ? 'restitution day over' : 'restitution day near',
      { kind: 'case', id: row.case_id },
      { number: row.number, days: String(Math.ceil(left)) },
    )
}

/** Told once for each deadline that passed unpaid, to who leads the law and who protects her. */
export async function ringRestitution(ctx: Context, id: string): Promise<void> {
  const [row] = await ctx.sql<{
    case_id: string
    number: string
    jurisdiction: string
    proceeding: string
    late_told: number
    law: string
    protection: string
  }>`
    select r.case_id, c.number, c.jurisdiction, r.proceeding, r.late_told, l.accountable law, p.accountable protection
    from cases.restitutions r join cases.cases c on c.id = r.case_id
      join cases.tracks l on l.case_id = c.id and l.track = 'law' join cases.tracks p on p.case_id = c.id and p.track = 'protection'
    where r.id = ${id}`
  if (row === undefined) return
  const deadlines = await paymentDeadlines(ctx, row.jurisdiction, await dayOf(ctx, row.proceeding, 'final'))
  const { open } = sumsOf(await readRestitutionEntries(ctx, [id]))
  const passed = deadlines.filter(({ dueAt }) => dueAt < ctx.now).length
  // A clock rings in its last millisecond: what is left of the list rings again by itself.
  const next = deadlines.find(({ dueAt }) => dueAt >= ctx.now)
  if (next !== undefined && open !== 0) ctx.leave('law clock set', [id], new Date(next.dueAt.getTime() + 1))
  if (open === null || open === 0 || passed <= row.late_told) return
  await ctx.sql`update cases.restitutions set late_told = ${passed} where id = ${id}`
  for (const post of new Set([row.law, row.protection]))
    await notifyPost(ctx, post, 'restitution late', { kind: 'case', id: row.case_id }, { number: row.number })
}

/** Victims whose restitution is not paid in full past the first deadline, and since when; of those that this reader may know. */
export async function lateRestitutions(ctx: Context): Promise<{ participant: string; since: Date }[]> {
  const rows = await ctx.sql<{ id: string; participant: string; proceeding: string; jurisdiction: string }>`
    select r.id, r.participant, r.proceeding, c.jurisdiction from cases.restitutions r join cases.cases c on c.id = r.case_id
    where exists (select from cases.restitution_entries e where e.restitution = r.id and e.round = 'decided')`
  if (rows.length === 0) return []
  const [stages, entries] = await Promise.all([
    readEntries(ctx, [...new Set(rows.map((row) => row.proceeding))]),
    readRestitutionEntries(
      ctx,
      rows.map((row) => row.id),
    ),
  ])
  const clocks = await readLawClocks(ctx, 'restitution-payment')
  return rows.flatMap(({ id, participant, proceeding, jurisdiction }) => {
    const final = courseOf(stages, proceeding).findLast((entry) => entry.stage === 'final')?.on
    const { open } = sumsOf(entries.filter((entry) => entry.restitution === id))
    const first = final === undefined ? undefined : deadlinesOf(clocks, jurisdiction, final)[0]
    return first !== undefined && first.dueAt < ctx.now && (open ?? 0) > 0 ? [{ participant, since: first.dueAt }] : []
  })
}

/** Entries of these requests as they were made, each with its parts. */
export async function readRestitutionEntries(ctx: Context, restitutions: string[]) {
  const [entries, amounts] = await Promise.all([
    ctx.sql<{ id: string; restitution: string; round: Round; on: string; number: string; corrects: string | null }>`
      select id, restitution, round, on_day::text "on", number, corrects from cases.restitution_entries
      where restitution = any (${restitutions}::uuid[]) order by at, id`,
    ctx.sql<{ entry: string; part: string; amount: string }>`
      select a.entry, a.part, a.amount::text from cases.restitution_amounts a join cases.restitution_entries e on e.id = a.entry
      where e.restitution = any (${restitutions}::uuid[]) order by a.part`,
  ])
  return entries.map((entry) => ({
    ...entry,
    parts: amounts
      .filter((one) => one.entry === entry.id)
      .map(({ part, amount }) => ({ part, amount: Number(amount) })),
  }))
}
