/** What SOPs speak in today, from the reference sets that the secretariat tends. */
import { type Pillar, pillars } from '../../access/model.ts'
import type { Context } from '../../platform/context.ts'
import { readSopTerms } from '../../reference/sop-terms.ts'
import type { Terms } from '../sops/model.ts'

/** Aspects and events by code. */
export async function readTerms(ctx: Context): Promise<Terms> {
  const { aspects, events } = await readSopTerms(ctx)
  return {
    aspects: Object.fromEntries(
      aspects.map(({ code, pillar, words }) => [
        code,
        { words, pillar: (pillar in pillars ? pillar : 'coordination') as Pillar },
      ]),
    ),
    events: Object.fromEntries(events.map(({ code, outside, words }) => [code, { words, outside }])),
  }
}
