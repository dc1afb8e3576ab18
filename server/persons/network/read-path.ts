/** How two persons are tied: the shortest paths from one to the other, found from both ends so that neither grows far. */
import type { Context } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'
import { choosePerson, guardPurpose } from './choose-start.ts'
import { findPaths } from './find-paths.ts'
import { growOneStep } from './grow.ts'
import { emptyGraph, type Graph, keepHeld, longestPath, mostPaths, type Reach } from './model.ts'
import { type Around, reachOf } from './read-around.ts'
import { tellGraph } from './tell-graph.ts'

export type AskedPath = Pick<Around, 'kinds' | 'from' | 'until'> & { first: string; second: string }

/** Throws `not-found` when either is not there for this reader, `bad-input` when both are one. */
export async function readPath(ctx: Context, asked: AskedPath) {
  guardPurpose(ctx)
  const reach = reachOf(asked)
  const [first, second] = [await choosePerson(ctx, asked.first), await choosePerson(ctx, asked.second)]
  if (first === second)
    throw wrongField('second', {
      id: 'harus orang lain daripada yang pertama',
      en: 'must be another person than the first',
    })
  const [here, there] = [beginAt(first), beginAt(second)]
  const steps = await meet(ctx, here, there, reach)
  const whole = joined(here, there)
  const paths = steps === null ? [] : findPaths(edgesOf(whole), first, second, mostPaths)
  const drawn = only(whole, new Set([first, second, ...paths.flat()]))
  const { nodes, edges, keyOf } = await tellGraph(ctx, drawn, first)
  return {
    ...{ nodes, edges, steps, isCut: here.isCut || there.isCut || here.leftOut.size + there.leftOut.size > 0 },
    paths: paths.map((path) => path.map((id) => keyOf.get(id)!)),
  }
}

function beginAt(person: string): Graph {
  const graph = emptyGraph()
  graph.persons.set(person, { step: 0 })
  graph.frontier = [person]
  return graph
}

/** Grows the side with fewer to ask about until both know one person; the steps between, or null within reach. */
async function meet(ctx: Context, here: Graph, there: Graph, reach: Reach): Promise<number | null> {
  const taken = new Map([
    [here, 0],
    [there, 0],
  ])
  for (let steps = 1; steps <= longestPath; steps++) {
    const growing = [here, there].filter((side) => side.frontier.length > 0)
    // Where one side has ended, so has every path.
    if (growing.length < 2) return null
    const side = growing.toSorted((a, b) => a.frontier.length - b.frontier.length)[0]!
    const step = taken.get(side)! + 1
    taken.set(side, step)
    await growOneStep(ctx, side, reach, step)
    if ([...here.persons.keys()].some((person) => there.persons.has(person))) return steps
  }
  return null
}

function joined(here: Graph, there: Graph): Graph {
  const whole = emptyGraph()
  for (const side of [here, there]) {
    for (const [id, node] of side.persons) if (!whole.persons.has(id)) whole.persons.set(id, node)
    for (const [id, node] of side.things) if (!whole.things.has(id)) whole.things.set(id, node)
    for (const one of [...side.held.values()].flat()) keepHeld(whole, one)
  }
  return whole
}

/** A crowd's thing leads nowhere: half the village shares it. */
const edgesOf = ({ held, things }: Graph): [string, string][] =>
  [...held.values()]
    .filter(([one]) => !things.get(one!.thing)!.crowd)
    .map(([one]): [string, string] => [one!.person, one!.thing])

/** The part of a network that stands on its paths. */
function only({ persons, things, held }: Graph, kept: Set<string>): Graph {
  return {
    ...emptyGraph(),
    persons: new Map([...persons].filter(([id]) => kept.has(id))),
    things: new Map([...things].filter(([id]) => kept.has(id))),
    held: new Map([...held].filter(([, [one]]) => kept.has(one!.person) && kept.has(one!.thing))),
  }
}
