/** What conditions look up in the reference sets: read once for all who are asked about. */
import type { Context } from '../platform/context.ts'
import { readZones } from '../reference/border-zones.ts'
import { readStayDays } from '../reference/stay-days.ts'
import type { LookUps } from './condition/functions.ts'

export async function readLookUps(ctx: Context): Promise<LookUps> {
  const [stayDays, inZone] = await Promise.all([readStayDays(ctx), readZones(ctx)])
  return { stayDays: (country) => stayDays.get(country), inZone }
}
