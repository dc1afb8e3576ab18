/** What conditions may look up of others: records tied to those asked about, fetched once for all of them. */

import { isHearsay } from '../intake/model.ts'
import type { PersonRecord, TieKind } from '../persons/model.ts'
import { readRecords } from '../persons/store.ts'
import { findTied, type Tied } from '../persons/tie-records.ts'
import type { Context } from '../platform/context.ts'
import type { TiedRecord } from './condition/functions.ts'

/**
 * Protected sources are never read by indicators (protection.md P1), and an unconfirmed report about somebody leaves no mark on them
 * (P4): whoever wishes a person ill could otherwise raise an alert with one call.
 */
export const mayBeAsked = ({ protected: guarded, state, facts }: PersonRecord): boolean =>
  !guarded && state === 'current' && (!isHearsay(facts) || facts.outcome === 'dikuatkan')

/** Looks up by kind and record whom these records are tied to. */
export async function readTied(
  ctx: Context,
  kinds: readonly TieKind[],
  records: string[],
): Promise<(kind: TieKind, record: string) => TiedRecord[]> {
  const asked = [...new Set(kinds)].flatMap((kind) => records.map((record) => ({ kind, record })))
  return tellTied(ctx, await findTied(ctx, asked))
}

/**
 * Ties looked up as conditions come to ask for them: most people are never asked about any, and of the others one record. What is not known yet is
 * nothing at first, and `lacked` says so: whoever was asked is asked again when `fetch` has brought it, until nothing was lacking.
 */
export function tiesAsAsked(ctx: Context) {
  const known = new Map<string, TiedRecord[]>()
  const missing = new Map<string, { kind: TieKind; record: string }>()
  let lacks = false
  let own = new Set<string>()
  return {
    /** Whose records may be asked about from now on: ties of those who are tied are nobody's. */
    about: (records: readonly PersonRecord[]): void => {
      own = new Set(records.map(({ id }) => id))
    },
    tied: (kind: TieKind, record: string): TiedRecord[] => {
      if (!own.has(record)) return []
      const key = `${kind} ${record}`
      const found = known.get(key)
      if (found !== undefined) return found
      missing.set(key, { kind, record })
      lacks = true
      return []
    },
    /** True where something that was asked for since the last time is not known yet. */
    lacked: (): boolean => {
      const was = lacks
      lacks = false
      return was
    },
    fetch: async (): Promise<void> => {
      const tell = await tellTied(ctx, await findTied(ctx, [...missing.values()]))
      for (const [key, { kind, record }] of missing) known.set(key, tell(kind, record))
      missing.clear()
    },
  }
}

/** The records found, as far as indicators may read them, by kind and by the record that was asked about. */
export async function tellTied(ctx: Context, found: Tied[]): Promise<(kind: TieKind, record: string) => TiedRecord[]> {
  const tiedTo = Map.groupBy(found, (one) => `${one.kind} ${one.mine}`)
  const ids = new Set(found.map((one) => one.record))
  const known = new Map((await readRecords(ctx, [...ids])).filter(mayBeAsked).map((record) => [record.id, record]))
  const told = ({ kind, value, person, record }: Tied): TiedRecord[] => {
    const other = known.get(record)
    return other === undefined ? [] : [{ ...other, person, tie: value, tieKind: kind }]
  }
  return (kind, record) => (tiedTo.get(`${kind} ${record}`) ?? []).flatMap(told)
}
