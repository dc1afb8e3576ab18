/**
 * The step that makes persons: keys → candidates → evidence → clusters of the touched component → links. Evidence is a function of two
 * records and the weights in force, clusters are derived: the same records, decisions and weights end in the same persons, in any
 * order and however many work at it.
 */
import { tellsOfPerson } from '../intake/model.ts'
import type { Context } from '../platform/context.ts'
import { compareRecords } from './compare-records.ts'
import { keepKeys, keyRows, keysKept, recordsUnder } from './keep-keys.ts'
import { linkComponent } from './link-component.ts'
import type { PersonRecord } from './model.ts'
import { readRecords } from './store.ts'
import { takeHouse, takeKeys, takePart, tryDeed } from './take-turns.ts'
import { tieRecords } from './tie-records.ts'
import { activeWeights } from './weights/keep-weights.ts'

/** Takes records that came, left, or were decided about, but none that tells of nobody; running it twice changes nothing. */
export async function resolveRecords(ctx: Context, subjects: string[]): Promise<void> {
  const beside = await tryDeed(ctx, async () => {
    await takePart(ctx)
    return resolve(ctx, subjects, false)
  })
  if (beside !== null) return
  await takeHouse(ctx)
  await resolve(ctx, subjects, true)
}

/** Null when it has to be done alone. */
async function resolve(ctx: Context, subjects: string[], alone: boolean): Promise<true | null> {
  const by = await activeWeights(ctx)
  const present = (await readRecords(ctx, subjects)).filter(
    ({ state, facts }) => state === 'current' && tellsOfPerson(facts),
  )
  const own = new Set(present.map((record) => record.id))
  const gone = subjects.filter((id) => !own.has(id))
  const rows = keyRows(present)
  const kept = await keysKept(ctx, subjects)
  if (!alone) await takeKeys(ctx, [...rows.map((row) => row.key), ...kept])
  const turned = await keepKeys(ctx, rows, gone, kept)
  if (turned.length > 0 && !alone) return null
  const again = turned.length === 0 ? [] : await readAlso(ctx, turned, own)
  await tieRecords(ctx, present)
  const left = await forgetRecords(ctx, gone)
  const loosened = await compareRecords(ctx, [...present, ...again], by)
  const seeds = [...left, ...loosened, ...present.map((record) => record.id), ...again.map((record) => record.id)]
  return linkComponent(
    ctx,
    [...new Set(seeds)].filter((id) => !gone.includes(id)),
    by,
    alone,
  )
}

/** Records under keys that became a crowd's, or are one no more. */
async function readAlso(ctx: Context, keys: bigint[], own: Set<string>): Promise<PersonRecord[]> {
  const ids = (await recordsUnder(ctx, keys)).filter((id) => !own.has(id))
  return (await readRecords(ctx, ids)).filter((record) => record.state === 'current')
}

/** Drops what rested on records that left; returns their neighbours, who must be clustered again. */
async function forgetRecords(ctx: Context, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const neighbours = await ctx.sql<{ record: string }>`
    select distinct other.record from persons.links mine join persons.links other on other.person = mine.person
    where mine.record = any (${ids}::uuid[]) and other.record <> all (${ids}::uuid[])`
  await ctx.sql`delete from persons.edges where first = any (${ids}::uuid[]) or second = any (${ids}::uuid[])`
  await ctx.sql`delete from persons.doubts where first = any (${ids}::uuid[]) or second = any (${ids}::uuid[])`
  await ctx.sql`delete from persons.ties where record = any (${ids}::uuid[])`
  const left = await ctx.sql<{ person: string }>`
    delete from persons.links where record = any (${ids}::uuid[]) returning person`
  await ctx.leave('person changed', [...new Set(left.map((row) => row.person))])
  return neighbours.map((row) => row.record)
}
