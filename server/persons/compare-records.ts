/** Evidence between records: pairs that share a key, weighed by the version in force, and kept. A function of the two records alone. */
import { hopeless } from '../matching/average-link.ts'
import { type Cells, cellsOf, columnsOf } from '../matching/columns/cells-of.ts'
import { weighPairs } from '../matching/link/weights.ts'
import type { Context } from '../platform/context.ts'
import { findCrowds, keysKept } from './keep-keys.ts'
import type { PersonRecord } from './model.ts'
import type { KeptWeights } from './weights/keep-weights.ts'

/**
 * Pairs that share a key that is not a crowd's; `crowds`, where it is known which of these records' keys are. A protected record meets
 * others, but never holds two together (link-component.ts).
 */
const findCandidates = async (ctx: Context, ids: string[], crowds: bigint[] | null) =>
  ctx.sql<{ first: string; second: string }>`
    with mine as materialized (select key, record from persons.keys where record = any (${ids}::uuid[]))
    select distinct least(m.record, k.record) as first, greatest(m.record, k.record) as second
    from mine m join persons.keys k on k.key = m.key
    where k.record <> m.record and m.key <> all (${crowds ?? (await findCrowds(ctx, await keysKept(ctx, ids)))}::bigint[])`

/** What is compared of records, and no more: most records that are read here are read to be weighed once. */
const readFacts = (ctx: Context, ids: string[]) =>
  ctx.sql<Pick<PersonRecord, 'id' | 'facts'>>`select id, facts from intake.records where id = any (${ids}::uuid[])`

/** Weighs these records against all they meet (`findCandidates` says what `crowds` are); answers the records whose evidence changed. */
export async function compareRecords(
  ctx: Context,
  records: PersonRecord[],
  by: KeptWeights,
  crowds: bigint[] | null,
): Promise<string[]> {
  const ids = records.map((record) => record.id)
  const pairs = await findCandidates(ctx, ids, crowds)
  const own = new Set(ids)
  const others = [...new Set(pairs.flatMap((pair) => [pair.first, pair.second]))].filter((id) => !own.has(id))
  const met = [...records, ...(others.length === 0 ? [] : await readFacts(ctx, others))]
  const edges = weighRecords(
    met.map(({ id, facts }) => ({ id, cells: cellsOf(facts) })),
    pairs,
    by,
  )
  // Of ten that are compared eight are hopeless: that they share a key tells as much.
  const told = edges.filter(({ weight }) => weight >= hopeless)
  return keepEdges(ctx, ids, told, by.version)
}

/** What is kept of a pair. */
type Edge = { first: string; second: string; weight: number }

/** Weighs pairs of rows; pairs that name other rows are passed over. */
export function weighRecords(
  rows: { id: string; cells: Cells }[],
  pairs: { first: string; second: string }[],
  { weights }: Pick<KeptWeights, 'weights'>,
): Edge[] {
  const numberOf = new Map(rows.map((row, number) => [row.id, number]))
  const known = pairs.filter(({ first, second }) => numberOf.has(first) && numberOf.has(second))
  if (known.length === 0) return []
  const left = Int32Array.from(known, (pair) => numberOf.get(pair.first)!)
  const right = Int32Array.from(known, (pair) => numberOf.get(pair.second)!)
  const { bits } = weighPairs(weights, columnsOf(rows.map((row) => row.cells)), { left, right })
  return known.map(({ first, second }, pair) => ({ first, second, weight: bits[pair]! }))
}

/** The evidence of these records is exactly these edges from now on. */
async function keepEdges(ctx: Context, ids: string[], edges: Edge[], version: string): Promise<string[]> {
  const dropped = ctx.sql<{ first: string; second: string }>`
    delete from persons.edges e where (first = any (${ids}::uuid[]) or second = any (${ids}::uuid[]))
      and not exists (
        select from unnest(${edges.map((edge) => edge.first)}::uuid[], ${edges.map((edge) => edge.second)}::uuid[]) n (first, second)
        where n.first = e.first and n.second = e.second)
    returning first, second`
  const write = () =>
    ctx.sql`
      insert into persons.edges (first, second, weight, weights, at)
      select first, second, weight, ${version}, ${ctx.now}
      from unnest(${edges.map((edge) => edge.first)}::uuid[], ${edges.map((edge) => edge.second)}::uuid[],
        ${edges.map((edge) => edge.weight)}::float8[]) as e (first, second, weight)
      order by first, second
      on conflict (first, second) do update set weight = excluded.weight, weights = excluded.weights
        where (persons.edges.weight, persons.edges.weights) is distinct from (excluded.weight, excluded.weights)`
  const [gone] = await Promise.all([dropped, edges.length > 0 ? write() : null])
  return [...new Set(gone.flatMap((edge) => [edge.first, edge.second]))]
}
