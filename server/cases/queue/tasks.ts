/** Tasks beside the steps of an SOP: what, for which post or officer, by when; done, and opened again where it was not. */
import { notifyPost } from '../../access/notify-post.ts'
import { inService, namePosts, readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { findWhole, type LockedCase, lockCase, noteCase } from '../store.ts'
import { openWords, sealWords } from '../victims/seal.ts'

/** `officer`: one of the own post; null is whoever of the post takes it. */
export type TaskWanted = {
  case: string
  participant: string | null
  words: string
  post: string
  officer: string | null
  dueAt: string | null
}

/** Posts that work on a case: who may be given a task without opening the case to anybody new. */
async function postsOn(ctx: Context, found: Pick<LockedCase, 'id' | 'coordinating'>): Promise<Set<string>> {
  const rows = await ctx.sql<{ post: string }>`
    select accountable post from cases.tracks where case_id = ${found.id}
    union select to_post from cases.requests
      where case_id = ${found.id} and kind = 'work jointly' and agreed and ended_at is null`
  return new Set([found.coordinating, ...rows.map((row) => row.post)])
}

/** Sets a task; only a post that works on the case does, and only such a post is given one. */
export async function setTask(ctx: Context, wanted: TaskWanted): Promise<{ id: string }> {
  const found = await lockCase(ctx, await findWhole(ctx, wanted.case))
  const on = await postsOn(ctx, found)
  if (!on.has(ctx.actor.post!)) throw new Problem('not-allowed')
  if (!on.has(wanted.post))
    throw wrongField('post', {
      id: 'pos ini tidak bekerja dalam kasus ini',
      en: 'this post does not work on this case',
    })
  const due = wanted.dueAt === null ? null : new Date(wanted.dueAt)
  if (due !== null && due <= ctx.now) throw wrongField('dueAt', { id: 'sudah lewat', en: 'is in the past' })
  if (wanted.participant !== null) {
    const [there] =
      await ctx.sql`select from cases.participants where id = ${wanted.participant} and case_id in (select cases.members_of(${found.id}))`
    if (there === undefined)
      throw wrongField('participant', { id: 'bukan orang dalam kasus ini', en: 'is nobody of this case' })
  }
  if (wanted.officer !== null) await mustBeOfOwnPost(ctx, wanted.officer, wanted.post)
  const id = ctx.id()
  await ctx.sql`
    insert into cases.tasks (id, case_id, participant, for_post, for_officer, due_at, set_at, set_by, set_post, sealed)
    values (${id}, ${found.id}, ${wanted.participant}, ${wanted.post}, ${wanted.officer}, ${due}, ${ctx.now}, ${ctx.actor.officer},
      ${ctx.actor.post}, ${await sealWords(ctx, 'task', id, { words: wanted.words })})`
  if (due !== null) ctx.leave('clock set', [id], due)
  await noteCase(ctx, found.id, 'task set', { to: (await readPosts(ctx)).get(wanted.post)?.name ?? '' })
  if (wanted.post !== ctx.actor.post)
    await notifyPost(ctx, wanted.post, 'task set', { kind: 'case', id: found.id }, { number: found.number })
  return { id }
}

/** Officers are named only within their own post. */
async function mustBeOfOwnPost(ctx: Context, officer: string, post: string): Promise<void> {
  const [theirs] = await ctx.sql`
    select from access.assignments where officer = ${officer} and post = ${post} and post = ${ctx.actor.post}
      and from_at <= ${ctx.now} and coalesce(until_at > ${ctx.now}, true)`
  if (theirs === undefined)
    throw wrongField('officer', { id: 'hanya petugas pos sendiri', en: 'only an officer of the own post' })
}

async function lockTask(ctx: Context, id: string) {
  const [of] = await ctx.sql<{ case_id: string }>`select case_id from cases.tasks where id = ${id}`
  if (of === undefined) throw new Problem('not-found')
  const found = await lockCase(ctx, of.case_id)
  const [task] = await ctx.sql<{ for_post: string; set_post: string; done_at: Date | null; due_at: Date | null }>`
    select for_post, set_post, done_at, due_at from cases.tasks where id = ${id} for update`
  return { found, task: task! }
}

/** By the post that it is for. */
export async function finishTask(ctx: Context, input: { id: string; note: string | null }): Promise<void> {
  const { found, task } = await lockTask(ctx, input.id)
  if (task.for_post !== ctx.actor.post) throw new Problem('not-allowed')
  if (task.done_at !== null) throw new Problem('state-moved-on', { state: { id: 'selesai', en: 'done' } })
  await ctx.sql`update cases.tasks set done_at = ${ctx.now}, done_by = ${ctx.actor.officer} where id = ${input.id}`
  await noteCase(ctx, found.id, 'task done', {}, input.note)
}

/** By who set it or whose it is, with the reason; the old day counts on, so that nothing becomes punctual by being opened again. */
export async function reopenTask(ctx: Context, input: { id: string; reason: string }): Promise<void> {
  const { found, task } = await lockTask(ctx, input.id)
  if (task.set_post !== ctx.actor.post && task.for_post !== ctx.actor.post) throw new Problem('not-allowed')
  if (task.done_at === null) throw new Problem('state-moved-on', { state: { id: 'terbuka', en: 'open' } })
  await ctx.sql`update cases.tasks set done_at = null, done_by = null, reopened = reopened + 1 where id = ${input.id}`
  await noteCase(ctx, found.id, 'task reopened', {}, input.reason)
  if (task.for_post !== ctx.actor.post)
    await notifyPost(ctx, task.for_post, 'task set', { kind: 'case', id: found.id }, { number: found.number })
}

/** A task whose day has come is told to its post, once. */
export async function ringTask(ctx: Context, id: string): Promise<void> {
  const [late] = await ctx.sql<{ case_id: string; number: string; for_post: string }>`
    update cases.tasks t set late_told_at = ${ctx.now} from cases.cases c
    where t.id = ${id} and t.done_at is null and t.late_told_at is null and t.due_at <= ${ctx.now} and c.id = t.case_id and c.state = 'open'
    returning t.case_id, c.number, t.for_post`
  if (late === undefined) return
  await notifyPost(ctx, late.for_post, 'task late', { kind: 'case', id: late.case_id }, { number: late.number })
}

/** Tasks of a case, open ones first, by their day. Throws `not-found`. */
export async function readTasks(ctx: Context, id: string) {
  const [found] = await ctx.sql<{ coordinating: string; state: string }>`
    select coordinating, state from cases.cases where id = ${id}`
  if (found === undefined) throw new Problem('not-found')
  const [rows, posts, on, officers] = await Promise.all([
    ctx.sql<{
      id: string
      participant: string | null
      for_post: string
      set_post: string
      officer: string | null
      due_at: Date | null
      set_at: Date
      done_at: Date | null
      reopened: number
      sealed: Buffer
    }>`
      select t.id, t.participant, t.for_post, t.set_post, o.name officer, t.due_at, t.set_at, t.done_at, t.reopened, t.sealed
      from cases.tasks t left join access.officers o on o.id = t.for_officer and t.for_post = ${ctx.actor.post}
      where t.case_id in (select cases.members_of(${id})) order by (t.done_at is not null), coalesce(t.due_at, 'infinity'), t.set_at, t.id limit 300`,
    namePosts(ctx),
    postsOn(ctx, { id, coordinating: found.coordinating }),
    ctx.sql<{ id: string; name: string }>`
      select distinct o.id, o.name from access.assignments a join access.officers o on o.id = a.officer
      where a.post = ${ctx.actor.post} and a.from_at <= ${ctx.now} and coalesce(a.until_at > ${ctx.now}, true) and o.ended_at is null order by o.name`,
  ])
  const isOn = on.has(ctx.actor.post!) && found.state === 'open'
  return {
    maySet: isOn,
    posts: inService(posts).filter((post) => on.has(post.id)),
    officers: isOn ? officers : [],
    rows: await Promise.all(
      rows.map(async (row) => ({
        ...{ id: row.id, participant: row.participant, officer: row.officer, reopened: row.reopened },
        words: (await openWords<{ words: string }>(ctx, 'task', row.id, row.sealed))?.words ?? '',
        post: posts.get(row.for_post) ?? null,
        from: posts.get(row.set_post) ?? null,
        dueAt: row.due_at?.toISOString() ?? null,
        setAt: row.set_at.toISOString(),
        doneAt: row.done_at?.toISOString() ?? null,
        mine: row.for_post === ctx.actor.post,
        mayReopen: found.state === 'open' && [row.for_post, row.set_post].includes(ctx.actor.post!),
      })),
    ),
  }
}
