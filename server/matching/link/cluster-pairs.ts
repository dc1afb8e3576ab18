/** Weighed pairs of a whole file → clusters by the rule of ../cluster.ts, without an object for each pair. Pure. */
import { growClusters, type Pair } from '../average-link.ts'
import type { Candidates } from '../candidates/candidates.ts'
import { gather } from '../cluster.ts'
import { type DisjointSets, disjointSets, findSet, uniteSets } from '../disjoint-sets.ts'

/** The one operating point: as likely one person as not (p = 0.5). */
const joinFrom = 0
/** More records than this are several people, or a matter for a person to look at. */
const largest = 200

/** Far from where rounding might count. */
const surely = 0.001

type Scored = Pair & { weight: number }

/** Components of the pairs that reach the point, each split by average link; clusters in the order of their lowest records. */
export function clusterPairs(
  records: number,
  { left, right }: Pick<Candidates, 'left' | 'right'>,
  weights: Float64Array,
  complete: ((pairs: Int32Array) => void) | null = null,
): number[][] {
  const sets = disjointSets(records)
  for (let pair = 0; pair < weights.length; pair++)
    if (weights[pair]! >= joinFrom) uniteSets(sets, left[pair]!, right[pair]!)
  // Every record may now be asked for its set at one step.
  for (let record = 0; record < records; record++) sets.parent[record] = findSet(sets, record)
  const { scoredOf, agrees, order } = gatherScored(sets, left, right, weights)
  complete?.(order.filter((pair) => weights[pair]! < joinFrom))
  const clusters: number[][] = []
  for (const [set, members] of membersOf(sets)) {
    if (members.length === 1 || (members.length <= largest && agrees(set, members.length))) {
      clusters.push(members)
      continue
    }
    const scored = scoredOf(set)
    for (const component of members.length > largest ? partLarge(members, scored) : [members])
      clusters.push(...grow(component, scored))
  }
  return clusters.sort((x, y) => x[0]! - y[0]!)
}

/** The records of each set, ascending, the sets in the order of their lowest records. */
function* membersOf({ parent, size }: DisjointSets): Generator<[set: number, members: number[]]> {
  const members: number[][] = []
  /** Where the members of a set are gathered, by its lowest record. */
  const placeOf = new Int32Array(parent.length)
  for (let record = 0; record < parent.length; record++) {
    if (size[parent[record]!] === 1) continue
    if (parent[record] === record) placeOf[record] = members.push([record]) - 1
    else members[placeOf[parent[record]!]!]!.push(record)
  }
  for (let record = 0; record < parent.length; record++)
    if (parent[record] === record) yield [record, size[record] === 1 ? [record] : members[placeOf[record]!]!]
}

/** Lists the pairs within each set. */
function gatherScored(
  { parent }: DisjointSets,
  left: Int32Array,
  right: Int32Array,
  weights: Float64Array,
): { scoredOf(set: number): Scored[]; agrees(set: number, size: number): boolean; order: Int32Array } {
  let [within, count] = [new Int32Array(1 << 10), 0]
  const starts = new Int32Array(parent.length + 1)
  for (let pair = 0; pair < weights.length; pair++) {
    const set = parent[left[pair]!]!
    if (set !== parent[right[pair]!]) continue
    if (count === within.length) {
      const wider = new Int32Array(2 * count)
      wider.set(within)
      within = wider
    }
    within[count++] = pair
    starts[set + 1]!++
  }
  for (let set = 0; set < parent.length; set++) starts[set + 1]! += starts[set]!
  const next = starts.slice(0, parent.length)
  const order = new Int32Array(count)
  for (let i = 0; i < count; i++) order[next[parent[left[within[i]!]!]!]!++] = within[i]!
  const scoredOf = (set: number) =>
    Array.from(order.subarray(starts[set]!, starts[set + 1]!), (pair) => ({
      low: left[pair]!,
      high: right[pair]!,
      weight: weights[pair]!,
    }))
  /** Whether every pair of a set speaks for one person: then there is nothing to settle. */
  const agrees = (set: number, size: number) => {
    const [from, to] = [starts[set]!, starts[set + 1]!]
    if (2 * (to - from) !== size * (size - 1)) return false
    for (let at = from; at < to; at++) if (weights[order[at]!]! < surely) return false
    return true
  }
  return { scoredOf, agrees, order }
}

/** A set that has grown too large is gathered anew, the strongest pairs first, as far as the limit goes. */
function partLarge(members: number[], scored: Scored[]): number[][] {
  const numberOf = new Map(members.map((record, number) => [record, number]))
  const sets = disjointSets(members.length)
  const numbered = scored.map(({ low, high, weight }) => ({
    ...{ low: numberOf.get(low)!, high: numberOf.get(high)!, weight },
  }))
  gather(
    sets,
    numbered.sort((a, b) => b.weight - a.weight || a.low - b.low || a.high - b.high),
    joinFrom,
    largest,
  )
  for (const number of members.keys()) sets.parent[number] = findSet(sets, number)
  return Array.from(membersOf(sets), ([, numbers]) => numbers.map((number) => members[number]!))
}

function grow(component: number[], scored: Scored[]): number[][] {
  if (component.length === 1) return [component]
  const within = new Set(component)
  const own = scored.filter(({ low, high }) => within.has(low) && within.has(high))
  return growClusters(
    component.map((record) => [record]),
    own,
    [],
  )
}
