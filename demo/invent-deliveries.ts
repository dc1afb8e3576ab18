/**
 * The invented region as agencies send it: batches in time order, long ago by the month, near the end by the hour, so that
 * loading is quick and the last days look like work.
 */
import { inventRegion } from './invent-region.ts'
import { randomFrom } from './random.ts'
import type { DemoOptions, Row, Sent, SourceId } from './world.ts'

/** One delivery: `at` ISO UTC when it was sent, `sender` an agency's code of the cast, `rows` in the layout of `source`. */
export type Delivery = { at: string; source: SourceId; sender: string; rows: Row[] }

const day = 86_400_000

/** How long an office gathers rows before it sends, by how far back it is: [days back at least, gathers for]. */
const gathering: [number, number][] = [
  [120, 42 * day],
  [30, 12 * day],
  [7, 3 * day],
  [3, day / 2],
  [0, day / 12],
]

export function* inventDeliveries(options: DemoOptions): Generator<Delivery> {
  const { sent, end } = inventRegion(options)
  const random = randomFrom(`deliveries/${options.seed}`)
  const feeds = Map.groupBy(sent, (one) => `${one.sender}/${one.source}`)
  const batches = [...feeds.keys()].sort().flatMap((feed) => gather(feeds.get(feed)!, end))
  const timed = batches.map((batch) => {
    const last = batch.at(-1)!.known
    return { batch, at: Math.min(last + random.whole(1, 12) * 60_000, end) }
  })
  timed.sort((a, b) => a.at - b.at)
  for (const { batch, at } of timed) {
    const { source, sender } = batch[0]!
    yield { at: new Date(at).toISOString(), source, sender, rows: batch.map((one) => one.row) }
  }
}

/** Of pupils a school tells one at a time. */
const most = (source: SourceId): number => (source === 'school-concern' ? 1 : 500)

/** Cuts one feed into batches; a reference comes once in a batch, so its next version opens another. */
function gather(feed: Sent[], end: number): Sent[][] {
  const batches: Sent[][] = []
  let batch: Sent[] = []
  let references = new Set<string>()
  for (const one of feed.toSorted((a, b) => a.known - b.known || (a.reference < b.reference ? -1 : 1))) {
    const first = batch[0]?.known ?? one.known
    const patience = gathering.find(([daysBack]) => end - first >= daysBack * day)![1]
    if (one.known - first > patience || batch.length >= most(one.source) || references.has(one.reference)) {
      batches.push(batch)
      batch = []
      references = new Set()
    }
    batch.push(one)
    references.add(one.reference)
  }
  return batch.length > 0 ? [...batches, batch] : batches
}
