/** Nouns of the network: things that people share, who holds them, how far one looks. Pure. */
import type { TieKind } from '../model.ts'

/** What a thing is. A sponsor's phone and one's own are the same phone when their number is: a sponsor may have travelled once. */
export type Thing = 'phone' | 'address' | 'household' | 'vehicle' | 'journey'

export const thingOf: Record<TieKind, Thing> = {
  'sponsor phone': 'phone',
  'sponsor address': 'address',
  phone: 'phone',
  address: 'address',
  household: 'household',
  vehicle: 'vehicle',
  journey: 'journey',
}

/** More cannot be read in a drawing, nor drawn in a moment. */
export const mostNodes = 2000

/** Steps from person to person over one thing each: farther than three everybody is tied to everybody. */
export const farthest = 3

/** A path is looked for from both its ends, three steps each. */
export const longestPath = 6
export const mostPaths = 3

/** What may be looked at: kinds of ties, and when their records happened (days as their own post counts them). */
export type Reach = { kinds: TieKind[]; from: string | null; until: string | null; most: number }

/** One record that says that a person holds a thing. */
export type Held = {
  record: string
  person: string
  kind: TieKind
  thing: string
  source: string
  agency: string
  at: Date
  hearsay: boolean
}

/** A person or a thing in reach: how many steps away, and whether it is a crowd's (../model.ts, `crowdFrom`) and so was not followed. */
type PersonNode = { step: number }
type ThingNode = { step: number; what: Thing; value: string; crowd: boolean }

/**
 * What was found so far. Things are keyed by what they are and their hash; `held` by person, thing and kind. `leftOut` are persons that
 * were found when there was no room; `isCut` says that some were not even looked for.
 */
export type Graph = {
  persons: Map<string, PersonNode>
  things: Map<string, ThingNode>
  held: Map<string, Held[]>
  frontier: string[]
  leftOut: Set<string>
  isCut: boolean
}

export const thingKey = (what: Thing, value: string): string => `${what} ${value}`
export const emptyGraph = (): Graph => ({
  persons: new Map(),
  things: new Map(),
  held: new Map(),
  frontier: [],
  leftOut: new Set(),
  isCut: false,
})

/** Whether one more node fits. */
export const hasRoom = ({ persons, things }: Graph, { most }: Reach): boolean => persons.size + things.size < most

/** Keeps a record as evidence for its edge, once. */
export function keepHeld(graph: Graph, one: Held): void {
  const key = `${one.person} ${one.thing} ${one.kind}`
  const known = graph.held.get(key)
  if (known === undefined) graph.held.set(key, [one])
  else if (!known.some((other) => other.record === one.record)) known.push(one)
}
