/** Records as indicators read them, for tests of pure rules: about invented people, each taking what differs. */
import type { Facts } from '../server/intake/model.ts'
import type { PersonRecord, TieKind } from '../server/persons/model.ts'
import type { Finding, Indicator } from '../server/warnings/indicator.ts'

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

type Ask = typeof import('../server/warnings/ask-indicator.ts').askOnce

/** Says what an indicator finds about one person on a day; others who are tied (by every kind, or those of `tiedBy`) and stale feeds may be given. */
export const finder =
  (askOnce: Ask) =>
  (
    indicator: Indicator,
    records: PersonRecord[],
    o: { on?: string; tied?: { person: string; record: PersonRecord }[]; tiedBy?: TieKind[]; stale?: boolean } = {},
  ): Finding[] => {
    const finding = askOnce(indicator, records, {
      now: Date.parse(`${o.on ?? '2026-11-20'}T03:00:00Z`),
      isStale: () => o.stale ?? false,
      tied: (kind) =>
        o.tiedBy?.includes(kind) === false
          ? []
          : (o.tied ?? []).map(({ person, record }) => ({ ...record, person, tie: 'tie', tieKind: kind })),
    })
    return finding === null ? [] : [finding]
  }
