/** Splits components into clusters by average link, as the rule in cluster.ts says. Pure. */

/** A pair of records by number, low first. */
export type Pair = { low: number; high: number }

/** 1 in 250: beyond that, a bit counts a hundredth; enough to settle which of two links comes first. */
const weightAtMost = 8
const beyond = 0.01
/** A pair that was never compared shared no key: a little against, far less than a contradiction. */
const unscored = -1

/**
 * A pair that weighs less is as little one person as one that weighs this: what speaks against two strangers need not be kept, only that
 * they share a key. Far below any weight at which a person would be asked.
 */
export const hopeless = -10

/** Sums of cut weights that cancel out must not join by a rounding. */
const leastMean = 1e-9

/** `components` and the groups `bound` within them, as ascending record numbers; scored and forbidden pairs. */
type Linking = { components: number[][]; bound: number[][]; scored: (Pair & { weight: number })[]; apart: Pair[] }

/** Answers the clusters in the order of their lowest records. */
export function averageLink({ components, bound, scored, apart }: Linking): number[][] {
  const componentOf = new Map(components.flatMap((records, i) => records.map((record) => [record, i] as const)))
  const inComponents = <P extends Pair>(pairs: P[]): P[][] => {
    const found: P[][] = components.map(() => [])
    for (const pair of pairs) {
      const component = componentOf.get(pair.low)!
      if (component === componentOf.get(pair.high)) found[component]!.push(pair)
    }
    return found
  }
  const groups: number[][][] = components.map(() => [])
  for (const group of bound) groups[componentOf.get(group[0]!)!]!.push(group)
  const weights = inComponents(scored)
  const forbidden = inComponents(apart)
  return components
    .flatMap((_, i) => growClusters(groups[i]!, weights[i]!, forbidden[i]!))
    .sort((x, y) => x[0]! - y[0]!)
}

/** Unites the two groups with the highest mean weight until none is left above 0. */
export function growClusters(groups: number[][], scored: (Pair & { weight: number })[], apart: Pair[]): number[][] {
  if (groups.length === 1) return groups
  const total = totals(groups, scored, apart)
  const count = groups.length
  const members: (number[] | null)[] = [...groups]
  for (;;) {
    let highest = leastMean
    let best: [number, number] | null = null
    for (let i = 0; i < count; i++) {
      if (!members[i]) continue
      for (let j = i + 1; j < count; j++) {
        if (!members[j]) continue
        const mean = total[i * count + j]! / (members[i]!.length * members[j]!.length)
        if (mean <= highest) continue
        highest = mean
        best = [i, j]
      }
    }
    if (!best) break
    const [i, j] = best
    members[i] = [...members[i]!, ...members[j]!]
    members[j] = null
    for (let k = 0; k < count; k++) {
      if (k === i || !members[k]) continue
      const sum = total[Math.min(i, k) * count + Math.max(i, k)]! + total[Math.min(j, k) * count + Math.max(j, k)]!
      total[Math.min(i, k) * count + Math.max(i, k)] = sum
    }
  }
  return members.flatMap((group) => (group ? [group.sort((x, y) => x - y)] : []))
}

/** Sum of weights between each two groups, row below column; −∞ where a person declared a pair of them apart. */
function totals(groups: number[][], scored: (Pair & { weight: number })[], apart: Pair[]): Float64Array {
  const count = groups.length
  const total = new Float64Array(count * count)
  const groupOf = new Map(groups.flatMap((records, i) => records.map((record) => [record, i] as const)))
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) total[i * count + j] = unscored * groups[i]!.length * groups[j]!.length
  }
  const at = ({ low, high }: Pair) => {
    const [x, y] = [groupOf.get(low)!, groupOf.get(high)!]
    return Math.min(x, y) * count + Math.max(x, y)
  }
  for (const pair of scored) {
    const weight = Math.max(hopeless, pair.weight)
    const cut = Math.max(-weightAtMost, Math.min(weightAtMost, weight))
    total[at(pair)]! += cut + (weight - cut) * beyond - unscored
  }
  for (const pair of apart) total[at(pair)] = Number.NEGATIVE_INFINITY
  return total
}
