/** Writes each indicator's version once as an immutable row; the same version with other content refuses to start. */
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import type { Indicator } from './indicator.ts'
import { indicators } from './indicators.ts'
import { neverAlone } from './model.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** What the row holds: everything but the function, whose text counts for the hash. */
function contentOf({ find, ...declaration }: Indicator): { declaration: object; hash: string } {
  return { declaration, hash: hashOf(JSON.stringify(declaration) + find.toString().replaceAll(/\s+/g, ' ')) }
}

/** Throws for a condition that may not alert alone but says so (P4), and for a version that was changed. */
export async function declareIndicators(ctx: Context): Promise<void> {
  for (const indicator of indicators) {
    if (indicator.aloneAt.length > 0 && indicator.restsOn.every((ground) => neverAlone.includes(ground))) {
      throw new Error(
        `indicator ${indicator.id} rests on ${indicator.restsOn.join(', ')} only and may never alert alone`,
      )
    }
    const { declaration, hash } = contentOf(indicator)
    const [row] = await ctx.sql<{ hash: string }>`
      select hash from warnings.indicators where id = ${indicator.id} and version = ${indicator.version}`
    if (row !== undefined && row.hash !== hash)
      throw new Error(`indicator ${indicator.id}@${indicator.version} was changed without a new version`)
    if (row !== undefined) continue
    await ctx.sql`
      insert into warnings.indicators (id, version, hash, declaration, published_at)
      values (${indicator.id}, ${indicator.version}, ${hash}, ${JSON.stringify(declaration)}, ${ctx.now})`
  }
}

/** A declaration as readers read it: from the table, in the version that the finding was made with. */
export type Declared = Omit<Indicator, 'find'>

/** All published versions by "id@version". */
export async function readDeclared(ctx: Context): Promise<Map<string, Declared>> {
  const rows = await ctx.sql<{ declaration: Declared }>`select declaration from warnings.indicators`
  return new Map(rows.map(({ declaration }) => [`${declaration.id}@${declaration.version}`, declaration]))
}
