/**
 * The step that begins the days of posts, each when its quiet hours are over by its own clock: the morning's counts for its officers, and victims to
 * whom something is owed. Once a day, however often it is asked; a morning on which nothing ran is caught up with later that day.
 */
import {
  type DigestWish,
  leaveDigest,
  type Place,
  type PostDay,
  readDays,
  readDigestWishes,
} from '../../access/channels/leave-digest.ts'
import type { DigestCounts } from '../../access/channels/model.ts'
import { mayDo } from '../../access/model.ts'
import type { Zone } from '../../intake/model.ts'
import { zoneHours } from '../../intake/read-moment.ts'
import type { Context } from '../../platform/context.ts'
import { countWork } from './count-work.ts'
import { findLacks } from './find-work.ts'
import { mostCounted } from './model.ts'
import { tellLacks } from './tell-lacks.ts'

/** So much earlier, so that counts are ready when what waited for the end of the night leaves, and go with it. */
const aheadMs = 5 * 60_000

/** Leaves every post to the step: at a start, when the days of all must run. */
export async function leaveDays(ctx: Context): Promise<void> {
  const posts = await ctx.sql<{ id: string }>`select id from access.posts where coalesce(until_at > ${ctx.now}, true)`
  ctx.leave(
    'post day',
    posts.map((post) => post.id),
  )
}

/** Subjects are posts; each leaves itself for its next morning. */
export async function beginDays(ctx: Context, posts: string[]): Promise<void> {
  const soon = new Date(ctx.now.getTime() + aheadMs)
  for (const day of await readDays(ctx, posts, soon)) {
    const begun = day.begins <= soon
    ctx.leave('post day', [day.post], new Date((begun ? day.next : day.begins).getTime() - aheadMs))
    // The demo's past is played by the month: nobody was told anything then.
    if (!begun || ctx.installation.loading || !(await isNew(ctx, day))) continue
    const place = { post: day.post, agency: day.agency, role: '' }
    await tellLacks(ctx, day.post, await actingFor(ctx, place, null, (as) => findLacks(as, null, mostCounted)))
    for (const wish of await readDigestWishes(ctx, day)) await writeDigest(ctx, day, wish)
  }
}

/** Once for each day: whoever asks again finds it begun. */
async function isNew(ctx: Context, { post, day }: PostDay): Promise<boolean> {
  const rows = await ctx.sql`
    insert into cases.days (post, day) values (${post}, ${day})
    on conflict (post) do update set day = excluded.day where days.day < excluded.day returning post`
  return rows.length > 0
}

/** Nothing is told when nothing waits. */
async function writeDigest(ctx: Context, day: PostDay, wish: DigestWish): Promise<void> {
  const counts: DigestCounts = { offered: 0, late: 0, today: 0, determinations: 0, without: 0 }
  // As the morning finds it, not as it is these minutes earlier.
  const now = day.begins > ctx.now ? day.begins : ctx.now
  for (const place of wish.places) {
    const own = await actingFor(ctx, place, wish.officer, (as) =>
      countAt({ ...as, now }, place, zoneHours[day.zone as Zone]),
    )
    for (const line of Object.keys(counts) as (keyof DigestCounts)[]) counts[line] += own[line]
  }
  if (Object.values(counts).some((count) => count > 0)) await leaveDigest(ctx, day.post, wish, counts)
}

/** What the queue would show her at this post. */
async function countAt(ctx: Context, { post, role }: Place, hoursEast: number): Promise<DigestCounts> {
  const [asked] = mayDo(role, 'determine owners')
    ? await ctx.sql<{ count: number }>`
        select count(*)::int count from (select from cases.determinations d where d.decider = ${post} and d.decided_at is null
          and d.case_id <> all ((select access.barred('case'))::uuid[])
          and exists (select from cases.cases c where c.id = d.case_id and c.state = 'open') limit ${mostCounted}) x`
    : []
  const determinations = asked?.count ?? 0
  if (!mayDo(role, 'work on cases')) return { offered: 0, late: 0, today: 0, without: 0, determinations }
  const { offered, late, today, without } = await countWork(ctx, hoursEast)
  return { offered, late, today, without, determinations }
}

/**
 * The functions that count ask PostgreSQL who acts. A step acts for nobody; here for one officer of one post, or for the post, and only for this
 * look. Only counts, ids and codes leave it.
 */
async function actingFor<T>(
  ctx: Context,
  { post, agency, role }: Place,
  officer: string | null,
  look: (as: Context) => Promise<T>,
): Promise<T> {
  await ctx.sql`
    select set_config('app.post', ${post}, true), set_config('app.agency', ${agency}, true), set_config('app.officer', ${officer ?? ''}, true)`
  const seen = await look({ ...ctx, actor: { ...ctx.actor, post, agency, officer, role } })
  await ctx.sql`select set_config('app.post', '', true), set_config('app.agency', '', true), set_config('app.officer', '', true)`
  return seen
}
