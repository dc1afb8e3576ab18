/** A case that closes while its perkara runs: somebody of the legal track follows it, and its clocks ring there. */
import { notifyPost } from '../../access/notify-post.ts'
import { readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { moveTrack } from '../hand-overs/move-track.ts'
import { findWhole, membersOf } from '../store.ts'
import { overStages } from './model.ts'
import { courseOf, readEntries } from './store.ts'

/** Numbers of the proceedings of these cases whose last stage is none at which one ends; one whose every entry was taken back never was. */
async function readRunning(ctx: Context, cases: string[]): Promise<string[]> {
  const proceedings = await ctx.sql<{ id: string; number: string }>`
    select id, number from cases.proceedings where case_id = any (${cases}::uuid[]) order by number`
  const entries = await readEntries(
    ctx,
    proceedings.map(({ id }) => id),
  )
  return proceedings.flatMap(({ id, number }) => {
    const last = courseOf(entries, id).at(-1)
    return last === undefined || overStages.includes(last.stage) ? [] : [number]
  })
}

/** Kinds of agencies that can follow a perkara: a police post, the prosecutor, the investigators of immigration (PPNS). */
const legalKinds = ['police', 'prosecutor', 'immigration']

/** Posts that may be named: accountable for the law, or at work on it jointly by their own word, so that nobody is given it unasked. */
async function readFollowers(ctx: Context, id: string): Promise<string[]> {
  const rows = await ctx.sql<{ post: string }>`
    select distinct p.id post from access.posts p join access.agencies a on a.id = p.agency
    where a.kind = any (${legalKinds}) and p.id in (
      select accountable from cases.tracks where case_id = ${id} and track = 'law'
      union select to_post from cases.requests
        where case_id = ${id} and track = 'law' and kind = 'work jointly' and agreed and ended_at is null)`
  return rows.map(({ post }) => post)
}

/** Who follows the perkara, and why the case closes all the same. */
export type Follower = { post: string; reason: string }

/** The name of the post that follows; null where nothing runs. Throws `perkara-runs` where nobody is named, naming the field where it is nobody who may; else the track is theirs from now on. */
export async function followPerkara(
  ctx: Context,
  found: { id: string; number: string; coordinating: string },
  cases: string[],
  follower: Follower | undefined,
): Promise<string | null> {
  const running = await readRunning(ctx, cases)
  if (running.length === 0) return null
  if (follower === undefined) throw new Problem('perkara-runs', { numbers: running.join(', ') })
  const post = (await readPosts(ctx)).get(follower.post)
  if (post === undefined || !(await readFollowers(ctx, found.id)).includes(follower.post))
    throw wrongField('perkara.post', {
      id: 'pilih pos jalur hukum yang memegang atau ikut mengerjakannya; serahkan jalurnya dahulu bila belum ada',
      en: 'choose a post of the legal track that holds it or works on it jointly; hand the track over first if there is none',
    })
  await moveTrack(ctx, found, 'law', follower.post)
  await ctx.sql`
    update cases.cases set follower = ${follower.post}, follower_reason = ${follower.reason} where id = any (${cases}::uuid[])`
  await notifyPost(ctx, follower.post, 'follows perkara', { kind: 'case', id: found.id }, { number: found.number })
  return post.name
}

/** What the coordinating post should know before closing: which proceedings run still, and who may be named to follow them. Throws `not-found`. */
export async function prepareClosing(ctx: Context, input: { case: string }) {
  const [found] = await ctx.sql<{ id: string }>`
    select id from cases.cases where id = ${await findWhole(ctx, input.case)}`
  if (found === undefined) throw new Problem('not-found')
  const perkara = await readRunning(ctx, await membersOf(ctx, found.id))
  const posts = await readPosts(ctx)
  const followers = perkara.length === 0 ? [] : await readFollowers(ctx, found.id)
  return { perkara, followers: followers.flatMap((post) => posts.get(post) ?? []) }
}
