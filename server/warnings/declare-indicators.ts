/** Writes each indicator's version once as an immutable row; an unsound one, and the same version with other content, refuse to start. */
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { type CheckedIndicator, soundIndicator } from './check-indicator.ts'
import type { Indicator } from './indicator.ts'
import { indicators } from './indicators.ts'

const hashOf = (indicator: Indicator) => createHash('sha256').update(JSON.stringify(indicator)).digest('hex')

/**
 * A newer version retires the one before it; whom that one had marked is asked again. Where somebody here
 * has published a version, the indicator is theirs: an update of the application does not change it back.
 */
export async function declareIndicators(ctx: Context): Promise<void> {
  for (const indicator of indicators) {
    const { restsOn, needsFeeds } = soundIndicator(indicator)
    const hash = hashOf(indicator)
    const [own] = await ctx.sql`
      select from warnings.indicators where id = ${indicator.id} and published_by is not null limit 1`
    if (own !== undefined) continue
    const [row] = await ctx.sql<{ hash: string }>`
      select hash from warnings.indicators where id = ${indicator.id} and version = ${indicator.version}`
    if (row !== undefined && row.hash !== hash)
      throw new Error(`indicator ${indicator.id}@${indicator.version} was changed without a new version`)
    if (row !== undefined) continue
    await ctx.sql`
      update warnings.indicators set retired_at = ${ctx.now} where id = ${indicator.id} and retired_at is null`
    await ctx.sql`
      insert into warnings.indicators (id, version, hash, declaration, published_at)
      values (${indicator.id}, ${indicator.version}, ${hash}, ${JSON.stringify({ ...indicator, restsOn, needsFeeds } satisfies Declared)}, ${ctx.now})`
    const marked = await ctx.sql<{ person: string }>`
      select distinct l.person from warnings.hits h join persons.links l on l.record = h.record
      where h.indicator = ${indicator.id} and h.gone_at is null`
    ctx.leave(
      'person changed',
      marked.map(({ person }) => person),
    )
  }
}

/** A declaration as readers read it: with what its conditions rest on, and the sources on whose silence it keeps silent. */
export type Declared = Indicator & Pick<CheckedIndicator, 'restsOn' | 'needsFeeds'>

/** All published versions by "id@version", also those no longer asked: an alert keeps the words it was raised with. */
export async function readDeclared(ctx: Context): Promise<Map<string, Declared>> {
  const rows = await ctx.sql<{ declaration: Declared }>`select declaration from warnings.indicators`
  return new Map(rows.map(({ declaration }) => [`${declaration.id}@${declaration.version}`, declaration]))
}
