/** The step that ends what two people approved, some hundred records at a time; what an alert or a case has come to rest on stays. */
import type { Context } from '../../platform/context.ts'
import type { Holder } from './draw-up-destructions.ts'
import { type Ending, endRecords } from './end-records.ts'

const atATime = 500

/** Subjects are ids of approved lists. */
export const carryOutDestructions =
  (holders: Holder[]) =>
  async (ctx: Context, subjects: string[]): Promise<void> => {
    for (const id of subjects) await carryOut(ctx, id, holders)
  }

async function carryOut(ctx: Context, id: string, holders: Holder[]): Promise<void> {
  const approved = await ctx.sql`
    select from intake.destructions where id = ${id} and second_by is not null and carried_out_at is null for update`
  if (approved.length === 0) return
  const rows = await ctx.sql<{ record: string; ending: Ending }>`
    select record, ending from intake.destruction_records
    where destruction = ${id} and ended_at is null and kept_because is null order by record limit ${atATime}`
  const records = rows.map((row) => row.record)
  const held = new Set<string>()
  for (const holder of holders) for (const record of await holder(ctx, records)) held.add(record)
  for (const [ending, ones] of Map.groupBy(rows, (row) => row.ending)) {
    await endRecords(
      ctx,
      ones.map((one) => one.record).filter((record) => !held.has(record)),
      ending,
    )
  }
  await ctx.sql`
    update intake.destruction_records set ended_at = case when record = any (${[...held]}::uuid[]) then null else ${ctx.now}::timestamptz end,
      kept_because = case when record = any (${[...held]}::uuid[]) then 'held' end
    where destruction = ${id} and record = any (${records}::uuid[])`
  if (rows.length < atATime) await ctx.sql`update intake.destructions set carried_out_at = ${ctx.now} where id = ${id}`
  else ctx.leave('destruction approved', [id])
}
