/**
 * Where the nodes of a network stand: a fan around the first node, then springs along the edges and a push between all (after
 * Fruchterman and Reingold, 1991). The same graph and seed give the same places, so that it prints the same. Pure.
 */

/** Places in units of their own; x and y are finite and each node has one. */
export type Places = { x: number[]; y: number[] }

/** Edges name nodes by their number; node 0 is the start. */
export type Shape = { count: number; edges: [number, number][] }

/** Length at which a spring rests; the unit of everything here. */
const rest = 60

/** Pairs that are weighed altogether: some hundred milliseconds of one processor. */
const work = 90_000_000

/** Mulberry32: small, seeded, the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Lays a graph out; a wide window is liked better than a square. */
export function layOut(shape: Shape, seed = 1): Places {
  const places = fanOut(shape, randomFrom(seed))
  const rounds = Math.max(30, Math.min(400, Math.floor(work / Math.max(1, shape.count * shape.count))))
  for (let round = 0; round < rounds; round++) move(shape, places, rest * 1.5 * (1 - round / rounds) + 0.5)
  return places
}

/** Everybody on a ring of their distance from the start, the children of one beside each other; what is not connected stands outside. */
function fanOut({ count, edges }: Shape, random: () => number): Places {
  const next: number[][] = Array.from({ length: count }, () => [])
  for (const [a, b] of edges) {
    next[a]!.push(b)
    next[b]!.push(a)
  }
  const [ring, parent] = [new Array<number>(count).fill(-1), new Array<number>(count).fill(-1)]
  const order: number[] = []
  for (let root = 0; root < count; root++) {
    if (ring[root] !== -1) continue
    ring[root] = root === 0 ? 0 : 3
    for (let at = order.push(root) - 1; at < order.length; at++) {
      const node = order[at]!
      for (const other of next[node]!) {
        if (ring[other] !== -1) continue
        ring[other] = ring[node]! + 1
        parent[other] = node
        order.push(other)
      }
    }
  }
  const leaves = new Array<number>(count).fill(0)
  for (const node of order.toReversed()) {
    leaves[node] = Math.max(1, leaves[node]!)
    if (parent[node] !== -1) leaves[parent[node]!]! += leaves[node]!
  }
  const whole = order.reduce((sum, node) => sum + (parent[node] === -1 ? leaves[node]! : 0), 0)
  const [begin, taken] = [new Array<number>(count).fill(0), new Array<number>(count).fill(0)]
  let roots = 0
  const places: Places = { x: new Array<number>(count).fill(0), y: new Array<number>(count).fill(0) }
  for (const node of order) {
    const above = parent[node]!
    if (above === -1) {
      begin[node] = roots
      roots += leaves[node]!
    } else {
      begin[node] = begin[above]! + taken[above]!
      taken[above]! += leaves[node]!
    }
    const angle = ((begin[node]! + leaves[node]! / 2) / Math.max(1, whole)) * 2 * Math.PI
    const far = ring[node]! * rest
    places.x[node] = far * Math.cos(angle) + random()
    places.y[node] = far * Math.sin(angle) + random()
  }
  return places
}

/** One round: everybody is pushed by everybody, pulled along edges, drawn to the middle, and moves at most `reach`. */
function move({ count, edges }: Shape, { x, y }: Places, reach: number): void {
  const [fx, fy] = [new Float64Array(count), new Float64Array(count)]
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const [dx, dy] = [x[a]! - x[b]!, y[a]! - y[b]!]
      const push = (rest * rest) / Math.max(dx * dx + dy * dy, 1)
      fx[a]! += dx * push
      fy[a]! += dy * push
      fx[b]! -= dx * push
      fy[b]! -= dy * push
    }
  }
  for (const [a, b] of edges) {
    const [dx, dy] = [x[a]! - x[b]!, y[a]! - y[b]!]
    const pull = Math.hypot(dx, dy) / rest
    fx[a]! -= dx * pull
    fy[a]! -= dy * pull
    fx[b]! += dx * pull
    fy[b]! += dy * pull
  }
  for (let node = 0; node < count; node++) {
    // The middle draws down more than sideways, as windows and paper are wide.
    const [ax, ay] = [fx[node]! - x[node]! * 0.35, fy[node]! - y[node]! * 0.6]
    const far = Math.hypot(ax, ay)
    if (far === 0) continue
    const step = Math.min(far * 0.1, reach) / far
    x[node]! += ax * step
    y[node]! += ay * step
  }
}
