/** What happens at a simulated post, as its system comes to know it: invented people, repeatable by seed. */
import { numbersFrom } from '../numbers.ts'
import { randomFrom } from '../random.ts'
import type { Sent, World } from '../world.ts'
import { openDaysBetween } from './hours.ts'
import type { System } from './system.ts'

/** People of a simulation meet neither those of the demo nor those of an earlier run on the same feed. */
const firstSerial = 500
const firstPaper = 50_000

/** Happenings that became known by `to`, in the order of their becoming known; each call goes on where the last one ended. */
export type Inventing = (to: number) => Sent[]

/** `from` in milliseconds; `written` numbers of the feed were given before; `perDay` happenings on an open day. */
export function inventHappenings(
  system: System,
  o: { seed: number; from: number; written: number; perDay: number },
): Inventing {
  const random = randomFrom(`simulate/${o.seed}/${system.id}/${o.written}`)
  let waiting: Sent[] = []
  const until = new Date(o.from + 86_400_000).toISOString().slice(0, 10)
  const world: World = {
    random,
    numbers: numbersFrom({ serials: firstSerial, papers: firstPaper + o.written }),
    until,
    // Nothing is cut off at an end, as the demo's past is: what an office decides next week it sends next week.
    end: Number.MAX_SAFE_INTEGER,
    scale: 1,
    people: [],
    sent: waiting,
    rings: [],
    time: () => {
      throw new Error('a simulated system knows the hour, not the days back')
    },
    send: ({ row, ...sent }) => {
      const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))
      waiting.push({ ...sent, row: given })
    },
  }
  let upto = o.from
  return (to) => {
    for (const { opens, closes } of openDaysBetween(system.rhythm, system.hoursEast, upto, to)) {
      const hours = system.rhythm.to - system.rhythm.from
      const expected = (o.perDay * (closes - opens)) / (hours * 3_600_000)
      const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0)
      for (const at of Array.from({ length: count }, () => opens + random.next() * (closes - opens)).sort(
        (a, b) => a - b,
      ))
        system.happen(world, random, Math.floor(at))
    }
    upto = to
    const known = waiting.filter((one) => one.known <= to).sort((a, b) => a.known - b.known)
    waiting = waiting.filter((one) => one.known > to)
    return known
  }
}
