/** Accuracy of linked records whose truth is known: blocking recall, F1 over pairs and within clusters, B-cubed. */

/** What a program found: pairs of record numbers with their weights (0 where one person is as likely as not), and clusters. */
export type Found = {
  candidates: { left: Int32Array; right: Int32Array }
  weights: Float64Array
  clusters: number[][]
}

const f1 = (right: number, said: number, true_: number) => (2 * right) / (said + true_)

/** Pairs within each group of numbers. */
const pairsWithin = (sizes: Iterable<number>) => {
  let pairs = 0
  for (const size of sizes) pairs += (size * (size - 1)) / 2
  return pairs
}

/** How linking stands against the truth; edges and clusters at the one operating point. */
export function measure(truth: string[], { candidates, weights, clusters }: Found) {
  const sizes = new Map<string, number>()
  for (const one of truth) sizes.set(one, (sizes.get(one) ?? 0) + 1)
  const all = pairsWithin(sizes.values())
  const same = (pair: number) => truth[candidates.left[pair]!] === truth[candidates.right[pair]!]
  let [found, said, right] = [0, 0, 0]
  for (let pair = 0; pair < weights.length; pair++) {
    if (same(pair)) found++
    if (weights[pair]! < 0) continue
    said++
    if (same(pair)) right++
  }
  let [together, precision, recall] = [0, 0, 0]
  for (const cluster of clusters) {
    const within = new Map<string, number>()
    for (const record of cluster) within.set(truth[record]!, (within.get(truth[record]!) ?? 0) + 1)
    together += pairsWithin(within.values())
    for (const [one, count] of within) {
      precision += (count * count) / cluster.length
      recall += (count * count) / sizes.get(one)!
    }
  }
  return {
    pairs: weights.length,
    blockingRecall: found / all,
    edge: f1(right, said, all),
    cluster: f1(together, pairsWithin(clusters.map((cluster) => cluster.length)), all),
    b3: (2 * precision * recall) / (precision + recall) / truth.length,
  }
}

/** The best F1 over pairs that any threshold reaches, and the weight where: hindsight, as it needs the truth. */
export function bestEdge(truth: string[], { candidates: { left, right }, weights }: Found) {
  const sizes = new Map<string, number>()
  for (const one of truth) sizes.set(one, (sizes.get(one) ?? 0) + 1)
  const all = pairsWithin(sizes.values())
  const order = Uint32Array.from(weights.keys()).sort((a, b) => weights[b]! - weights[a]!)
  let [said, correct] = [0, 0]
  let best = { f1: 0, weight: Number.POSITIVE_INFINITY }
  for (const [at, pair] of order.entries()) {
    said++
    if (truth[left[pair]!] === truth[right[pair]!]) correct++
    const weight = weights[pair]!
    // Pairs of one weight are taken together, as a threshold does.
    if (at + 1 < order.length && weights[order[at + 1]!] === weight) continue
    if (f1(correct, said, all) > best.f1) best = { f1: f1(correct, said, all), weight }
  }
  return best
}
