/** Writes what `resolveEverything` found: evidence, links, doubts, and what happened to persons. Alone in the house. */
import { hopeless } from '../../matching/average-link.ts'
import type { Context } from '../../platform/context.ts'
import { keepDoubts } from '../keep-doubts.ts'
import type { KeptWeights } from '../weights/keep-weights.ts'
import { writeLinks } from '../write-links.ts'
import type { Resolved } from './resolve-everything.ts'

/** So many rows a statement. */
const atATime = 20_000

/** Replaces all evidence by that of these weights and moves whoever moves. The caller has taken the house. */
export async function writeEverything(ctx: Context, resolved: Resolved, by: KeptWeights): Promise<void> {
  await ctx.sql`delete from persons.edges`
  await ctx.sql`delete from persons.doubts`
  await writeEdges(ctx, resolved, by.version)
  const { all, persons } = resolved
  const moved = movedWith(persons, all.former)
  const guarded = new Set(all.ids.filter((_, row) => all.guarded[row] === 1))
  const only = (of: Map<string, string>) => new Map([...of].filter(([record]) => moved.has(record)))
  await writeLinks(ctx, only(persons), only(all.former), guarded)
  for (let from = 0; from < all.ids.length; from += atATime)
    await keepDoubts(ctx, all.ids.slice(from, from + atATime), by.reviewBits)
}

/** Records whose former or present person changes in any way: all of them are told together, so that events are whole. */
function movedWith(persons: Map<string, string>, former: Map<string, string>): Set<string> {
  const touched = new Set<string>()
  for (const [record, person] of persons) {
    const before = former.get(record)
    if (before === person) continue
    touched.add(person)
    if (before !== undefined) touched.add(before)
  }
  const moved = [...persons].filter(([record, person]) => touched.has(person) || touched.has(former.get(record) ?? ''))
  return new Set(moved.map(([record]) => record))
}

async function writeEdges(ctx: Context, { all, pairs, bits }: Resolved, version: string): Promise<void> {
  const told = Int32Array.from(bits.keys()).filter((pair) => bits[pair]! >= hopeless)
  for (let from = 0; from < told.length; from += atATime) {
    const some = [...told.subarray(from, from + atATime)]
    const ends = some.map((pair) => {
      const [a, b] = [all.ids[pairs.left[pair]!]!, all.ids[pairs.right[pair]!]!]
      return a < b ? [a, b] : [b, a]
    })
    await ctx.sql`
      insert into persons.edges (first, second, weight, weights, at)
      select first, second, weight, ${version}, ${ctx.now}
      from unnest(${ends.map(([first]) => first)}::uuid[], ${ends.map(([, second]) => second)}::uuid[],
        ${some.map((pair) => bits[pair]!)}::float8[]) as e (first, second, weight)`
  }
}
