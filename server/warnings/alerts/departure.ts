/** When somebody is about to leave, or left: read from their own records, so that help can come before. Pure. */
import type { PersonRecord } from '../../persons/model.ts'

/** `planned`: a record names the day. `usual`: estimated from how long it usually takes. `left`: they crossed, and are not back. */
export type Departure = { at: Date; as: 'planned' | 'usual' | 'left' }

/** Outcomes after which an application leads nowhere. */
const ended = ['ditolak', 'dibatalkan']
const dayLong = 86_400_000

/**
 * What the newest record that says something of leaving says. Who came back, or whose application ended, is not about to leave. `usual` holds days
 * by happening. A day stands at its noon (05.00 UTC), so that it is the same day in all zones of the region.
 */
export function departureOf(
  records: readonly Pick<PersonRecord, 'facts' | 'occurredAt'>[],
  usual: ReadonlyMap<string, number>,
): Departure | null {
  for (const { facts, occurredAt } of records.toSorted((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime())) {
    if (facts.happening === 'crossing' && facts.direction === 'out') return { at: occurredAt, as: 'left' }
    if (facts.happening === 'crossing' || facts.happening === 'deportation') return null
    if (ended.includes(facts.outcome ?? '')) return null
    if (facts.departs !== undefined) return { at: new Date(`${facts.departs}T05:00:00Z`), as: 'planned' }
    const days = usual.get(facts.happening)
    if (days !== undefined) return { at: new Date(occurredAt.getTime() + days * dayLong), as: 'usual' }
  }
  return null
}
