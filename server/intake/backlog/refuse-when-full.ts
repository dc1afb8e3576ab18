/**
 * Back-pressure: when more waits for the journey than it takes in a reasonable time, an agency's system is told to come again, before
 * anything of its delivery is kept. What people enter by hand is never turned away: nobody tells a village head to come again.
 */
import type { Actor, Context, Limits } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { Sql } from '../../platform/sql.ts'

/** What a record must pass before anybody can be warned: names in pipeline.ts. What only counts or checks may lag behind. */
export const journeySteps = ['resolve', 'assess']

/** Subjects that wait for the journey (counted no further than the limit needs), and since how many seconds the oldest has. */
export type Backlog = { waiting: number; oldestSeconds: number }

type Asking = { now: Date; limits: Limits; sql: Sql }

/** Fewer than these are no backlog, however long they wait: a worker that was stopped for the night takes them in seconds. */
const alwaysTaken = 1000
/** A look costs some milliseconds; within this time another would tell the same. */
const looksAgainMs = 300

const seen = new WeakMap<Limits, { at: number; look: Promise<Backlog> }>()

async function look({ now, limits, sql }: Asking): Promise<Backlog> {
  const [row] = await sql<{ waiting: number; oldest: Date | null }>`
    select count(*)::int waiting, min(due_at) oldest from (
      select due_at from platform.todo where step = any (${journeySteps}) and due_at <= ${now} and set_aside_at is null
      limit ${limits.waiting * 2}) waiting`
  const oldest = row!.oldest === null ? 0 : (now.getTime() - row!.oldest.getTime()) / 1000
  return { waiting: row!.waiting, oldestSeconds: oldest }
}

/** Measured at most every 300 ms a process, by the house's clock. */
export async function readBacklog(asking: Asking): Promise<Backlog> {
  const now = asking.now.getTime()
  const last = seen.get(asking.limits)
  if (last !== undefined && Math.abs(now - last.at) < looksAgainMs) return last.look
  const fresh = { at: now, look: look(asking) }
  seen.set(asking.limits, fresh)
  fresh.look.catch(() => seen.delete(asking.limits))
  return fresh.look
}

/** Whether the journey is as far behind as `part` of what is allowed. */
export const isBehind = ({ waiting, oldestSeconds }: Backlog, { waiting: most, minutes }: Limits, part = 1): boolean =>
  waiting >= most * part || (waiting >= Math.min(alwaysTaken, most) * part && oldestSeconds >= minutes * 60 * part)

/** What the journey takes a second on two cores (bench/README.md), carefully. */
const takenASecond = 150
const [soonest, latest] = [10, 300]

/** Seconds after which a fifth of the room is free again; spread, so that all who were refused do not come at once. Pure but for chance. */
export function comeAgainAfter({ waiting }: Backlog, { waiting: most }: Limits, chance = Math.random()): number {
  const seconds = Math.max(0, waiting - most * 0.8) / takenASecond
  return Math.round(Math.min(latest, Math.max(soonest, seconds)) * (1 + chance / 2))
}

/** Throws `busy`, with the seconds to wait, for an agency's system while the journey is behind. The loading demo waits for itself. */
export async function refuseWhenFull(asking: Asking & Pick<Context, 'installation'>, actor: Actor): Promise<void> {
  if (actor.kind !== 'system' || asking.installation.loading) return
  const backlog = await readBacklog(asking)
  if (!isBehind(backlog, asking.limits)) return
  const seconds = comeAgainAfter(backlog, asking.limits)
  throw new Problem('busy', { waiting: backlog.waiting, seconds }, [], seconds)
}
