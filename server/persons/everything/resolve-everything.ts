/**
 * All records at once, in memory, by the engine of `simpul link` and the rule of the live path: what a version of the weights would make
 * of everybody, to be looked at before it is confirmed, and to be written when it is.
 */

import { levelsOf } from '../../matching/link/fill-levels.ts'
import { partitionRows } from '../../matching/link/partition-rows.ts'
import { scorePairs } from '../../matching/link/score.ts'
import { comparisonsFor } from '../../matching/link/weights.ts'
import type { Context } from '../../platform/context.ts'
import { attachProtected, choosePersons } from '../choose-persons.ts'
import { crowdFrom, type Decision, largestComponent, mostOfOne } from '../model.ts'
import type { KeptWeights } from '../weights/keep-weights.ts'
import { type Everything, readEverything } from './read-everything.ts'

/** How persons would change: `joined` are persons made of several former ones, `parted` former persons that become several. */
export type Change = { records: number; persons: number; joined: number; parted: number }

/** Everybody as the weights would have it; nothing is written yet. Pairs are row numbers. */
export type Resolved = {
  all: Everything
  pairs: { left: Int32Array; right: Int32Array }
  bits: Float64Array
  persons: Map<string, string>
  change: Change
}

/** Reads, weighs and clusters everything. */
export async function resolveEverything(ctx: Context, by: KeptWeights): Promise<Resolved> {
  const all = await readEverything(ctx)
  // The latest decision about a pair stands.
  const decisions = await ctx.sql<Decision>`
    select distinct on (first, second) first, second, verdict from persons.decisions order by first, second, at desc, id desc`
  const pairs = all.keys.pairs((key, rows) => isCrowd(all.looks, key, rows))
  const comparisons = comparisonsFor(by.weights, all.columns)
  const bits = weighAll(pairs, (from, to) => {
    const some = { left: pairs.left.subarray(from, to), right: pairs.right.subarray(from, to) }
    return scorePairs(by.weights, comparisons, some, levelsOf(comparisons, some))
  })
  const decided = (verdict: Decision['verdict']) =>
    decisions.flatMap((one): [number, number][] => {
      const [a, b] = [all.numberOf.get(one.first), all.numberOf.get(one.second)]
      return one.verdict === verdict && a !== undefined && b !== undefined ? [[Math.min(a, b), Math.max(a, b)]] : []
    })
  const clusters = partitionRows({
    ...{ rows: all.ids.length, ...pairs, bits, joinFrom: by.joinBits, largest: largestComponent, guarded: all.guarded },
    ...{ same: decided('same'), notSame: decided('not same'), looks: all.looks },
  }).map((cluster) => cluster.map((row) => all.ids[row]!))
  const persons = choosePersons(ctx, clusters, all.former)
  hang(ctx, all, pairs, bits, by.joinBits, decisions, persons)
  return { all, pairs, bits, persons, change: changeOf(persons, all.former) }
}

/** The same as persons.crowds_among in the database. */
const isCrowd = (looks: bigint[], key: bigint, rows: number[]): boolean =>
  (key & 1n) === 0n
    ? rows.length > crowdFrom
    : rows.length > mostOfOne || new Set(rows.map((row) => looks[row])).size > crowdFrom

/** So many pairs are weighed at a time: levels take a byte a comparison. */
const atATime = 200_000

function weighAll(pairs: { left: Int32Array }, weigh: (from: number, to: number) => Float64Array): Float64Array {
  const bits = new Float64Array(pairs.left.length)
  for (let from = 0; from < bits.length; from += atATime)
    bits.set(weigh(from, Math.min(from + atATime, bits.length)), from)
  return bits
}

/** Protected records, with the evidence that touches them. */
function hang(
  ctx: Context,
  { ids, guarded, former }: Everything,
  { left, right }: { left: Int32Array; right: Int32Array },
  bits: Float64Array,
  joinFrom: number,
  decisions: Decision[],
  persons: Map<string, string>,
): void {
  const edges = []
  for (let pair = 0; pair < bits.length; pair++) {
    const [a, b] = [left[pair]!, right[pair]!]
    if (bits[pair]! >= joinFrom && guarded[a] !== guarded[b])
      edges.push({ first: ids[a]!, second: ids[b]!, weight: bits[pair]! })
  }
  attachProtected(
    ctx,
    {
      records: ids,
      order: new Map(ids.map((id, row) => [id, String(row).padStart(8, '0')])),
      protected: new Set(ids.filter((_, row) => guarded[row] === 1)),
      ...{ edges, decisions, former, joinFrom },
    },
    persons,
  )
}

function changeOf(persons: Map<string, string>, former: Map<string, string>): Change {
  const madeOf = new Map<string, Set<string>>()
  const became = new Map<string, Set<string>>()
  const note = (of: Map<string, Set<string>>, key: string, value: string) => {
    const known = of.get(key)
    if (known === undefined) of.set(key, new Set([value]))
    else known.add(value)
  }
  for (const [record, person] of persons) {
    const before = former.get(record)
    if (before === undefined) continue
    note(madeOf, person, before)
    note(became, before, person)
  }
  const several = (of: Map<string, Set<string>>) => [...of.values()].filter((set) => set.size > 1).length
  return {
    records: persons.size,
    persons: new Set(persons.values()).size,
    joined: several(madeOf),
    parted: several(became),
  }
}
