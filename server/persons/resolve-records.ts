/**
 * The step that makes persons: keys → candidates → evidence → clusters of the touched component → links. Evidence is a function of two
 * records and the weights in force, clusters are derived: the same records, decisions and weights end in the same persons, in any
 * order and however many work at it.
 */
import { tellsOfOffer, tellsOfPerson } from '../intake/model.ts'
import type { Context } from '../platform/context.ts'
import { compareRecords } from './compare-records.ts'
import { keepKeys, keyRows, keysKept, recordsUnder } from './keep-keys.ts'
import { linkComponent } from './link-component.ts'
import type { PersonRecord } from './model.ts'
import { readRecords } from './store.ts'
import { takeHouse, takeKeys, takePart } from './take-turns.ts'
import { tieRecords } from './tie-records.ts'
import { activeWeights } from './weights/keep-weights.ts'

/** Takes records that came, left, or were decided about, but none that tells of nobody; running it twice changes nothing. */
export async function resolveRecords(ctx: Context, subjects: string[]): Promise<void> {
  const beside = await ctx.attempt(async () => {
    await takePart(ctx)
    return resolve(ctx, subjects, false)
  })
  if (beside !== null) return
  await takeHouse(ctx)
  await resolve(ctx, subjects, true)
}

/** Null when it has to be done alone. */
async function resolve(ctx: Context, subjects: string[], alone: boolean): Promise<true | null> {
  const [by, read, kept] = await Promise.all([activeWeights(ctx), readRecords(ctx, subjects), keysKept(ctx, subjects)])
  const current = read.filter(({ state }) => state === 'current')
  const present = current.filter(({ facts }) => tellsOfPerson(facts))
  ctx.leave(
    'offer told',
    current.filter(({ facts }) => tellsOfOffer(facts)).map((record) => record.id),
  )
  const own = new Set(present.map((record) => record.id))
  const gone = subjects.filter((id) => !own.has(id))
  const rows = keyRows(present)
  const [, { crowds, turned }] = await Promise.all([
    alone ? null : takeKeys(ctx, [...rows.map((row) => row.key), ...kept]),
    keepKeys(ctx, rows, gone, kept),
  ])
  if (turned.length > 0 && !alone) return null
  const again = turned.length === 0 ? [] : await readAlso(ctx, turned, own)
  const [, left, loosened] = await Promise.all([
    tieRecords(ctx, present),
    forgetRecords(ctx, gone),
    compareRecords(ctx, [...present, ...again], by, again.length === 0 ? crowds : null),
  ])
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
  const [neighbours, left] = await Promise.all([
    ctx.sql<{ record: string }>`
      select distinct other.record from persons.links mine join persons.links other on other.person = mine.person
      where mine.record = any (${ids}::uuid[]) and other.record <> all (${ids}::uuid[])`,
    ctx.sql<{ person: string }>`
      delete from persons.links where record = any (${ids}::uuid[]) returning person`,
    ctx.sql`delete from persons.edges where first = any (${ids}::uuid[]) or second = any (${ids}::uuid[])`,
    ctx.sql`delete from persons.doubts where first = any (${ids}::uuid[]) or second = any (${ids}::uuid[])`,
    ctx.sql`delete from persons.ties where record = any (${ids}::uuid[])`,
  ])
  ctx.leave('person changed', [...new Set(left.map((row) => row.person))])
  return neighbours.map((row) => row.record)
}
