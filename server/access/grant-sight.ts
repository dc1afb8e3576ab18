/** Gives, ends or bars sight of one record, alert, case or report; rooms to the right call it, row policies read what it writes. */
import type { Context } from '../platform/context.ts'
import type { Fillings } from '../platform/words.ts'

/** What sight is given of. */
export type SightKind = 'record' | 'alert' | 'case' | 'report' | 'interview' | 'secret'

/** Who may see it (any one of the three), and the code of the reason why, with values for its sentence. */
export type Sight = {
  kind: SightKind
  subject: string
  agency?: string
  post?: string
  officer?: string
  because: SightReason
  values?: Fillings
  until?: Date
  bars?: boolean
}

/** Every reason for which sight is given; its sentences are in explain-sight.ts. */
export type SightReason =
  | 'alert of your task force'
  | 'asked by a task force'
  | 'you opened it'
  | 'accountable for a track'
  | 'hand-over offered to you'
  | 'coordinates the case'
  | 'record of a case'
  | 'record of an alert'
  | 'escalated to you'
  | 'determines the owner'
  | 'asked about the case'
  | 'works on it jointly'
  | 'answers the report'
  | 'report offered to you'
  | 'holds the interview'
  | 'interview shared with you'
  | 'record of an interview'
  | 'stands beside a victim'
  | 'holds the secret'
  | 'secret opened to you'
  | 'conflict of interest'
  | 'emergency'

/** Writes the rows; a row that already stands is left as it is. */
export async function grantSight(ctx: Context, rows: Sight[]): Promise<void> {
  if (rows.length === 0) return
  await ctx.sql`
    insert into access.sight (id, kind, subject, agency, post, officer, because, because_values, from_at, until_at, bars)
    select id, kind, subject, agency, post, officer, because, because_values, ${ctx.now}, until_at, coalesce(bars, false)
    from jsonb_to_recordset(${JSON.stringify(
      rows.map((row) => ({
        ...row,
        id: ctx.id(),
        because_values: row.values ?? {},
        until_at: row.until?.toISOString() ?? null,
      })),
    )}::jsonb) as s (id uuid, kind text, subject uuid, agency uuid, post uuid, officer uuid, because text,
      because_values jsonb, until_at timestamptz, bars boolean)
    on conflict do nothing`
}

/** Ends what a post was given for a reason (a hand-over was refused, a track went on); what was given for a time only where that is asked. */
export async function endSight(
  ctx: Context,
  subject: string,
  post: string,
  because: SightReason,
  timed?: 'timed too',
): Promise<void> {
  await ctx.sql`
    update access.sight set until_at = ${ctx.now}
    where subject = ${subject} and post = ${post} and because = ${because}
      and (until_at is null or (${timed !== undefined}::boolean and until_at > ${ctx.now}))`
}

/** Ends what one officer was given for a reason before its time; `subjects`: of these alone. */
export async function endOfficerSight(
  ctx: Context,
  subjects: string[],
  officer: string,
  because: SightReason,
): Promise<void> {
  await ctx.sql`
    update access.sight set until_at = ${ctx.now}
    where subject = any (${subjects}::uuid[]) and officer = ${officer} and because = ${because} and until_at > ${ctx.now}`
}

/** Whoever is barred from one subject is barred from what grows out of it (a case out of an alert, the records behind it). */
export async function carryBars(
  ctx: Context,
  from: Pick<Sight, 'kind' | 'subject'>,
  to: Pick<Sight, 'kind' | 'subject'>[],
) {
  const bars = await ctx.sql<{
    agency: string
    post: string
    officer: string
    because: SightReason
    until: Date | null
  }>`
    select agency, post, officer, because, until_at until from access.sight
    where bars and kind = ${from.kind} and subject = ${from.subject} and (until_at is null or until_at > ${ctx.now})`
  const rows = bars.map(({ until, ...bar }) => ({ ...bar, bars: true, ...(until === null ? {} : { until }) }))
  await grantSight(
    ctx,
    to.flatMap((subject) => rows.map((bar) => ({ ...bar, ...subject }))),
  )
}
