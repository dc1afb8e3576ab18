/**
 * The shape of a simulated government system: how often it sends, from which post, and what it writes down. Its people are invented.
 * To add one: a file in systems/ and a line in systems.ts. What it writes is in the layout of its source (server/intake/sources/), so it
 * is as plausible, and as unofficial, as that.
 */
import type { Words } from '../../server/platform/words.ts'
import type { Random } from '../random.ts'
import type { SourceId, World } from '../world.ts'

/** When a system sends: every so many minutes of its post's open hours (local), on workdays only or every day. */
export type Rhythm = { everyMinutes: number; from: number; to: number; workdaysOnly: boolean }

/** One system at one post. */
export type System = {
  /** What is typed: `simpul simulate <id>`. */
  id: string
  says: Words
  source: SourceId
  /** The demo's agency and post that it speaks for (demo/cast), by code. */
  sender: string
  post: string
  hoursEast: 7 | 8
  rhythm: Rhythm
  /** The rhythm that its source declares to the hub, in minutes: what it owes, however much oftener it sends. */
  owes: number
  /** Happenings on an open day, about. */
  perDay: number
  /** The column that says when it happened. */
  time: string
  /** Writes down one happening at `at` (milliseconds) by `world.send`; what is known only days later is sent with that `known`. */
  happen: (world: World, random: Random, at: number) => void
}

/** Offices: Monday to Friday, eight to four, one sending a day unless said otherwise. */
export const officeHours = (everyMinutes = 480): Rhythm => ({ everyMinutes, from: 8, to: 16, workdaysOnly: true })
