/** What a shift can do: how many alerts the secretariat can look at today, how many it has, and what waits beyond. */
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'
import { waitingStates } from './model.ts'

/** `perDay` null: nobody has said yet. `openedPerDay`: the usual number of new ones, over the last two weeks. Days are those of the post's zone. */
export const capacitySchema = z.object({
  post: z.string(),
  perDay: z.number().nullable(),
  doneToday: z.number(),
  waiting: z.number(),
  openedPerDay: z.number(),
  setBy: z.string().nullable(),
  setAt: z.string().nullable(),
})
type Capacity = z.infer<typeof capacitySchema>

const weeks = 2

/** Of the secretariat that this reader works in or heads; null for who does neither. */
export async function readCapacity(ctx: Context): Promise<Capacity | null> {
  const [shift] = await ctx.sql<{ post: string; name: string; today: Date }>`
    select p.id post, p.name, date_trunc('day', ${ctx.now}::timestamptz at time zone p.zone) at time zone p.zone today
    from access.task_forces t join access.posts p on p.id = t.secretariat
    where ${ctx.actor.post}::uuid in (t.secretariat, t.daily_head) and t.from_at <= ${ctx.now} and coalesce(t.until_at > ${ctx.now}, true)
    order by length(t.jurisdiction) desc limit 1`
  if (shift === undefined) return null
  const [counts] = await ctx.sql<{ done: number; waiting: number; opened: number }>`
    select count(*) filter (where state in ('dismissed', 'in case') and decided_at >= ${shift.today})::int done,
      count(*) filter (where state = any (${waitingStates}::text[]))::int waiting,
      count(*) filter (where opened_at > ${ctx.now}::timestamptz - make_interval(weeks => ${weeks}))::int opened
    from warnings.alerts where secretariat = ${shift.post}
      and (state = any (${waitingStates}::text[]) or decided_at >= ${shift.today} or opened_at > ${ctx.now}::timestamptz - make_interval(weeks => ${weeks}))`
  const [set] = await ctx.sql<{ perDay: number; by: string; at: Date }>`
    select c.per_day "perDay", o.name "by", c.at from warnings.capacities c join access.officers o on o.id = c.officer
    where c.post = ${shift.post} order by c.at desc, c.id desc limit 1`
  return {
    post: shift.name,
    perDay: set?.perDay ?? null,
    doneToday: counts!.done,
    waiting: counts!.waiting,
    openedPerDay: Math.round((10 * counts!.opened) / (7 * weeks)) / 10,
    setBy: set?.by ?? null,
    setAt: set?.at.toISOString() ?? null,
  }
}

/** The daily head says it for the secretariat, and why: two are ill, a ship arrives. Throws for who heads none. */
export async function setCapacity(ctx: Context, perDay: number, reason: string): Promise<Capacity> {
  const [shift] = await ctx.sql<{ post: string }>`
    select secretariat post from access.task_forces
    where daily_head = ${ctx.actor.post} and from_at <= ${ctx.now} and coalesce(until_at > ${ctx.now}, true)
    order by length(jurisdiction) desc limit 1`
  if (shift === undefined)
    throw wrongField('perDay', {
      id: 'hanya Ketua Harian yang menetapkan untuk sekretariatnya',
      en: 'only the daily head sets it, for his secretariat',
    })
  await ctx.sql`
    insert into warnings.capacities (id, post, per_day, reason, officer, at)
    values (${ctx.id()}, ${shift.post}, ${perDay}, ${reason}, ${ctx.actor.officer}, ${ctx.now})`
  ctx.tell('alerts', shift.post)
  return (await readCapacity(ctx))!
}
