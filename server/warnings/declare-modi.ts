/** Writes each modus's version once as an immutable row; an unsound one, and the same version with other content, refuse to start. */
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { problemsOfModus } from './check-modus.ts'
import { indicators } from './indicators.ts'
import { modi } from './modi.ts'
import type { Modus } from './modus.ts'

const hashOf = (modus: Modus) => createHash('sha256').update(JSON.stringify(modus)).digest('hex')

/** Refuses an indicator that speaks first for a modus that is not there, and every modus that is not sound. */
export function checkModi(): void {
  const names = new Set(modi.map((one) => one.id))
  for (const { id, modus } of indicators) if (!names.has(modus)) throw new Error(`${id} names no modus: ${modus}`)
  for (const modus of modi) {
    const problems = problemsOfModus(modus, indicators)
    if (problems.length > 0) throw new Error(`modus ${modus.id}@${modus.version} is not sound: ${problems.join('; ')}`)
  }
}

/** A newer version retires the one before it; alerts keep the version that they were judged with. */
export async function declareModi(ctx: Context): Promise<void> {
  checkModi()
  for (const modus of modi) {
    const hash = hashOf(modus)
    const [row] = await ctx.sql<{ hash: string }>`
      select hash from warnings.modi where id = ${modus.id} and version = ${modus.version}`
    if (row !== undefined && row.hash !== hash)
      throw new Error(`modus ${modus.id}@${modus.version} was changed without a new version`)
    if (row !== undefined) continue
    await ctx.sql`update warnings.modi set retired_at = ${ctx.now} where id = ${modus.id} and retired_at is null`
    await ctx.sql`
      insert into warnings.modi (id, version, hash, declaration, published_at)
      values (${modus.id}, ${modus.version}, ${hash}, ${JSON.stringify(modus)}, ${ctx.now})`
  }
}

/** Those in force, one version of each. */
export async function askedModi(ctx: Context): Promise<Modus[]> {
  const rows = await ctx.sql<{ declaration: Modus }>`
    select declaration from warnings.modi where retired_at is null order by id`
  return rows.map((row) => row.declaration)
}

/** All published versions by "id@version", and the newest of each by its id: what an alert of an earlier release is read with. */
export async function readModi(ctx: Context): Promise<Map<string, Modus>> {
  const rows = await ctx.sql<{ declaration: Modus }>`select declaration from warnings.modi order by id, version`
  return new Map(
    rows.flatMap(({ declaration: one }) => [
      [`${one.id}@${one.version}`, one],
      [one.id, one],
    ]),
  )
}
