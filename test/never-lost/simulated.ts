/** A simulated system against a house whose clock is turned: it sends over HTTP, and between two sendings the feeds are watched. */
import { type Account, differenceOf } from '../../demo/simulate/account.ts'
import { doorAt } from '../../demo/simulate/door.ts'
import { readFaults } from '../../demo/simulate/faults.ts'
import { type Feed, openFeed } from '../../demo/simulate/feed.ts'
import { play } from '../../demo/simulate/play.ts'
import { systemsNamed } from '../../demo/simulate/systems.ts'
import { steps } from '../../server/pipeline.ts'
import { runUntilEmpty } from '../../server/platform/step.ts'
import type { TestHouse } from '../harness.ts'
import { log } from '../prepare-template.ts'

const minute = 60_000

/** A fault as the hub told it; times in milliseconds. */
export type Told = { source: string; kind: string; began: number; over: number | null; id: string }

export type Simulated = { feed: Feed; account: Account; difference: number; told: Told[]; from: number }

/** Only what counts and watches: whether persons are resolved meanwhile changes nothing of what arrived. */
const watching = steps.filter((step) => ['watch feeds', 'count hours'].includes(step.name))

/** Turns the clock as far as `at`, the watch looking every `everyMinutes`. */
async function turnTo(t: TestHouse, at: number, everyMinutes = 20): Promise<boolean> {
  for (let now = t.clock.now().getTime(); now < at; ) {
    now = Math.min(at, now + everyMinutes * minute)
    t.clock.turn(new Date(now))
    await runUntilEmpty(t.house, watching, log)
  }
  return true
}

/** What the hub told of a source, the earliest first. */
export const toldOf = async (t: TestHouse, source: string): Promise<Told[]> =>
  (
    await t.superuser(
      `select id, source, kind, began_at, over_at from intake.feed_faults where source = '${source}' order by began_at, kind`,
    )
  ).map((row) => ({
    ...{ id: row.id as string, source: row.source as string, kind: row.kind as string },
    began: (row.began_at as Date).getTime(),
    over: (row.over_at as Date | null)?.getTime() ?? null,
  }))

/** Plays one system of an agency of the cast for some days, mends at the end, and waits another day of looking. */
export async function simulate(
  t: TestHouse,
  url: string,
  o: {
    system: string
    agency: string
    faults: string
    days: number
    perDay?: number
    seed?: number
    everyMinutes?: number
  },
): Promise<Simulated> {
  const [system] = systemsNamed([o.system])
  const { key } = await t.system(o.agency, system!.source)
  const from = t.clock.now().getTime()
  const feed = await openFeed(
    system!,
    doorAt(url, key, async () => {}),
    {
      ...{ seed: o.seed ?? 7, from, now: from, faults: readFaults(o.faults), perDay: o.perDay },
    },
  )
  await play([feed], from + o.days * 24 * 60 * minute, (at) => turnTo(t, at, o.everyMinutes))
  await feed.finish(t.clock.now().getTime(), true)
  await turnTo(t, t.clock.now().getTime() + 70 * minute, o.everyMinutes)
  return {
    feed,
    account: feed.account,
    difference: differenceOf(feed.account),
    told: await toldOf(t, system!.source),
    from,
  }
}
