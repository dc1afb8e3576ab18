/** Hours to answer hand-overs, requests and determinations, as the reference set stands now. */
import type { Context } from '../platform/context.ts'
import { handOverHours } from './references/hand-over-hours.ts'
import { readAll } from './store.ts'

/** When a row is missing or says nothing, a day: a clock that never rings would be silence about silence. */
const atMost = 24

/** Hours by clock. */
export type HandOverHours = Record<'ordinary' | 'urgent' | 'request' | 'determination' | 'lack', number>

export async function readHandOverHours(ctx: Context): Promise<HandOverHours> {
  const { rows } = await readAll(ctx, handOverHours)
  const of = (clock: string) => {
    const said = Number(rows.find((row) => row.clock === clock)?.hours)
    return said > 0 ? said : atMost
  }
  return {
    ...{ ordinary: of('ordinary'), urgent: of('urgent'), request: of('request') },
    ...{ determination: of('determination'), lack: of('lack') },
  }
}
