/**
 * What one quarter tells of a tree of places (everywhere → province → regency → district): counts under the threshold are withheld, with
 * enough others beside them, and a place that is withheld is not told in parts either. Pure.
 */
import { hide, isBlurred } from '../withhold.ts'

/** So many at one place, from the coarsest code to the finest. */
export type Leaf = { path: string[]; n: number }

/** One place as it is told. `value` null: withheld. `parts` null: nothing is told of what lies within, not even that it is none. */
export type Told = { value: number | null; parts: Map<string, Told> | null }

type Node = { value: number; parts: Map<string, Node> }

function grow(leaves: Leaf[]): Node {
  const root: Node = { value: 0, parts: new Map() }
  for (const { path, n } of leaves) {
    let node = root
    node.value += n
    for (const code of path) {
      if (!node.parts.has(code)) node.parts.set(code, { value: 0, parts: new Map() })
      node = node.parts.get(code)!
      node.value += n
    }
  }
  return root
}

const withheld: Told = { value: null, parts: null }

/**
 * The parts of a place whose own count is told. Where even hiding all of them leaves a small one to be guessed (ten places with one each
 * and ten in all), none is told, nor which of them are none.
 */
function tell(node: Node): Told {
  const codes = [...node.parts.keys()]
  const counts = codes.map((code) => node.parts.get(code)!.value)
  const hidden = hide(counts)
  const isSafe = hidden.size === 0 || isBlurred([...hidden].map((place) => counts[place]!))
  if (!isSafe) return { value: node.value, parts: null }
  const parts = codes.map((code, place): [string, Told] => [
    code,
    hidden.has(place) ? withheld : tell(node.parts.get(code)!),
  ])
  return { value: node.value, parts: new Map(parts) }
}

/** A quarter as it leaves; the same for whoever asks, and whatever is asked. */
export function tellTree(leaves: Leaf[]): Told {
  const root = grow(leaves.filter(({ n }) => n > 0))
  return hide([root.value]).size > 0 ? withheld : tell(root)
}

/** What is told of one place: a count, none, or null where it is withheld. */
export function valueAt(told: Told, path: string[]): number | null {
  let here = told
  for (const code of path) {
    if (here.value === null || here.parts === null) return null
    const part = here.parts.get(code)
    if (part === undefined) return 0
    here = part
  }
  return here.value
}
