/** An administrator changes days off and posts' opening hours; feeds are judged by them from the next look on. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { Words } from '../../platform/words.ts'
import type { Opening } from './calendar.ts'

/** Makes a day a day off, or says of one that it is (un)certain. A day that shipped keeps its kind. */
export async function setDayOff(ctx: Context, input: { day: string; name: Words; certain: boolean }): Promise<void> {
  await ctx.sql`
    insert into intake.days_off (day, kind, name_id, name_en, certain, by, changed_at)
    values (${input.day}, 'added', ${input.name.id}, ${input.name.en}, ${input.certain}, ${ctx.actor.officer}, ${ctx.now})
    on conflict (day) do update set name_id = excluded.name_id, name_en = excluded.name_en, certain = excluded.certain, by = excluded.by,
      changed_at = excluded.changed_at, removed_at = null`
  ctx.tell('feeds', '')
}

/** It is a day like any other after all. Throws `not-found`. */
export async function removeDayOff(ctx: Context, day: string): Promise<void> {
  const gone = await ctx.sql`
    update intake.days_off set removed_at = ${ctx.now}, changed_at = ${ctx.now}, by = ${ctx.actor.officer}
    where day = ${day} and removed_at is null returning day`
  if (gone.length === 0) throw new Problem('not-found')
  ctx.tell('feeds', '')
}

/** Null gives the post back the hours of its sources. Throws `not-found` for a post that is not in service. */
export async function setPostHours(ctx: Context, post: string, opening: Opening | null): Promise<void> {
  const [there] = await ctx.sql`
    select from access.posts where id = ${post} and from_at <= ${ctx.now} and coalesce(until_at > ${ctx.now}, true)`
  if (there === undefined) throw new Problem('not-found')
  if (opening === null) await ctx.sql`delete from intake.post_hours where post = ${post}`
  else
    await ctx.sql`
      insert into intake.post_hours (post, weekdays, opens, closes, on_days_off, by, changed_at)
      values (${post}, ${[...opening.weekdays]}, ${opening.opens}, ${opening.closes}, ${opening.onDaysOff}, ${ctx.actor.officer}, ${ctx.now})
      on conflict (post) do update set weekdays = excluded.weekdays, opens = excluded.opens, closes = excluded.closes,
        on_days_off = excluded.on_days_off, by = excluded.by, changed_at = excluded.changed_at`
  ctx.tell('feeds', '')
}
