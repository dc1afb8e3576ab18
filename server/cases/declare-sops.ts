/** Writes each SOP's version once as an immutable row; the same version with other content refuses to start. */
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import type { CaseKind } from './model.ts'
import type { Sop } from './sop.ts'
import { sops } from './sops.ts'

export async function declareSops(ctx: Context): Promise<void> {
  for (const sop of sops) {
    const declaration = JSON.stringify(sop)
    const hash = createHash('sha256').update(declaration).digest('hex')
    const [row] = await ctx.sql<{
      hash: string
    }>`select hash from cases.sops where id = ${sop.id} and version = ${sop.version}`
    if (row !== undefined && row.hash !== hash)
      throw new Error(`SOP ${sop.id}@${sop.version} was changed without a new version`)
    if (row !== undefined) continue
    await ctx.sql`
      insert into cases.sops (id, version, hash, declaration, published_at) values (${sop.id}, ${sop.version}, ${hash}, ${declaration}, ${ctx.now})`
  }
}

/** The newest SOP in force for a kind of case. */
export async function getSopFor(ctx: Context, kind: CaseKind): Promise<Sop> {
  const [row] = await ctx.sql<{ declaration: Sop }>`
    select declaration from cases.sops
    where retired_at is null and declaration->'kinds' ? ${kind} order by published_at desc, version desc limit 1`
  if (row === undefined) throw new Error(`no SOP in force for ${kind}`)
  return row.declaration
}

/** The SOP that a case was opened under. */
export async function getSop(ctx: Context, id: string, version: number): Promise<Sop> {
  const [row] = await ctx.sql<{
    declaration: Sop
  }>`select declaration from cases.sops where id = ${id} and version = ${version}`
  if (row === undefined) throw new Error(`SOP ${id}@${version} is gone`)
  return row.declaration
}
