/** One record's row as it was sent, column by column; only the agency that sent it can read its bytes. */
import type { Context } from '../platform/context.ts'
import { readerOf } from './files/map-sent.ts'
import type { MappingRules } from './files/model.ts'
import { readPart } from './keep-delivery.ts'
import { sources } from './sources.ts'
import { splitCsv } from './split-delivery.ts'

type Kept = { record: string; delivery: string; place: number; media: string; source: string; post: string } & Rules
/** The mapping by which the delivery was read, where it has one. */
type Rules = { columns: MappingRules['columns'] | null; constants: MappingRules['constants'] | null }

/** The rows of these records by record; one whose bytes were destroyed is absent. */
export async function readRows(ctx: Context, records: string[]): Promise<Map<string, Record<string, string>>> {
  const kept = await ctx.sql<Kept>`
    select r.id record, r.delivery, r.place, d.media, d.source, d.post, m.columns, m.constants
    from intake.records r join intake.deliveries d on d.id = r.delivery left join intake.mappings m on m.id = d.mapping
    where r.id = any (${records}::uuid[])`
  const rows = new Map<string, Record<string, string>>()
  for (const one of kept) {
    const bytes = await readPart(ctx, one.delivery, one.place)
    if (bytes === null) continue
    const row = one.media === 'text/csv' ? await readLine(ctx, one, bytes) : JSON.parse(bytes.toString('utf8'))
    rows.set(one.record, (await readMapped(ctx, one, row)) as Record<string, string>)
  }
  return rows
}

/** A record in the columns of its source's layout, whatever columns it was sent in. */
export async function readMapped(
  ctx: Context,
  { source: id, post, columns, constants }: Rules & { source: string; post: string },
  value: unknown,
): Promise<unknown> {
  const source = sources.find((one) => one.id === id)
  if (source === undefined || columns === null || constants === null) return value
  return (await readerOf(ctx, source, { columns, constants }, post))(value)
}

/** A line of a CSV under its file's heading, which stands before the first record. */
async function readLine(ctx: Context, { delivery }: Kept, line: Buffer): Promise<unknown> {
  const frame = await readPart(ctx, delivery, 0)
  if (frame === null) return {}
  const end = frame.indexOf(0x0a)
  const [heading = 0] = JSON.parse(frame.toString('utf8', 0, end)) as number[]
  return splitCsv(Buffer.concat([frame.subarray(end + 1, end + 1 + heading), line]))[0]?.value ?? {}
}
