/** Reads of reference sets that several deeds share: rows as they stand today, and the hash that commits to them. */
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import type { Reference, ReferenceRow } from './reference.ts'
import { references } from './references.ts'

/** A set by its id. Throws `not-found`. */
export function getReference(id: string): Reference {
  const found = references.find((one) => one.id === id)
  if (found === undefined) throw new Problem('not-found')
  return found
}

type Change = { key: string; row: ReferenceRow }

/** All changes of a set, oldest first. */
const readChanges = (ctx: Context, set: string): Promise<Change[]> =>
  ctx.sql<Change>`select key, row from reference.changes where set = ${set} order by key, version`

/** A row says how sure it is, else its set does. */
export const withState = (reference: Reference, row: ReferenceRow): ReferenceRow => ({
  ...Object.fromEntries(reference.columns.map(({ name }) => [name, row[name] ?? ''])),
  status: row.status ?? reference.checked,
})

/** Rows as they stand: as declared, each followed by what was changed last; added ones at the end. */
export async function readAll(ctx: Context, reference: Reference): Promise<{ rows: ReferenceRow[]; changed: number }> {
  if (reference.origin.kind === 'live') {
    return { rows: (await reference.origin.rows(ctx)).map((row) => withState(reference, row)), changed: 0 }
  }
  const last = new Map((await readChanges(ctx, reference.id)).map((change) => [change.key, change.row]))
  const changed = last.size
  const rows = reference.origin.rows().map((row) => {
    const key = row[reference.key]!
    const later = last.get(key)
    last.delete(key)
    return withState(reference, later ?? row)
  })
  return { rows: [...rows, ...[...last.values()].map((row) => withState(reference, row))], changed }
}

/** SHA-256 over the rows by key, each as its columns in their order: whoever holds the same rows finds the same hash. */
export function hashOf(reference: Reference, rows: readonly ReferenceRow[]): string {
  const hash = createHash('sha256')
  const lines = rows.map((row) => JSON.stringify([...reference.columns.map(({ name }) => row[name] ?? ''), row.status]))
  for (const line of lines.toSorted()) hash.update(`${line}\n`)
  return hash.digest('hex')
}

const declared = new Map<string, string>()

/** The hash of a declared set's rows as they came with the release; ten thousand rows are hashed once. */
export function declaredHash(reference: Reference): string {
  const known = declared.get(reference.id)
  if (known !== undefined || reference.origin.kind === 'live') return known ?? ''
  const hash = hashOf(
    reference,
    reference.origin.rows().map((row) => withState(reference, row)),
  )
  declared.set(reference.id, hash)
  return hash
}
