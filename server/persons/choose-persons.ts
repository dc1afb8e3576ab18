/** Which person each cluster is: ids are stable, and what is protected hangs on others without holding them together. */
import type { Context } from '../platform/context.ts'
import type { Decision } from './model.ts'

/** Larger clusters choose first; each takes the former person of most of its records, ties by the older id; else a new one. */
export function choosePersons(
  ctx: Pick<Context, 'id'>,
  clusters: string[][],
  former: Map<string, string>,
): Map<string, string> {
  const taken = new Set<string>()
  const chosen = new Map<string, string>()
  for (const cluster of clusters.toSorted((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))) {
    const votes = new Map<string, number>()
    for (const id of cluster) {
      const person = former.get(id)
      if (person !== undefined && !taken.has(person)) votes.set(person, (votes.get(person) ?? 0) + 1)
    }
    const [best] = [...votes].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    const person = best?.[0] ?? ctx.id()
    taken.add(person)
    for (const id of cluster) chosen.set(id, person)
  }
  return chosen
}

/** What hangs: protected records, the evidence and decisions about them, whom they belonged to, and an order that holds for ever. */
type Hanging = {
  records: string[]
  order: Map<string, string>
  protected: Set<string>
  edges: { first: string; second: string; weight: number }[]
  decisions: Decision[]
  former: Map<string, string>
  joinFrom: number
}

/**
 * A protected record hangs on the person of its strongest joining neighbour, or of the one its own agency decided for; it never joins
 * two others (protection.md P1).
 */
export function attachProtected(ctx: Pick<Context, 'id'>, of: Hanging, persons: Map<string, string>): void {
  const verdicts = new Map(of.decisions.map((one) => [one.first + one.second, one.verdict]))
  const between = (a: string, b: string) => verdicts.get(a < b ? a + b : b + a)
  const taken = new Set(persons.values())
  const edgesOf = new Map<string, { other: string; weight: number }[]>()
  for (const { first, second, weight } of of.edges) {
    if (weight < of.joinFrom) continue
    for (const [id, other] of [
      [first, second],
      [second, first],
    ] as const) {
      if (!of.protected.has(id) || of.protected.has(other)) continue
      edgesOf.set(id, [...(edgesOf.get(id) ?? []), { other, weight }])
    }
  }
  for (const id of of.records.filter((record) => of.protected.has(record))) {
    const decided = of.decisions.find((one) => one.verdict === 'same' && (one.first === id || one.second === id))
    const [best] = (edgesOf.get(id) ?? [])
      .filter(({ other }) => between(id, other) !== 'not same')
      .toSorted((a, b) => b.weight - a.weight || (of.order.get(a.other)! < of.order.get(b.other)! ? -1 : 1))
    const host = decided === undefined ? best?.other : decided.first === id ? decided.second : decided.first
    const own = of.former.get(id)
    persons.set(
      id,
      (host === undefined ? undefined : persons.get(host)) ?? (own !== undefined && !taken.has(own) ? own : ctx.id()),
    )
  }
}
