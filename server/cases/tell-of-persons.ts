/** The step that hears of persons that changed, and of cases that were opened, for what cases must be told of their people. */
import type { Context } from '../platform/context.ts'
import { tellSameVictims } from './merging/tell-same-victims.ts'
import { tellPartings } from './partings/tell-partings.ts'

/** Subjects are persons that changed, or cases that were opened. */
export async function tellOfPersons(ctx: Context, subjects: string[]): Promise<void> {
  await tellSameVictims(ctx, subjects)
  await tellPartings(ctx, subjects)
}
