/**
 * Records → persons. Pure, and the same whatever the order of what is given.
 *
 * The rule: (1) Pairs that a person declared the same are bound, unless that would bind a pair declared not the same: apart outranks
 * same. So are records that look the same in all that is compared, where that suffices to join them. (2) Pairs whose weight reaches `joinFrom` gather records into components, strongest first; a pair that would make a
 * component larger than `largest` is left out and counted. (3) Within a component groups grow by average link: the two groups
 * with the highest mean weight over all their pairs are united, as long as it is above 0 and parts no pair declared apart. A
 * weight is cut near ±`weightAtMost`, so that one shared number outvotes nobody by its size; no pair counts less than `hopeless`, and one
 * without weight counts `unscored`.
 */
import { averageLink, type Pair } from './average-link.ts'
import { type DisjointSets, disjointSets, findSet, listSets, uniteSets } from './disjoint-sets.ts'

/** Two records and their weight in bits. Give every pair that was compared, once, above all those that contradict. */
export type Edge = { a: string; b: string; weight: number }

/** What is to be clustered; `joinFrom` in the unit of the weights (`weightOf(weights.joinAt)`). Pairs that name other records are passed over. */
export type Clustering = {
  records: string[]
  edges: Edge[]
  same: [string, string][]
  notSame: [string, string][]
  joinFrom: number
  largest?: number
  /** All that is compared of a record, as one number or text; whoever has none looks like nobody else. */
  looks?: Map<string, unknown>
}

/**
 * `clusters` holds each record once, sorted. `leftOut` counts joining edges left out because a component would have grown too
 * large; `unmet` are pairs declared the same that cannot be, because others are declared apart: both are for a person to look at.
 */
export type Clustered = { clusters: string[][]; leftOut: number; unmet: [string, string][] }

/** More records than this are several people, or a matter for a person to look at. */
const largestUnlessSaid = 200

/** Groups the records into persons. */
export function clusterRecords({ records, edges, same, notSame, joinFrom, largest, looks }: Clustering): Clustered {
  const ids = [...new Set(records)].sort()
  const numberOf = new Map(ids.map((id, number) => [id, number]))
  const toPair = (a: string, b: string): Pair[] => {
    const [one, other] = [numberOf.get(a), numberOf.get(b)]
    if (one === undefined || other === undefined || one === other) return []
    return [{ low: Math.min(one, other), high: Math.max(one, other) }]
  }
  const apart = notSame.flatMap(([a, b]) => toPair(a, b))
  const scored = edges
    .flatMap(({ a, b, weight }) => toPair(a, b).map((pair) => ({ ...pair, weight })))
    .sort((x, y) => y.weight - x.weight || byNumber(x, y))
  const lookOf = ids.map((id) => looks?.get(id) ?? null)
  const alike = scored.filter(
    ({ low, high, weight }) => weight >= joinFrom && lookOf[low] !== null && lookOf[low] === lookOf[high],
  )
  const sets = disjointSets(ids.length)
  const unmet = bind(sets, same.flatMap(([a, b]) => toPair(a, b)).sort(byNumber), apart)
  bind(sets, alike.sort(byNumber), apart)
  const bound = listSets(sets)
  const leftOut = gather(sets, scored, joinFrom, largest ?? largestUnlessSaid)
  const clusters = averageLink({ components: listSets(sets), bound, scored, apart })
  return {
    clusters: clusters.map((cluster) => cluster.map((number) => ids[number]!)),
    leftOut,
    unmet: unmet.map(({ low, high }) => [ids[low]!, ids[high]!]),
  }
}

/** Binds pairs as far as no pair declared apart comes together; answers those that could not be bound. */
function bind(sets: DisjointSets, pairs: Pair[], apart: Pair[]): Pair[] {
  const unmet: Pair[] = []
  for (const pair of pairs) {
    const one = findSet(sets, pair.low)
    const other = findSet(sets, pair.high)
    if (one === other) continue
    const forbidden = apart.some(({ low, high }) => {
      const [x, y] = [findSet(sets, low), findSet(sets, high)]
      return (x === one && y === other) || (x === other && y === one)
    })
    if (forbidden) unmet.push(pair)
    else uniteSets(sets, one, other)
  }
  return unmet
}

/** Makes components of the joining pairs, strongest first, and answers how many were left out. */
export function gather(
  sets: DisjointSets,
  scored: (Pair & { weight: number })[],
  joinFrom: number,
  largest: number,
): number {
  let leftOut = 0
  for (const { low, high, weight } of scored) {
    if (weight < joinFrom) break
    const [one, other] = [findSet(sets, low), findSet(sets, high)]
    if (one === other) continue
    if (sets.size[one]! + sets.size[other]! > largest) leftOut++
    else uniteSets(sets, one, other)
  }
  return leftOut
}

function byNumber(x: Pair, y: Pair): number {
  return x.low - y.low || x.high - y.high
}
