/** Whose a track or the coordination of a case is, and making it another post's. */
import type { Context } from '../../platform/context.ts'
import type { Entrusted } from '../model.ts'
import type { LockedCase } from '../store.ts'
import { moveCoordination } from './move-coordination.ts'
import { moveTrack } from './move-track.ts'

/** The one post that answers for it today. */
export async function ownerOf(
  ctx: Context,
  found: Pick<LockedCase, 'id' | 'coordinating'>,
  what: Entrusted,
): Promise<string> {
  if (what === 'coordination') return found.coordinating
  const [track] = await ctx.sql<{ accountable: string }>`
    select accountable from cases.tracks where case_id = ${found.id} and track = ${what}`
  return track!.accountable
}

/** Of a locked case. */
export const entrust = (
  ctx: Context,
  found: Pick<LockedCase, 'id' | 'coordinating'>,
  what: Entrusted,
  to: string,
): Promise<void> => (what === 'coordination' ? moveCoordination(ctx, found, to) : moveTrack(ctx, found, what, to))
