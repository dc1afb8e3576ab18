/** Reads that the deeds of the legal track share: whose it is, the day it is there, a proceeding with its stages. */
import { zoneHours, zoneOfRegion } from '../../intake/read-moment.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import type { Track } from '../model.ts'
import { type LockedCase, lockCase, refuseReadingOnly } from '../store.ts'
import { type StageEntry, standing } from './model.ts'

/**
 * Locks a case that this reader sees, for the post accountable for one of these tracks. Throws `not-found`, `not-allowed`; `state-moved-on` when it
 * is closed, unless what is recorded outlives the case, as a court's stages and payments do.
 */
export async function lockAccountable(
  ctx: Context,
  id: string,
  tracks: readonly Track[] = ['law'],
  outlives = false,
): Promise<Pick<LockedCase, 'id' | 'number' | 'state' | 'jurisdiction'>> {
  const [row] = await ctx.sql<Pick<LockedCase, 'id' | 'number' | 'state' | 'jurisdiction'>>`
    select id, number, state, jurisdiction from cases.cases where id = ${id}`
  if (row === undefined) throw new Problem('not-found')
  if (outlives) await refuseReadingOnly(ctx, id)
  const found = outlives ? row : await lockCase(ctx, id)
  const [mine] = await ctx.sql`
    select from cases.tracks where case_id = ${id} and track = any (${[...tracks]}) and accountable = ${ctx.actor.post} limit 1 for update`
  if (mine === undefined) throw new Problem('not-allowed')
  return found
}

/** Whether this post reads the content of the investigation of a case. */
export async function readsLaw(ctx: Context, id: string): Promise<boolean> {
  const [row] = await ctx.sql<{ reads: boolean }>`select cases.reads_law(${id}) reads`
  return row?.reads === true
}

/** Hours east of Greenwich where a case is. */
export const hoursEast = (jurisdiction: string): number => zoneHours[zoneOfRegion(jurisdiction)]

/** The calendar day where a case is. */
export const todayIn = (ctx: Context, jurisdiction: string): string =>
  new Date(ctx.now.getTime() + hoursEast(jurisdiction) * 3_600_000).toISOString().slice(0, 10)

/** Throws, naming the field, for a day that has not come yet there, or is older than anybody's file. */
export function refuseDay(ctx: Context, jurisdiction: string, field: string, day: string): void {
  if (day > todayIn(ctx, jurisdiction)) throw wrongField(field, { id: 'belum terjadi', en: 'has not come yet' })
  if (day < '1990-01-01') throw wrongField(field, { id: 'terlalu lama berlalu', en: 'is too long ago' })
}

/** A proceeding that this reader sees. Throws `not-found`. */
export async function getProceeding(
  ctx: Context,
  id: string,
): Promise<{ id: string; case_id: string; number: string }> {
  const [row] = await ctx.sql<{ id: string; case_id: string; number: string }>`
    select id, case_id, number from cases.proceedings where id = ${id}`
  if (row === undefined) throw new Problem('not-found')
  return row
}

export type KeptStage = StageEntry & { at: Date; proceeding: string }

/** Every entry of these proceedings, as they were made. */
export const readEntries = (ctx: Context, proceedings: string[]): Promise<KeptStage[]> => ctx.sql<KeptStage>`
  select id, proceeding, stage, on_day::text "on", corrects, at from cases.stages
  where proceeding = any (${proceedings}::uuid[]) order by at, id`

/** A stage that stands. */
export type Stood = KeptStage & { stage: string }

/** What stands of a proceeding's entries. */
export const courseOf = (entries: KeptStage[], proceeding: string): Stood[] =>
  standing(entries.filter((entry) => entry.proceeding === proceeding)).filter(
    (entry): entry is Stood => entry.stage !== null,
  )

/** The last day on which a stage was reached, of a proceeding. */
export async function dayOf(ctx: Context, proceeding: string, stage: string): Promise<string | null> {
  const course = courseOf(await readEntries(ctx, [proceeding]), proceeding)
  return course.findLast((entry) => entry.stage === stage)?.on ?? null
}
