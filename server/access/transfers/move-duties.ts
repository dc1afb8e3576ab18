/** The roster follows a transfer: what lies in its time is another's, what lies outside stays. */
import type { Context } from '../../platform/context.ts'

type Row = { id: string; from_at: Date; until_at: Date; phone: string; kind: string; written_by: string }

/** Splits duties at the hour and at the end, so that no minute is without somebody to call. Answers how many moved. */
export async function moveDuties(
  ctx: Context,
  { officer, post, to, from, until }: { officer: string; post: string; to: string; from: Date; until: Date | null },
): Promise<number> {
  const rows = await ctx.sql<Row>`
    select id, from_at, until_at, phone, kind, written_by from access.duties
    where officer = ${officer} and post = ${post} and removed_at is null and until_at > ${from}
      and from_at < coalesce(${until}::timestamptz, 'infinity') for update`
  for (const row of rows) {
    const put = (whose: string, begin: Date, end: Date) => ctx.sql`
      insert into access.duties (id, post, officer, from_at, until_at, phone, kind, written_at, written_by)
      values (${ctx.id()}, ${post}, ${whose}, ${begin}, ${end}, ${row.phone}, ${row.kind}, ${ctx.now}, ${row.written_by})`
    await ctx.sql`update access.duties set removed_at = ${ctx.now} where id = ${row.id}`
    const [begin, end] = [
      row.from_at > from ? row.from_at : from,
      until !== null && until < row.until_at ? until : row.until_at,
    ]
    if (row.from_at < begin) await put(officer, row.from_at, begin)
    await put(to, begin, end)
    if (end < row.until_at) await put(officer, end, row.until_at)
  }
  return rows.length
}
