/** The network around a person or a thing: breadth first, bounded, and honest about what was left out. */
import type { Context } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'
import { crowdFrom, type TieKind, tieKinds } from '../model.ts'
import { type AskedStart, chooseStart, guardPurpose } from './choose-start.ts'
import { askedThing, closeTies, growOneStep, takePersons } from './grow.ts'
import { emptyGraph, type Graph, mostNodes, type Reach } from './model.ts'
import { readHolders } from './read-held.ts'
import { isOpenTie, tellGraph } from './tell-graph.ts'

/** A thing that one asks for by its text is followed whatever its crowd, as far as so many records. */
const mostOfStart = 10_000

export type Around = AskedStart & {
  kinds?: TieKind[] | undefined
  depth: number
  from?: string | undefined
  until?: string | undefined
}

/** Throws `bad-input` with its field, `not-found` for a person who is not there for this reader. */
export async function readAround(ctx: Context, asked: Around) {
  guardPurpose(ctx)
  const reach = reachOf(asked)
  const start = await chooseStart(ctx, asked)
  const graph = emptyGraph()
  if ('person' in start) {
    graph.persons.set(start.person, { step: 0 })
    graph.frontier = [start.person]
  } else {
    await beginAtThing(ctx, graph, reach, start.thing)
  }
  // From a thing the first step is already taken: to those who hold it.
  const begun = 'person' in start ? 0 : 1
  for (let step = begun + 1; step <= asked.depth; step++) await growOneStep(ctx, graph, reach, step)
  await closeTies(ctx, graph, reach, asked.depth)
  const startId = 'person' in start ? start.person : start.thing
  const { nodes, edges } = await tellGraph(ctx, graph, startId)
  return { nodes, edges, leftOut: graph.leftOut.size, isCut: graph.isCut || graph.leftOut.size > 0, crowdFrom }
}

/** Throws for days in the wrong order. */
export function reachOf({ kinds, from, until }: Pick<Around, 'kinds' | 'from' | 'until'>): Reach {
  if (from !== undefined && until !== undefined && until < from)
    throw wrongField('until', {
      id: 'harus sama dengan atau sesudah tanggal awal',
      en: 'must not be before the first day',
    })
  return { kinds: kinds ?? [...tieKinds], from: from ?? null, until: until ?? null, most: mostNodes }
}

/**
 * Only records in which this reader may read the thing answer to its text: else one could try numbers until a covered one is hit.
 */
async function beginAtThing(ctx: Context, graph: Graph, reach: Reach, key: string): Promise<void> {
  const { what, value } = askedThing(key)
  const { held, full } = await readHolders(ctx, [askedThing(key)], reach, mostOfStart)
  const holders = (held.get(key) ?? []).filter((one) => isOpenTie(ctx, one))
  const persons = [...new Set(holders.map((one) => one.person))]
  graph.things.set(key, { step: 0, what, value, crowd: persons.length > crowdFrom })
  takePersons(graph, reach, 1, persons, holders, graph.frontier)
  if (full.has(key)) graph.isCut = true
}
