/**
 * The step that notes what each record breaks, and takes the note back when the record leaves. Nothing of the record is changed. A record
 * counts once: its earlier note is taken back before a new one is made, so running twice changes nothing.
 */
import { sources } from '../../intake/sources.ts'
import type { Context } from '../../platform/context.ts'
import type { PersonRecord } from '../model.ts'
import { readRecords } from '../store.ts'
import { carriedBy } from './columns.data.ts'
import type { Asked } from './rule.ts'
import { rules } from './rules.ts'
import { weekOf } from './weeks.ts'

/** Under this a post's week counts every record that was checked. */
export const everyRecord = '*'

const carried = new Map(sources.map((source) => [source.id, carriedBy(source)]))

/** A record as rules read it. */
export const askedOf = (record: PersonRecord): Asked => ({
  ...{ facts: record.facts, carries: carried.get(record.source) ?? new Set() },
  ...{ occurredAt: record.occurredAt, receivedAt: record.receivedAt },
})

type Counted = { source: string; agency: string; post: string; week: string; rule: string }

/** Takes records that came or left. */
export async function checkRecords(ctx: Context, subjects: string[]): Promise<void> {
  const taken = await ctx.sql<Counted>`
    with broken as (
      select b.record, b.rule from persons.quality_breaks b where b.record = any (${subjects}::uuid[])
    ), gone as (
      delete from persons.quality_checked where record = any (${subjects}::uuid[]) returning record, source, agency, post, week
    )
    select g.source, g.agency, g.post, g.week::text, r.rule
    from gone g cross join lateral (
      select ${everyRecord} rule union all select b.rule from broken b where b.record = g.record) r`
  const present = (await readRecords(ctx, subjects)).filter((record) => record.state === 'current')
  const noted = present.map((record) => ({
    ...{ record: record.id, source: record.source, agency: record.agency, post: record.post },
    ...{ week: weekOf(record.receivedAt), received: record.receivedAt },
    rules: rules.filter((rule) => rule.notice(askedOf(record)) !== null).map((rule) => rule.id),
  }))
  await writeNotes(ctx, noted)
  const added = noted.flatMap((one) => [everyRecord, ...one.rules].map((rule) => ({ ...one, rule })))
  await count(ctx, added, taken)
}

type Noted = Omit<Counted, 'rule'> & { record: string; received: Date; rules: string[] }

async function writeNotes(ctx: Context, noted: Noted[]): Promise<void> {
  if (noted.length === 0) return
  await ctx.sql`
    insert into persons.quality_checked (record, source, agency, post, week)
    select record, source, agency, post, week
    from jsonb_to_recordset(${JSON.stringify(noted)}::jsonb) as n (record uuid, source text, agency uuid, post uuid, week date)`
  await ctx.sql`
    insert into persons.quality_breaks (record, rule, source, agency, received_at)
    select n.record, rule, n.source, n.agency, n.received
    from jsonb_to_recordset(${JSON.stringify(noted)}::jsonb) as n (record uuid, source text, agency uuid, received timestamptz, rules text[]),
      unnest(n.rules) rule`
}

/** What was added and taken away, summed first; in one order, so that two workers do not wait in a ring. */
async function count(ctx: Context, added: Counted[], taken: Counted[]): Promise<void> {
  const sums = new Map<string, Counted & { records: number }>()
  const add = (one: Counted, by: number) => {
    const { source, agency, post, week, rule } = one
    const key = [source, agency, post, week, rule].join(' ')
    const sum = sums.get(key) ?? { source, agency, post, week, rule, records: 0 }
    sums.set(key, { ...sum, records: sum.records + by })
  }
  for (const one of added) add(one, 1)
  for (const one of taken) add(one, -1)
  const changed = [...sums.values()].filter(({ records }) => records !== 0)
  if (changed.length === 0) return
  await ctx.sql`
    insert into persons.quality_weeks (source, agency, post, week, rule, records)
    select source, agency, post, week, rule, records
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      as s (source text, agency uuid, post uuid, week date, rule text, records int) order by 1, 2, 3, 4, 5
    on conflict (source, agency, post, week, rule) do update set records = persons.quality_weeks.records + excluded.records`
}
