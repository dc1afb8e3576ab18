/** Writes the days off that ship into the table, each once: what an administrator changed or removed stays as it is. */
import type { Context } from '../../platform/context.ts'
import { daysOff } from './days-off.data.ts'

const kinds = { n: 'national', c: 'collective' } as const

/** At every start; a new release brings new years. What was expected and is now decreed becomes certain. */
export async function declareDaysOff(ctx: Context): Promise<void> {
  const rows = daysOff.map(([day, kind, id, en, certain]) => ({
    day,
    kind: kinds[kind],
    id,
    en,
    certain: certain ?? true,
  }))
  await ctx.sql`
    insert into intake.days_off (day, kind, name_id, name_en, certain, changed_at)
    select day, kind, id, en, certain, ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d (day date, kind text, id text, en text, certain boolean)
    on conflict (day) do update set certain = true, kind = excluded.kind, name_id = excluded.name_id, name_en = excluded.name_en
      where intake.days_off.by is null and excluded.certain and not intake.days_off.certain and intake.days_off.removed_at is null`
}
