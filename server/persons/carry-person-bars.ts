/** Whoever is barred from one record of a person is barred from all of them: those there are, and those that come later. */
import { grantSight, type Sight, type SightReason } from '../access/grant-sight.ts'
import type { Context } from '../platform/context.ts'

/** Copies bars between the records of each of these persons. */
export async function carryPersonBars(ctx: Context, persons: string[]): Promise<void> {
  const rows = await ctx.sql<{
    record: string
    agency: string | null
    post: string | null
    officer: string | null
    because: SightReason
    until: Date | null
  }>`
    select other.record, s.agency, s.post, s.officer, s.because, s.until_at until
    from persons.links mine join access.sight s on s.bars and s.kind = 'record' and s.subject = mine.record
      join persons.links other on other.person = mine.person and other.record <> mine.record
    where mine.person = any (${persons}::uuid[]) and (s.until_at is null or s.until_at > ${ctx.now})`
  await grantSight(
    ctx,
    rows.map(
      ({ record, agency, post, officer, because, until }): Sight => ({
        ...{ kind: 'record', subject: record, because, bars: true },
        ...(agency === null ? {} : { agency }),
        ...(post === null ? {} : { post }),
        ...(officer === null ? {} : { officer }),
        ...(until === null ? {} : { until }),
      }),
    ),
  )
}

/** The step behind a bar just given: subjects are the records it was given on. */
export async function carryBarsOfRecords(ctx: Context, records: string[]): Promise<void> {
  const rows = await ctx.sql<{ person: string }>`
    select distinct person from persons.links where record = any (${records}::uuid[])`
  await carryPersonBars(
    ctx,
    rows.map((row) => row.person),
  )
}
