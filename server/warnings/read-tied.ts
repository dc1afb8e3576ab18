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
  return tellTied(ctx, await findTied(ctx, [...new Set(kinds)], records))
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
