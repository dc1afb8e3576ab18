/** Records as indicators read them, for tests of pure rules: about invented people, each taking what differs. */
import type { Facts } from '../server/intake/model.ts'
import type { PersonRecord } from '../server/persons/model.ts'
import type { Ask, Finding, Indicator } from '../server/warnings/indicator.ts'

let number = 0

/** One current record; `at` is a day, `facts` what it says. */
export function recordOf(source: string, at: string, facts: Facts): PersonRecord {
  number += 1
  return {
    id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    source,
    agency: 'agency',
    post: 'post',
    ref: `R${number}`,
    protected: false,
    state: 'current',
    occurredAt: new Date(`${at}T03:00:00Z`),
    precision: 'minute',
    zone: 'Asia/Pontianak',
    receivedAt: new Date(`${at}T03:01:00Z`),
    facts,
  }
}

/** What an indicator finds about one person on a day; others who are tied (by every kind, or those of `tiedBy`) and feed states may be given. */
export function findIn(
  indicator: Indicator,
  records: PersonRecord[],
  o: {
    on?: string
    tied?: { person: string; record: PersonRecord }[]
    tiedBy?: Parameters<Ask['tied']>[0][]
    feed?: ReturnType<Ask['feed']>
  } = {},
): Promise<Finding[]> {
  const ask: Ask = {
    feed: () => o.feed ?? 'on time',
    tied: async (kind) =>
      (o.tiedBy?.includes(kind) === false ? [] : (o.tied ?? [])).map((one) => ({ ...one, tie: 'tie' })),
  }
  return indicator.find({ person: 'person', records, now: new Date(`${o.on ?? '2026-11-20'}T03:00:00Z`) }, ask)
}
