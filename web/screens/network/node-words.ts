/** What a node is called: on the screen by its name or text as far as they are open, on paper by a reference. Pure. */
import type { Drawn, NetworkNode } from './drawn.ts'
import type { Words } from './words.ts'

export function nodeName(node: NetworkNode, words: Words): string {
  if (node.thing === null) return node.name ?? words.covered
  return node.said ?? words.coveredThing
}

/** Kind and name: what a screen reader says. */
export const nodeTitle = (node: NetworkNode, words: Words): string =>
  node.thing === null ? nodeName(node, words) : `${words.kind[node.thing]}: ${nodeName(node, words)}`

/** On paper: O-… for a person with an open name, else that it is covered; a thing's kind and running number. */
export function nodeReference(node: NetworkNode, drawn: Drawn, words: Words): string {
  if (node.thing === null) return node.number ?? words.printedCovered
  return `${words.kind[node.thing]} ${drawn.numberOf.get(node.key)}`
}
