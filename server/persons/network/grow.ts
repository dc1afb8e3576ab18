/** Grows a network by one step: things of the outermost persons, then who else holds them. Nearest first, never past its room. */
import type { Context } from '../../platform/context.ts'
import { crowdFrom } from '../model.ts'
import { type Graph, type Held, hasRoom, keepHeld, type Reach, type Thing } from './model.ts'
import { type AskedThing, readHolders, readThings } from './read-held.ts'

/** So many persons or things are asked about in one statement; between two it is looked whether there is room left. */
const together = 200

const chunksOf = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / together) }, (_, i) => all.slice(i * together, (i + 1) * together))

export const askedThing = (key: string): AskedThing => {
  const at = key.indexOf(' ')
  return { key, what: key.slice(0, at) as Thing, value: key.slice(at + 1) }
}

/** One step outward; the frontier is empty when there is nothing further. */
export async function growOneStep(ctx: Context, graph: Graph, reach: Reach, step: number): Promise<void> {
  const reached: string[] = []
  for (const persons of chunksOf(graph.frontier)) {
    if (!hasRoom(graph, reach)) {
      graph.isCut = true
      break
    }
    const held = await readThings(ctx, persons, reach)
    for (const one of held) if (graph.things.has(one.thing)) keepHeld(graph, one)
    const fresh = Map.groupBy(
      held.filter((one) => !graph.things.has(one.thing)),
      (one) => one.thing,
    )
    for (const keys of chunksOf([...fresh.keys()])) {
      if (!hasRoom(graph, reach)) {
        graph.isCut = true
        break
      }
      const holders = await readHolders(ctx, keys.map(askedThing), reach)
      for (const key of keys)
        takeThing(graph, reach, step, key, holders.held.get(key) ?? [], holders.full.has(key), fresh.get(key)!, reached)
    }
  }
  graph.frontier = reached
}

/** Takes a thing in with its holders; one that a single person holds ties nobody and is left out. */
function takeThing(
  graph: Graph,
  reach: Reach,
  step: number,
  key: string,
  holders: Held[],
  isFull: boolean,
  known: Held[],
  reached: string[],
): void {
  const persons = [...new Set(holders.map((one) => one.person))]
  const crowd = isFull || persons.length > crowdFrom
  if (!crowd && persons.length < 2) return
  if (!hasRoom(graph, reach)) {
    graph.isCut = true
    return
  }
  const { what, value } = askedThing(key)
  graph.things.set(key, { step, what, value, crowd })
  for (const one of known) keepHeld(graph, one)
  if (!crowd) takePersons(graph, reach, step, persons, holders, reached)
}

/** Takes persons in as far as there is room, and what says that they hold the thing. */
export function takePersons(
  graph: Graph,
  reach: Reach,
  step: number,
  persons: string[],
  holders: Held[],
  reached: string[],
): void {
  for (const person of persons) {
    if (graph.persons.has(person)) continue
    if (!hasRoom(graph, reach)) {
      graph.leftOut.add(person)
      continue
    }
    graph.persons.set(person, { step })
    reached.push(person)
  }
  for (const one of holders) if (graph.persons.has(one.person)) keepHeld(graph, one)
}

/** Ties among those who stand outermost: what two of them share is drawn, nobody new is taken in. */
export async function closeTies(ctx: Context, graph: Graph, reach: Reach, step: number): Promise<void> {
  if (!hasRoom(graph, reach)) return
  for (const persons of chunksOf(graph.frontier)) {
    const held = await readThings(ctx, persons, reach)
    for (const one of held) if (graph.things.has(one.thing)) keepHeld(graph, one)
    const fresh = [...new Set(held.filter((one) => !graph.things.has(one.thing)).map((one) => one.thing))]
    for (const keys of chunksOf(fresh)) {
      const holders = await readHolders(ctx, keys.map(askedThing), reach)
      for (const key of keys) {
        const all = holders.held.get(key) ?? []
        const inside = all.filter((one) => graph.persons.has(one.person))
        if (new Set(inside.map((one) => one.person)).size < 2) continue
        if (!hasRoom(graph, reach)) {
          graph.isCut = true
          return
        }
        const crowd = holders.full.has(key) || new Set(all.map((one) => one.person)).size > crowdFrom
        const { what, value } = askedThing(key)
        graph.things.set(key, { step, what, value, crowd })
        for (const one of inside) keepHeld(graph, one)
      }
    }
  }
}
