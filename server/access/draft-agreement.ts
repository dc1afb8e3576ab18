/** Agreements as data: drafted by one person, approved by another; revoking closes at once what it opened and stops its keys. */
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'

/** What is agreed: who receives (or sends) which groups of which source, why, on what ground, from when until when. */
export type AgreementWanted = {
  number: string
  agency: string
  source: string
  direction: 'receive' | 'send'
  groups: string[]
  purposes: string[]
  legal: { id: string; en: string }
  from: string
  until: string
}

/** Opens nothing until a second person approves it. `agency` is an agency's code. */
export async function draftAgreement(ctx: Context, wanted: AgreementWanted): Promise<{ id: string }> {
  const [agency] = await ctx.sql<{ id: string }>`select id from access.agencies where code = ${wanted.agency}`
  if (agency === undefined)
    throw wrongField('agency', { id: 'kode instansi tidak dikenal', en: 'is not the code of an agency' })
  if (Date.parse(wanted.until) <= Date.parse(wanted.from))
    throw wrongField('until', { id: 'harus sesudah tanggal mulai', en: 'must be after the start' })
  const id = ctx.id()
  const drafted = await ctx.sql`
    insert into access.agreements (id, number, receiver, source, groups, purposes, direction, legal_id, legal_en, drafted_by, from_at, until_at)
    values (${id}, ${wanted.number}, ${agency.id}, ${wanted.source}, ${wanted.groups}, ${wanted.purposes}, ${wanted.direction},
      ${wanted.legal.id}, ${wanted.legal.en}, ${ctx.actor.officer}, ${wanted.from}, ${wanted.until})
    on conflict (number) do nothing returning id`
  if (drafted.length === 0) throw new Problem('already-exists', { what: wanted.number })
  return { id }
}

/** A second person approves; where only one holds the right, they may act alone, and the agreement is marked so. */
export async function approveAgreement(ctx: Context, id: string): Promise<{ alone: boolean }> {
  const [draft] = await ctx.sql<{ drafted_by: string }>`
    select drafted_by from access.agreements where id = ${id} and approved_by is null and revoked_at is null for update`
  if (draft === undefined) throw new Problem('not-found')
  const [holders] = await ctx.sql<{ n: number }>`
    select count(distinct a.officer)::int n from access.assignments a join access.officers o on o.id = a.officer
    where a.role = 'administrator' and o.ended_at is null and a.from_at <= ${ctx.now} and coalesce(a.until_at > ${ctx.now}, true)`
  const alone = draft.drafted_by === ctx.actor.officer
  if (alone && holders!.n > 1) throw new Problem('second-person')
  await ctx.sql`update access.agreements set approved_by = ${ctx.actor.officer}, alone = ${alone} where id = ${id}`
  return { alone }
}

/** From this moment nothing is opened by it and its keys stop. */
export async function revokeAgreement(ctx: Context, id: string): Promise<void> {
  const revoked = await ctx.sql`
    update access.agreements set revoked_at = ${ctx.now} where id = ${id} and revoked_at is null returning id`
  if (revoked.length === 0) throw new Problem('not-found')
}
