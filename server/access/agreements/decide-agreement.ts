/** What people do to an agreement: one drafts, another approves; it is looked at again in time, followed by a new one, or revoked. */
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import type { Words } from '../../platform/words.ts'

/** What is agreed: who receives (or sends) which groups of which source, why, on what ground, from when until when, when looked at again. */
export type AgreementWanted = {
  number: string
  agency: string
  counterpart?: string | undefined
  source: string
  direction: 'receive' | 'send'
  groups: string[]
  purposes: string[]
  legal: Words
  from: string
  until: string
  review?: string | undefined
  replaces?: string | undefined
}

/** Opens nothing until a second person approves it. `agency` and `counterpart` are codes or ids. */
export async function draftAgreement(ctx: Context, wanted: AgreementWanted): Promise<{ id: string }> {
  const agency = await agencyOf(ctx, 'agency', wanted.agency)
  const counterpart = wanted.counterpart === undefined ? null : await agencyOf(ctx, 'counterpart', wanted.counterpart)
  const [from, until] = [Date.parse(wanted.from), Date.parse(wanted.until)]
  if (until <= from) throw wrongField('until', { id: 'harus sesudah tanggal mulai', en: 'must be after the start' })
  const review = Date.parse(wanted.review ?? wanted.until)
  if (review <= from || review > until) throw wrongField('review', betweenStartAndEnd)
  await refuseStrangeFollower(ctx, wanted.replaces, agency)
  const id = ctx.id()
  const drafted = await ctx.sql`
    insert into access.agreements (id, number, receiver, counterpart, source, groups, purposes, direction, legal_id, legal_en, drafted_by,
      drafted_at, from_at, until_at, review_at, replaces)
    values (${id}, ${wanted.number}, ${agency}, ${counterpart}, ${wanted.source}, ${wanted.groups}, ${wanted.purposes},
      ${wanted.direction}, ${wanted.legal.id}, ${wanted.legal.en}, ${ctx.actor.officer}, ${ctx.now}, ${wanted.from}, ${wanted.until},
      ${wanted.review}, ${wanted.replaces})
    on conflict (number) do nothing returning id`
  if (drafted.length === 0) throw new Problem('already-exists', { what: wanted.number })
  return { id }
}

const betweenStartAndEnd = {
  id: 'harus sesudah mulai dan paling lambat pada akhir masa berlaku',
  en: 'must be after the start and no later than the end',
}

async function agencyOf(ctx: Context, field: string, code: string): Promise<string> {
  const [agency] = await ctx.sql<{
    id: string
  }>`select id from access.agencies where code = ${code} or id::text = ${code}`
  if (agency === undefined)
    throw wrongField(field, { id: 'kode instansi tidak dikenal', en: 'is not the code of an agency' })
  return agency.id
}

/** Only an agreement of the same agency is followed. */
async function refuseStrangeFollower(ctx: Context, replaces: string | undefined, agency: string): Promise<void> {
  if (replaces === undefined) return
  const rows = await ctx.sql`select from access.agreements where id = ${replaces} and receiver = ${agency}`
  if (rows.length === 0)
    throw wrongField('replaces', { id: 'bukan perjanjian instansi ini', en: 'is no agreement of this agency' })
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
  await ctx.sql`
    update access.agreements set approved_by = ${ctx.actor.officer}, approved_at = ${ctx.now}, alone = ${alone} where id = ${id}`
  return { alone }
}

/** Looked at again: what was found, and when next. */
export async function reviewAgreement(
  ctx: Context,
  input: { id: string; finding: string; next: string },
): Promise<void> {
  const [agreement] = await ctx.sql<{ until_at: Date }>`
    select until_at from access.agreements where id = ${input.id} and approved_by is not null and revoked_at is null for update`
  if (agreement === undefined) throw new Problem('not-found')
  const next = new Date(input.next)
  if (next <= ctx.now || next > agreement.until_at) {
    throw wrongField('next', {
      id: 'harus sesudah hari ini dan paling lambat pada akhir masa berlaku',
      en: 'must be after today and no later than the end of the agreement',
    })
  }
  await ctx.sql`
    insert into access.agreement_reviews (id, agreement, officer, at, finding, next_at)
    values (${ctx.id()}, ${input.id}, ${ctx.actor.officer}, ${ctx.now}, ${input.finding}, ${next})`
  await ctx.sql`update access.agreements set review_at = ${next} where id = ${input.id}`
}

/** From this moment nothing is opened by it and its keys stop. */
export async function revokeAgreement(ctx: Context, input: { id: string; reason: string }): Promise<void> {
  const revoked = await ctx.sql`
    update access.agreements set revoked_at = ${ctx.now}, revoked_by = ${ctx.actor.officer}, revoked_because = ${input.reason}
    where id = ${input.id} and revoked_at is null returning id`
  if (revoked.length === 0) throw new Problem('not-found')
}
