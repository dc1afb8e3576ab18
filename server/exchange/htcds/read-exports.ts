/** Exports of the own agency as the screen shows them: what was asked, how it stands, every time it was taken. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { AbroadGround, ExportForm, ExportPurpose, ExportState } from './model.ts'

export type ExportRow = {
  id: string
  number: string
  form: ExportForm
  identified: boolean
  receiver: string
  agreement: string | null
  agreementId: string | null
  purpose: ExportPurpose
  note: string
  legal: string
  abroad: boolean
  abroadGround: AbroadGround | null
  askedBy: string
  askedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  refusedBecause: string | null
  endsAt: Date | null
  mine: boolean
  cases: number
}

const readRows = (ctx: Context, id: string | null): Promise<ExportRow[]> => ctx.sql<ExportRow>`
  select e.id, e.number, e.form, e.identified, e.receiver, g.number agreement, e.agreement "agreementId", e.purpose, e.note, e.legal, e.abroad,
    e.abroad_ground "abroadGround", a.name "askedBy", e.asked_at "askedAt", d.name "decidedBy", e.decided_at "decidedAt",
    e.refused_because "refusedBecause", e.ends_at "endsAt", e.asked_by = ${ctx.actor.officer} mine,
    (select count(*)::int from exchange.htcds_export_cases c where c.export = e.id) cases
  from exchange.htcds_exports e left join access.agreements g on g.id = e.agreement
    join access.officers a on a.id = e.asked_by left join access.officers d on d.id = e.decided_by
  where ${id}::uuid is null or e.id = ${id} order by e.asked_at desc, e.id limit 200`

/** Worked out from what is known, never stored. */
const stateOf = (ctx: Context, row: ExportRow): ExportState => {
  if (row.refusedBecause !== null) return 'refused'
  if (row.endsAt === null) return 'waiting'
  return row.endsAt <= ctx.now ? 'ended' : 'ready'
}

const tell = (ctx: Context, row: ExportRow) => ({
  ...row,
  state: stateOf(ctx, row),
  askedAt: row.askedAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
  endsAt: row.endsAt?.toISOString() ?? null,
})

/** The own agency's, newest first. */
export const readExports = async (ctx: Context) => (await readRows(ctx, null)).map((row) => tell(ctx, row))

type Taking = { at: Date; by: string; cases: number; victims: number; withheld: number; sha256: string }

/** One with its cases' numbers (as far as the reader sees them) and takings. Throws `not-found`. */
export async function readExport(ctx: Context, id: string) {
  const [row] = await readRows(ctx, id)
  if (row === undefined) throw new Problem('not-found')
  const numbers = await ctx.sql<{ id: string; number: string }>`
    select c.id, c.number from exchange.htcds_export_cases e join cases.cases c on c.id = e.case_id where e.export = ${id} order by c.number`
  const takings = await ctx.sql<Taking>`
    select t.at, o.name "by", t.cases, t.victims, t.withheld, encode(t.sha256, 'hex') sha256
    from exchange.htcds_takings t join access.officers o on o.id = t.officer where t.export = ${id} order by t.at`
  return { ...tell(ctx, row), numbers, takings: takings.map((one) => ({ ...one, at: one.at.toISOString() })) }
}
