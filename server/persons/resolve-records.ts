/**
 * The step that makes persons: keys → candidates → comparison → evidence edges → clusters of the touched component → links.
 * Edges are evidence, clusters are derived: the same records, decisions and weights end in the same persons, in any order.
 */
import { linkWeight } from '../matching/cluster.ts'
import { compareFacts } from '../matching/compare.ts'
import { keysOf } from '../matching/keys.ts'
import { type Prepared, prepareFacts } from '../matching/prepare-facts.ts'
import { defaultWeights } from '../matching/weights.data.ts'
import type { Context } from '../platform/context.ts'
import { writeLevels } from './levels.ts'
import { linkComponent } from './link-component.ts'
import { genericKey, type PersonRecord } from './model.ts'
import { readRecords } from './store.ts'
import { tieRecords } from './tie-records.ts'

/** Only one worker resolves at a time: two records of one person met at the same moment must not become two persons. */
const turn = 7254

/** Takes records that came or left; running it twice changes nothing. */
export async function resolveRecords(ctx: Context, subjects: string[]): Promise<void> {
  await ctx.sql`select pg_advisory_xact_lock(${turn})`
  const records = await readRecords(ctx, subjects)
  const present = records.filter((record) => record.state === 'current')
  const gone = subjects.filter((id) => !present.some((record) => record.id === id))
  const seeds = [...(await forgetRecords(ctx, gone)), ...present.map((record) => record.id)]
  await keepKeys(ctx, present)
  await tieRecords(ctx, present)
  await compareWithCandidates(ctx, present)
  await linkComponent(ctx, seeds)
}

/** Drops what rested on records that left; returns their neighbours, who must be clustered again. */
async function forgetRecords(ctx: Context, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const neighbours = await ctx.sql<{ record: string }>`
    select distinct other.record from persons.links mine join persons.links other on other.person = mine.person
    where mine.record = any (${ids}::uuid[]) and other.record <> all (${ids}::uuid[])`
  await ctx.sql`delete from persons.edges where first = any (${ids}::uuid[]) or second = any (${ids}::uuid[])`
  await ctx.sql`delete from persons.keys where record = any (${ids}::uuid[])`
  await ctx.sql`delete from persons.ties where record = any (${ids}::uuid[])`
  const left = await ctx.sql<{ person: string }>`
    delete from persons.links where record = any (${ids}::uuid[]) returning person`
  await ctx.leave('person changed', [...new Set(left.map((row) => row.person))])
  return neighbours.map((row) => row.record)
}

async function keepKeys(ctx: Context, records: PersonRecord[]): Promise<void> {
  const rows = records.flatMap((record) => keysOf(record.facts).map((key) => ({ ...key, record: record.id })))
  await ctx.sql`
    insert into persons.keys (kind, value, record)
    select * from unnest(${rows.map((r) => r.kind)}::text[], ${rows.map((r) => r.value)}::text[], ${rows.map((r) => r.record)}::uuid[])
    on conflict do nothing`
}

type Pair = { mine: string; other: string }

/** Pairs that share a key that is not generic. A protected record meets others, but never holds two together (link-component.ts). */
const findCandidates = (ctx: Context, ids: string[]) =>
  ctx.sql<Pair>`
    with mine as (select kind, value, record from persons.keys where record = any (${ids}::uuid[])),
      telling as (
        select m.kind, m.value from (select distinct kind, value from mine) m
        where (select count(*) from (select 1 from persons.keys k where k.kind = m.kind and k.value = m.value limit ${genericKey + 1}) n) <= ${genericKey})
    select distinct m.record mine, k.record other
    from mine m join telling t on t.kind = m.kind and t.value = m.value
      join persons.keys k on k.kind = m.kind and k.value = m.value
    where k.record <> m.record`

async function compareWithCandidates(ctx: Context, records: PersonRecord[]): Promise<void> {
  if (records.length === 0) return
  const pairs = await findCandidates(
    ctx,
    records.map((record) => record.id),
  )
  const others = await readRecords(ctx, [...new Set(pairs.map((pair) => pair.other))])
  const prepared = new Map<string, Prepared>(
    [...others, ...records].map((record) => [record.id, prepareFacts(record.facts)]),
  )
  const edges = new Map<string, object>()
  for (const { mine, other } of pairs) {
    const [first, second] = mine < other ? [mine, other] : [other, mine]
    const [a, b] = [prepared.get(first), prepared.get(second)]
    if (a === undefined || b === undefined || edges.has(first + second)) continue
    const comparison = compareFacts(a, b)
    // Also pairs that contradict are kept: they hold apart what a third record would join.
    const { probability } = comparison
    edges.set(first + second, {
      first,
      second,
      weight: linkWeight(comparison),
      probability,
      levels: writeLevels(comparison.levels),
    })
  }
  await ctx.sql`
    insert into persons.edges (first, second, weight, probability, levels, weights, at)
    select e.first, e.second, e.weight, e.probability, e.levels, ${defaultWeights.version}, ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify([...edges.values()])}::jsonb)
      as e (first uuid, second uuid, weight real, probability real, levels jsonb)
    on conflict (first, second) do update
      set weight = excluded.weight, probability = excluded.probability, levels = excluded.levels, weights = excluded.weights`
}
