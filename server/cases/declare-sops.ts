/** Writes each SOP's version once as an immutable row; the same version with other content refuses to start. Reads them in the shape of today. */
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import type { CaseKind } from './model.ts'
import type { Sop } from './sop.ts'
import { isInForce, nameOf } from './sops/compare-sops.ts'
import type { Serves } from './sops/model.ts'
import { readSop } from './sops/read-former.ts'
import { sops } from './sops.ts'

/** Commits to an SOP's content. */
export const hashOfSop = (sop: Sop): string => createHash('sha256').update(JSON.stringify(sop)).digest('hex')

/**
 * A newer version retires the one before it; cases keep the version they were opened under. Where somebody here has published a version, the
 * SOP is theirs: an update of the application does not change it back.
 */
export async function declareSops(ctx: Context): Promise<void> {
  for (const sop of sops) {
    const [own] = await ctx.sql`select from cases.sops where id = ${sop.id} and published_by is not null limit 1`
    if (own !== undefined) continue
    const hash = hashOfSop(sop)
    const [row] = await ctx.sql<{
      hash: string
    }>`select hash from cases.sops where id = ${sop.id} and version = ${sop.version}`
    if (row !== undefined && row.hash !== hash)
      throw new Error(`SOP ${sop.id}@${sop.version} was changed without a new version`)
    if (row !== undefined) continue
    await ctx.sql`update cases.sops set retired_at = ${ctx.now} where id = ${sop.id} and retired_at is null`
    await ctx.sql`
      insert into cases.sops (id, version, hash, declaration, published_at)
      values (${sop.id}, ${sop.version}, ${hash}, ${JSON.stringify(sop)}, ${ctx.now})`
  }
}

/** In force today, the last published first. */
async function readInForce(ctx: Context): Promise<Sop[]> {
  const rows = await ctx.sql<{ declaration: Sop }>`
    select declaration from cases.sops where retired_at is null order by published_at desc, version desc, id`
  const today = ctx.now.toISOString().slice(0, 10)
  return rows.map((row) => readSop(row.declaration)).filter((sop) => isInForce(sop, today))
}

/** The SOP in force for each that a case of this kind has to serve; there is always one for the case itself. */
export async function chooseSops(ctx: Context, kind: CaseKind, serve: readonly Serves[]): Promise<Sop[]> {
  const inForce = await readInForce(ctx)
  return serve.flatMap((whom) => {
    const sop = inForce.find((one) => one.serves === whom && one.kinds.includes(kind))
    if (sop === undefined && whom === 'case') throw new Error(`no SOP in force for ${kind}`)
    return sop ?? []
  })
}

/** The SOPs by whose steps a case goes, the one that it was opened under first. */
export async function readSopsOf(ctx: Context, caseId: string): Promise<Sop[]> {
  const rows = await ctx.sql<{ declaration: Sop }>`
    select s.declaration from cases.sops s
    where (s.id, s.version) in (
      select c.sop, c.sop_version from cases.cases c where c.id in (select cases.members_of(${caseId}))
      union select t.sop, t.sop_version from cases.steps t where t.case_id in (select cases.members_of(${caseId})))
    order by (s.id, s.version) in (select c.sop, c.sop_version from cases.cases c where c.id = ${caseId}) desc, s.id, s.version`
  return rows.map((row) => readSop(row.declaration))
}

/** Words of steps by "id@version code", for whoever lists steps of many cases. */
export async function readStepWords(ctx: Context, named: { sop: string; version: number }[]) {
  const rows = await ctx.sql<{ declaration: Sop }>`
    select declaration from cases.sops where (id, version) in (
      select * from unnest(${named.map((one) => one.sop)}::text[], ${named.map((one) => one.version)}::int[]))`
  return new Map(
    rows.flatMap((row) => {
      const sop = readSop(row.declaration)
      return sop.steps.map((step) => [`${nameOf(sop)} ${step.code}`, step.words] as const)
    }),
  )
}
