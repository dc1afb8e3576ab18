/** The shortest paths between two nodes of an undirected graph, in a fixed order. Pure. */

/** At most `most` of them, each as its nodes from `from` to `to`; none when they are not connected. */
export function findPaths(edges: [string, string][], from: string, to: string, most: number): string[][] {
  const next = new Map<string, Set<string>>()
  const add = (a: string, b: string) => next.set(a, (next.get(a) ?? new Set()).add(b))
  for (const [a, b] of edges) {
    add(a, b)
    add(b, a)
  }
  // Distances to the goal, so that walking from the start never turns into a blind alley.
  const distance = new Map([[to, 0]])
  for (let ring = [to]; ring.length > 0 && !distance.has(from); ) {
    const outer: string[] = []
    for (const node of ring) {
      for (const other of next.get(node) ?? []) {
        if (distance.has(other)) continue
        distance.set(other, distance.get(node)! + 1)
        outer.push(other)
      }
    }
    ring = outer
  }
  const paths: string[][] = []
  const walk = (path: string[]) => {
    if (paths.length >= most) return
    const here = path.at(-1)!
    if (here === to) return void paths.push(path)
    for (const other of [...(next.get(here) ?? [])].sort())
      if (distance.get(other) === distance.get(here)! - 1) walk([...path, other])
  }
  if (distance.has(from)) walk([from])
  return paths
}
