/** A head's letter about one officer of a post: proposed, confirmed by a second person where somebody's access grows, withdrawn before its hour. */
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { notifyPost } from '../notify-post.ts'
import { readPosts } from '../posts.ts'
import { findAssignment, holdsAlready, takeBackAssignments, writeAssignments } from './assignments.ts'
import {
  type TransferAction,
  type TransferKind,
  type TransferState,
  transferKinds,
  transferStateNames,
  transferStates,
} from './model.ts'

/** What the letter says; the successor takes everything unless others are named. */
export type TransferWanted = {
  kind: TransferKind
  officer: string
  post: string
  successor: string
  alertsTo?: string | undefined
  dutiesTo?: string | undefined
  from: string
  until?: string | undefined
  letter: string
  letterOn: string
}

/** A transfer, locked until the deed is done. */
type Transfer = {
  id: string
  kind: TransferKind
  officer: string
  post: string
  role: string
  successor: string
  alerts_to: string
  duties_to: string
  from_at: Date
  until_at: Date | null
  state: TransferState
  grows: boolean
  proposed_by: string
  proposed_post: string
  assignment: string
  was_until: Date | null
  gives: string[]
}

/** Throws `not-found` where this post heads no such post: whose officers they are is not told to others. */
export async function mustHead(ctx: Context, post: string): Promise<void> {
  const [row] = await ctx.sql<{ heads: boolean }>`select access.heads(${post}) heads`
  if (row?.heads !== true) throw new Problem('not-found')
}

/** The first hour and the end, each beside its field. */
function checkHours(ctx: Context, { kind, from, until, letterOn }: TransferWanted): { from: Date; until: Date | null } {
  const [begin, end] = [new Date(from), until === undefined ? null : new Date(until)]
  if (begin <= ctx.now) throw wrongField('from', { id: 'sudah lewat', en: 'is in the past' })
  const ends = transferKinds[kind].until
  if (ends === 'always' && end === null)
    throw wrongField('until', { id: 'sebut kapan berakhir', en: 'say when it ends' })
  if (ends === 'never' && end !== null)
    throw wrongField('until', { id: 'tidak ada akhirnya untuk alasan ini', en: 'has no end for this reason' })
  if (end !== null && end <= begin)
    throw wrongField('until', { id: 'harus sesudah mulai', en: 'must be after the beginning' })
  if (letterOn > ctx.now.toISOString().slice(0, 10))
    throw wrongField('letterOn', { id: 'belum terjadi', en: 'has not come yet' })
  return { from: begin, until: end }
}

/** Somebody of the same agency, or of the same post, who is there at that hour and does not leave themselves meanwhile. */
async function checkSuccessor(
  ctx: Context,
  field: string,
  officer: string,
  {
    post,
    agency,
    leaver,
    from,
    until,
  }: { post: string; agency: string; leaver: string; from: Date; until: Date | null },
): Promise<void> {
  if (officer === leaver)
    throw wrongField(field, { id: 'pilih orang lain: ia yang pergi', en: 'choose somebody else: this is who leaves' })
  const [there] = await ctx.sql`
    select from access.assignments a join access.posts p on p.id = a.post join access.officers o on o.id = a.officer
    where a.officer = ${officer} and o.ended_at is null and (p.agency = ${agency} or p.id = ${post}) and coalesce(p.until_at > ${from}, true)
      and a.from_at <= ${from} and coalesce(a.until_at > ${from}, true) limit 1`
  if (there === undefined)
    throw wrongField(field, {
      id: 'pada jam itu bukan petugas instansi ini, atau posnya ditutup',
      en: 'is no officer of this agency at that hour, or their post is closed',
    })
  const [leaves] = await ctx.sql`
    select from access.transfers where officer = ${officer} and state in ('proposed', 'set', 'done')
      and from_at < coalesce(${until}::timestamptz, 'infinity') and coalesce(until_at, 'infinity') > ${from} limit 1`
  if (leaves !== undefined)
    throw wrongField(field, { id: 'sendiri pergi dalam waktu itu', en: 'leaves themselves in that time' })
}

/** Proposes it; where nobody's access grows it is set at once. Only who heads the post. */
export async function proposeTransfer(
  ctx: Context,
  wanted: TransferWanted,
): Promise<{ id: string; state: TransferState }> {
  await mustHead(ctx, wanted.post)
  if (!(await readPosts(ctx)).has(wanted.post))
    throw wrongField('post', { id: 'pos ini sudah ditutup', en: 'this post is closed' })
  const { from, until } = checkHours(ctx, wanted)
  await ctx.sql`select pg_advisory_xact_lock(hashtextextended(${`transfer ${wanted.officer}`}, 0))`
  const [other] = await ctx.sql`
    select from access.transfers where officer = ${wanted.officer} and post = ${wanted.post} and state in ('proposed', 'set', 'done')
      and from_at < coalesce(${until}::timestamptz, 'infinity') and coalesce(until_at, 'infinity') > ${from} limit 1`
  if (other !== undefined)
    throw new Problem('already-exists', { what: { id: 'Serah tugas dalam waktu itu', en: 'A transfer in that time' } })
  const mine = await findAssignment(ctx, wanted.officer, wanted.post, from)
  if (mine === undefined) throw new Problem('not-found')
  const [alertsTo, dutiesTo] = [wanted.alertsTo ?? wanted.successor, wanted.dutiesTo ?? wanted.successor]
  const around = { post: wanted.post, agency: mine.agency, leaver: wanted.officer, from, until }
  for (const [field, officer] of Object.entries({ successor: wanted.successor, alertsTo, dutiesTo }))
    await checkSuccessor(ctx, field, officer, around)
  for (const [field, officer] of Object.entries({ alertsTo, dutiesTo }))
    if (officer !== wanted.successor && !(await holdsAlready(ctx, officer, wanted.post, mine.role, from, until)))
      throw wrongField(field, {
        id: 'tidak bertugas di pos ini selama itu',
        en: 'does not act for this post all that time',
      })
  const grows = !(await holdsAlready(ctx, wanted.successor, wanted.post, mine.role, from, until))
  const id = ctx.id()
  const state: TransferState = grows ? 'proposed' : 'set'
  const set = {
    ...{ assignment: mine.id, was_until: mine.until, role: mine.role, from_at: from, until_at: until },
    ...{ officer: wanted.officer, post: wanted.post, successor: wanted.successor },
  }
  const gives = grows ? [] : await writeAssignments(ctx, set)
  await ctx.sql`
    insert into access.transfers (id, kind, officer, post, role, successor, alerts_to, duties_to, letter, letter_on, from_at, until_at, grows, state,
      proposed_at, proposed_by, proposed_post, assignment, was_until, gives)
    values (${id}, ${wanted.kind}, ${wanted.officer}, ${wanted.post}, ${mine.role}, ${wanted.successor}, ${alertsTo}, ${dutiesTo},
      ${wanted.letter}, ${wanted.letterOn}, ${from}, ${until}, ${grows}, ${state}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post},
      ${mine.id}, ${mine.until}, ${gives})`
  ctx.leave('transfer set', [id], from)
  if (grows) await tellSeconds(ctx, id, mine.head)
  return { id, state }
}

/** Who may be the second: the head of the post, and administrators. */
async function tellSeconds(ctx: Context, id: string, head: string | null): Promise<void> {
  const rows = await ctx.sql<{ post: string }>`
    select distinct a.post from access.assignments a join access.officers o on o.id = a.officer
    where a.role = 'administrator' and o.ended_at is null and a.from_at <= ${ctx.now} and coalesce(a.until_at > ${ctx.now}, true)`
  const posts = new Set([...rows.map(({ post }) => post), ...(head === null ? [] : [head])])
  for (const post of posts)
    if (post !== ctx.actor.post) await notifyPost(ctx, post, 'transfer waits', { kind: 'transfer', id })
}

/** Locks one for an action that its state allows. Throws `not-found`, `state-moved-on`. */
async function lockTransfer(
  ctx: Context,
  id: string,
  action: TransferAction,
): Promise<Transfer & { next: TransferState }> {
  const [row] = await ctx.sql<Transfer>`
    select id, kind, officer, post, role, successor, alerts_to, duties_to, from_at, until_at, state, grows, proposed_by, proposed_post, assignment,
      was_until, gives from access.transfers where id = ${id} for update`
  if (row === undefined) throw new Problem('not-found')
  const next = transferStates[row.state][action]
  const isOver = row.from_at <= ctx.now && (action === 'confirm' || action === 'withdraw')
  if (next === null || isOver)
    throw new Problem('state-moved-on', {
      state: transferStateNames[isOver && row.state === 'set' ? 'done' : row.state],
    })
  return { ...row, next }
}

/** Its hour or its end has come: how it stands from now on. */
export async function turnTransfer(ctx: Context, id: string, action: 'carry out' | 'give back') {
  const found = await lockTransfer(ctx, id, action)
  await ctx.sql`update access.transfers set state = ${found.next} where id = ${id}`
  return found
}

/** What moved, so that the end of a leave gives them back. */
export const noteMoved = (ctx: Context, id: string, kind: 'alert' | 'task', moved: string[]) =>
  ctx.sql`
    insert into access.transferred (transfer, kind, subject) select ${id}, ${kind}, subject from unnest(${moved}::uuid[]) subject
    on conflict do nothing`

/** A second person, and neither who goes nor who comes. */
export async function confirmTransfer(ctx: Context, id: string): Promise<void> {
  const found = await lockTransfer(ctx, id, 'confirm')
  if ([found.proposed_by, found.officer, found.successor].includes(ctx.actor.officer!))
    throw new Problem('second-person')
  const mine = await findAssignment(ctx, found.officer, found.post, found.from_at)
  if (mine === undefined || mine.id !== found.assignment)
    throw new Problem('state-moved-on', { state: { id: 'penempatannya berubah', en: 'the assignment has changed' } })
  const gives = await writeAssignments(ctx, found)
  await ctx.sql`
    update access.transfers set state = ${found.next}, decided_at = ${ctx.now}, decided_by = ${ctx.actor.officer}, gives = ${gives}
    where id = ${id}`
}

/** Before its hour; nobody has acted by it. */
export async function withdrawTransfer(ctx: Context, id: string): Promise<void> {
  const found = await lockTransfer(ctx, id, 'withdraw')
  if (found.state === 'set') await takeBackAssignments(ctx, found)
  await ctx.sql`
    update access.transfers set state = ${found.next}, decided_at = ${ctx.now}, decided_by = ${ctx.actor.officer} where id = ${id}`
}
