/** What SOPs speak in, as the two reference sets stand now: aspects with their pillar, events with where they come from. */
import type { Context } from '../platform/context.ts'
import type { ReferenceRow } from './reference.ts'
import { sopAspects } from './references/sop-aspects.ts'
import { sopEvents } from './references/sop-events.ts'
import { readAll } from './store.ts'

const wordsOf = ({ code = '', name_id, name_en }: ReferenceRow) => ({ id: name_id || code, en: name_en || code })

/** Rows by code, as text; the room that asks gives them their types. */
export async function readSopTerms(ctx: Context) {
  const [aspects, events] = await Promise.all([readAll(ctx, sopAspects), readAll(ctx, sopEvents)])
  return {
    aspects: aspects.rows.map((row) => ({ code: row.code!, pillar: row.pillar!, words: wordsOf(row) })),
    events: events.rows.map((row) => ({ code: row.code!, outside: row.outside === 'yes', words: wordsOf(row) })),
  }
}
