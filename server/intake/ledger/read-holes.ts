/**
 * The one place that says over which holes a reader's board, alerts, search and figures are made. Of a protected source only its own agency
 * is told (protection.md P1), whoever asks: the row policies do it for a request, the condition here for a step.
 */
import { readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { type Feed, readFeeds } from '../read-feeds.ts'
import { zoneHours } from '../read-moment.ts'
import type { Source } from '../source.ts'
import { sources } from '../sources.ts'
import { type Hole, type HoleKind, type PostHole, tellHoles } from './hole.ts'

/** What speaks less often by itself speaks when there is an occasion: that nobody had one is no hole. */
const occasionalMinutes = 14 * 1440

type Fault = {
  source: string
  agency: string
  post: string
  kind: HoleKind
  values: Record<string, string | number>
  began: Date
  over: Date | null
  whole: boolean
}

/** Sources whose holes this reader may be told, of these or of all. */
const tellable = (ctx: Context, only: readonly string[] | null) => (source: Source, agency: string) =>
  (only === null || only.includes(source.id)) && (!source.protected || agency === ctx.actor.agency)

/** Holes that are open now, in these sources or in all, with what follows from them. */
export async function readHoles(ctx: Context, only: readonly string[] | null, feeds?: Feed[]): Promise<Hole[]> {
  const isTold = tellable(ctx, only)
  const [names, spoken, faults] = await Promise.all([
    readPosts(ctx),
    feeds ?? readFeeds(ctx),
    ctx.sql<Fault>`
      select f.source, f.agency, f.post, f.kind, f.values, f.began_at began, f.over_at "over", false whole from intake.feed_faults f
      where f.over_at is null and f.kind in ('gap', 'drop', 'statement')`,
  ])
  const quiet = spoken.flatMap(({ source, posts }) =>
    posts
      .filter(({ agency, state }) => isQuiet(source, state) && isTold(source, agency))
      .map(
        ({ post, state, says, lastAt }): PostHole => ({
          ...{ source: source.id, name: source.name, post: names.get(post)?.name ?? '–', missing: 0 },
          every: source.rhythm.everyMinutes,
          ...{ kind: state === 'stopped' ? 'stopped' : 'silent', from: new Date(lastAt), to: null, why: says },
        }),
      ),
  )
  const unheard = spoken.flatMap(({ source, awaited }) =>
    awaited
      .filter(({ agency, overdue }) => overdue && isQuiet(source, 'silent') && isTold(source, agency))
      .map(
        ({ post, since }): PostHole => ({
          ...{ source: source.id, name: source.name, post: names.get(post)?.name ?? '–', missing: 0 },
          ...{ every: source.rhythm.everyMinutes, kind: 'silent', from: since, to: null, why: null },
        }),
      ),
  )
  const missing = faults.flatMap((fault) => holeOf(fault, isTold, names))
  return tellHoles([...quiet, ...unheard, ...missing], ctx.now, 'risk')
}

const isQuiet = (source: Source, state: string): boolean =>
  state === 'stopped' || (state === 'silent' && source.rhythm.everyMinutes <= occasionalMinutes)

/**
 * Holes since a moment, for what is counted over that time, those that are over too: what did not come then may still be missing. Only
 * where the post numbers its records and no number is missing, a silence that is over is forgotten.
 */
export async function readHolesSince(ctx: Context, since: Date, only: readonly string[] | null): Promise<Hole[]> {
  const isTold = tellable(ctx, only)
  const names = await readPosts(ctx)
  const faults = await ctx.sql<Fault>`
    select f.source, f.agency, f.post, case f.kind when 'unheard' then 'silent' else f.kind end kind, f.values, f.began_at began,
      f.over_at "over", coalesce(h.upto >= h.highest, false) whole
    from intake.feed_faults f
      left join intake.ledger_heads h on h.source = f.source and h.agency = f.agency and h.post = f.post
    where f.kind in ('silent', 'unheard', 'gap', 'drop', 'statement') and coalesce(f.over_at, ${ctx.now}) > ${since}
      and (f.over_at is null or f.kind in ('silent', 'unheard', 'drop'))`
  const holes = faults
    .filter(({ over, whole }) => over === null || !whole)
    .filter(({ source, kind }) => kind !== 'silent' || speaksOften(source))
    .flatMap((fault) => holeOf(fault, isTold, names))
  return tellHoles(holes, ctx.now, 'count')
}

const speaksOften = (id: string): boolean =>
  (sources.find((source) => source.id === id)?.rhythm.everyMinutes ?? occasionalMinutes) <= occasionalMinutes

/** None for a post that stated fewer records than came: nothing is missing then. */
function holeOf(fault: Fault, isTold: (source: Source, agency: string) => boolean, names: PostNames): PostHole[] {
  const source = sources.find((one) => one.id === fault.source)
  if (source === undefined || !isTold(source, fault.agency)) return []
  const { kind, values } = fault
  const stated = Number(values.stated ?? 0) - Number(values.received ?? 0)
  if (kind === 'statement' && stated <= 0) return []
  const post = names.get(fault.post)
  const [from, to] = boundsOf(fault, post?.zone)
  const missing = kind === 'gap' ? Number(values.missing) : kind === 'statement' ? stated : 0
  return [
    {
      ...{
        source: source.id,
        name: source.name,
        every: source.rhythm.everyMinutes,
        post: post?.name ?? '–',
        kind,
        from,
        to,
        missing,
        why: null,
      },
    },
  ]
}

type PostNames = Map<string, { name: string; zone: string }>

/** Between which moments something may be missing: as the fault says it, a day by its post's own clock, else how long it was open. */
function boundsOf({ kind, values, began, over }: Fault, zone: string | undefined): [Date, Date | null] {
  if (kind === 'statement') {
    const midnight =
      Date.parse(`${values.day}T00:00:00Z`) - (zoneHours[zone as keyof typeof zoneHours] ?? 7) * 3_600_000
    return [new Date(midnight), new Date(midnight + 86_400_000)]
  }
  return [new Date(values.fromAt ?? began), values.toAt === undefined ? over : new Date(values.toAt)]
}
