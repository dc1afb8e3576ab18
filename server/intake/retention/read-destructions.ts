/** Lists of what ends, as their own agency sees them: counts by source, never a record's content. */
import { createHash } from 'node:crypto'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { Words } from '../../platform/words.ts'
import { sources } from '../sources.ts'
import type { Ending } from './end-records.ts'

export const destructionStates = ['drawn up', 'approved once', 'being carried out', 'carried out'] as const
type DestructionState = (typeof destructionStates)[number]

type Row = {
  id: string
  number: string
  month: string
  drawnAt: Date
  firstBy: string | null
  firstAt: Date | null
  secondBy: string | null
  secondAt: Date | null
  carriedOutAt: Date | null
  records: number
  mine: boolean
  agency: string
  agencyName: string
}

const stateOf = (row: Row): DestructionState =>
  row.carriedOutAt ? 'carried out' : row.secondAt ? 'being carried out' : row.firstAt ? 'approved once' : 'drawn up'

const readRows = (ctx: Context, id: string | null) =>
  ctx.sql<Row>`
    select d.id, d.number, d.month::text, d.drawn_at "drawnAt", f.name "firstBy", d.first_at "firstAt", s.name "secondBy",
      d.second_at "secondAt", d.carried_out_at "carriedOutAt", coalesce(d.first_by = ${ctx.actor.officer}, false) mine,
      n.short agency, n.name "agencyName",
      (select count(*)::int from intake.destruction_records r where r.destruction = d.id) records
    from intake.destructions d
      left join access.officers f on f.id = d.first_by left join access.officers s on s.id = d.second_by
      join access.agency_names n on n.agency = d.agency and n.from_at <= ${ctx.now} and coalesce(n.until_at > ${ctx.now}, true)
    where ${id}::uuid is null or d.id = ${id} order by d.drawn_at desc, d.id`

const tell = (row: Row) => ({
  ...{ id: row.id, number: row.number, month: row.month, agency: row.agency, agencyName: row.agencyName },
  ...{ state: stateOf(row), records: row.records, mine: row.mine, firstBy: row.firstBy, secondBy: row.secondBy },
  drawnAt: row.drawnAt.toISOString(),
  firstAt: row.firstAt?.toISOString() ?? null,
  secondAt: row.secondAt?.toISOString() ?? null,
  carriedOutAt: row.carriedOutAt?.toISOString() ?? null,
})

/** The own agency's lists, newest first. */
export const readDestructions = async (ctx: Context) => (await readRows(ctx, null)).map(tell)

type Line = { source: string; ending: Ending; records: number; ended: number; held: number; oldest: Date; newest: Date }

/** One list by source, with the SHA-256 over the ids of its records in order: the report commits to exactly these. Throws `not-found`. */
export async function readDestruction(ctx: Context, id: string) {
  const [row] = await readRows(ctx, id)
  if (row === undefined) throw new Problem('not-found')
  const lines = await ctx.sql<Line>`
    select source, ending, count(*)::int records, count(ended_at)::int ended, count(kept_because)::int held,
      min(kept_since) oldest, max(kept_since) newest
    from intake.destruction_records where destruction = ${id} group by source, ending order by source`
  const ids = await ctx.sql<{ record: string }>`
    select record from intake.destruction_records where destruction = ${id} order by record`
  const hash = createHash('sha256')
  for (const { record } of ids) hash.update(`${record}\n`)
  return {
    ...tell(row),
    sha256: hash.digest('hex'),
    lines: lines.map((line) => {
      const source = sources.find((one) => one.id === line.source)
      const unknown: Words = { id: line.source, en: line.source }
      return {
        ...line,
        source: source?.name ?? unknown,
        legal: source?.legalBasis ?? unknown,
        months: source?.retention.months ?? 0,
        oldest: line.oldest.toISOString(),
        newest: line.newest.toISOString(),
      }
    }),
  }
}
