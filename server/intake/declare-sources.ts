/** Declarations are rows too: at start each source's version is written once; the same version with other content refuses to start. */
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import type { Source } from './source.ts'
import { sources } from './sources.ts'

/** The content that a version stands for: a change of any of it needs a new version. */
const contentOf = (source: Source) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        source.id,
        source.version,
        source.protected,
        source.rhythm,
        source.retention,
        source.groups,
        Object.keys(source.labels),
      ]),
    )
    .digest('hex')

/** Writes what is new; throws when a version was changed without a new number. */
export async function declareSources(ctx: Context): Promise<void> {
  for (const source of sources) {
    const hash = contentOf(source)
    const [row] = await ctx.sql<{
      hash: string
    }>`select hash from intake.sources where id = ${source.id} and version = ${source.version}`
    if (row !== undefined && row.hash !== hash)
      throw new Error(`source ${source.id}@${source.version} was changed without a new version`)
    if (row !== undefined) continue
    await ctx.sql`
      insert into intake.sources (id, version, hash, protected, every_minutes, hour_from, hour_to, workdays_only, keep_months, keep_ending, declared_at)
      values (${source.id}, ${source.version}, ${hash}, ${source.protected}, ${source.rhythm.everyMinutes}, ${source.rhythm.hours?.from},
        ${source.rhythm.hours?.to}, ${source.rhythm.workdaysOnly ?? false}, ${source.retention.months}, ${source.retention.ending}, ${ctx.now})`
  }
}
