/** Union–find over the numbers 0 to size − 1; the lowest number of a set stands for it, so that the order of uniting leaves no trace. Pure but for its own state. */
export type DisjointSets = { parent: Int32Array; size: Int32Array }

/** Every number in a set of its own. */
export function disjointSets(count: number): DisjointSets {
  return { parent: Int32Array.from({ length: count }, (_, i) => i), size: new Int32Array(count).fill(1) }
}

/** The number that stands for the set of this one. */
export function findSet({ parent }: DisjointSets, number: number): number {
  let at = number
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!
    at = parent[at]!
  }
  return at
}

/** Makes one set of two. */
export function uniteSets(sets: DisjointSets, a: number, b: number): void {
  const one = findSet(sets, a)
  const other = findSet(sets, b)
  if (one === other) return
  const low = Math.min(one, other)
  const high = Math.max(one, other)
  sets.parent[high] = low
  sets.size[low]! += sets.size[high]!
}

/** All sets, each ascending, in the order of their lowest numbers. */
export function listSets(sets: DisjointSets): number[][] {
  const members = new Map<number, number[]>()
  for (let number = 0; number < sets.parent.length; number++) {
    const set = findSet(sets, number)
    const known = members.get(set)
    if (known) known.push(number)
    else members.set(set, [number])
  }
  return [...members.values()]
}
