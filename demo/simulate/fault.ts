/**
 * The shape of a fault that a simulated system has: what it does to rows while they are written, or to parcels before they leave.
 * To add one: a file in faults/ and a line in faults.ts. Whatever a fault does, the book stays true, and everything is mended by sending
 * again what the hub says is missing: that is what the fault is there to show.
 */
import type { Words } from '../../server/platform/words.ts'
import type { Random } from '../random.ts'
import type { Row } from '../world.ts'
import type { Book, Line } from './book.ts'

/** What leaves for the hub at `at`: numbered lines, a heartbeat, or what a day had. */
export type Parcel = { at: number; sentAt: number } & (
  | { kind: 'lines'; from: number; lines: Line[]; chain: string | null }
  | { kind: 'beat' }
  | { kind: 'day'; day: string }
)

/** What a fault may look at. `until` is when it is over, `every` the time between sendings in milliseconds. */
type Struck = { at: number; until: number; every: number; random: Random; book: Book; time: string }

export type Fault = {
  name: string
  says: Words
  /** How likely it begins at one sending, unless the command line says otherwise. */
  usual: number
  /** How many sendings it lasts. */
  lasts: number
  /** The row as it is sent; another one than the true row is sent again, corrected, once the fault is over. */
  write?: (row: Row, struck: Struck) => Row
  /** The parcels as they leave. */
  send?: (parcels: Parcel[], struck: Struck) => Parcel[]
}
