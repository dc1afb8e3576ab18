/** What of a network is shown: ties that were seen by a day, what hangs on them, who connects many. Pure. */
import type { Output } from '../../call.ts'
import type { Shape } from './layout.ts'

type Around = Output<'network.around'>
export type NetworkNode = Around['nodes'][number]
export type NetworkEdge = Around['edges'][number]

/** The network as it is drawn; `numberOf` is a thing's running number for paper. */
export type Drawn = {
  nodes: NetworkNode[]
  edges: NetworkEdge[]
  byKey: Map<string, NetworkNode>
  edgesOf: Map<string, NetworkEdge[]>
  numberOf: Map<string, string>
}

/** A node tied to so many others is called a connector: below it stands a family, and a car full of neighbours. */
export const connectsFrom = 5

export const edgeKey = ({ person, thing, kind }: NetworkEdge): string => `${person} ${thing} ${kind}`

/** Ties first seen by the end of `day` (YYYY-MM-DD, UTC); a node without any goes, but for the start. */
export function drawn({ nodes, edges }: Pick<Around, 'nodes' | 'edges'>, day: string | null): Drawn {
  const seen = day === null ? edges : edges.filter((edge) => edge.first.slice(0, 10) <= day)
  const edgesOf = new Map<string, NetworkEdge[]>()
  for (const edge of seen)
    for (const end of [edge.person, edge.thing]) edgesOf.set(end, [...(edgesOf.get(end) ?? []), edge])
  const shown = nodes.filter((node) => node.start || edgesOf.has(node.key))
  return {
    nodes: shown,
    edges: seen,
    byKey: new Map(nodes.map((node) => [node.key, node])),
    edgesOf,
    numberOf: new Map(nodes.filter((node) => node.thing).map((node, i) => [node.key, `T-${i + 1}`])),
  }
}

/** The days on which ties were first seen, in order. */
export const daysOf = (edges: NetworkEdge[]): string[] =>
  [...new Set(edges.map((edge) => edge.first.slice(0, 10)))].toSorted()

/** How many others a node is tied to: a thing's persons; a person's fellows are counted by things that others share. */
export const tiedTo = ({ edgesOf }: Drawn, node: NetworkNode): number =>
  new Set((edgesOf.get(node.key) ?? []).map((edge) => (node.thing ? edge.person : edge.thing))).size

/** The graph as the layout takes it: nodes by their place in the answer, so that filtering by day moves nobody. */
export function shapeOf({ nodes, edges }: Pick<Around, 'nodes' | 'edges'>): Shape {
  const at = new Map(nodes.map((node, i) => [node.key, i]))
  return {
    count: nodes.length,
    edges: edges.map((edge): [number, number] => [at.get(edge.person)!, at.get(edge.thing)!]),
  }
}
