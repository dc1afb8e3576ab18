/** Declarations are rows too: at start each declared set's version is written once; the same version with other rows refuses to start. */
import type { Context } from '../platform/context.ts'
import { references } from './references.ts'
import { declaredHash } from './store.ts'

/** Writes what is new; throws when a version was changed without a new number. */
export async function declareReferences(ctx: Context): Promise<void> {
  for (const reference of references) {
    if (reference.origin.kind === 'live') continue
    const hash = declaredHash(reference)
    const [known] = await ctx.sql<{ hash: string }>`
      select hash from reference.sets where id = ${reference.id} and version = ${reference.version}`
    if (known !== undefined && known.hash !== hash)
      throw new Error(`reference set ${reference.id}@${reference.version} was changed without a new version`)
    if (known !== undefined) continue
    await ctx.sql`
      insert into reference.sets (id, version, hash, rows, declared_at)
      values (${reference.id}, ${reference.version}, ${hash}, ${reference.origin.rows().length}, ${ctx.now})`
  }
}
