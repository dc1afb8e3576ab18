/** What a row would become: read by its source's layout, then held against what is kept under its reference. Writes nothing. */
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { explainRow } from './explain-row.ts'
import type { Facts, FieldProblem, Occurred } from './model.ts'
import type { Source } from './source.ts'

/** A row that fits its layout. */
export type ReadRow = { ref: string; hash: string; occurred: Occurred; facts: Facts }

/** The newest version kept under a reference. */
export type Known = { id: string; version: number; state: string; hash: string }

/** The row in our words, or what is wrong with it. */
export function readRow(source: Source, value: unknown): { row: ReadRow } | { problems: FieldProblem[] } {
  const read = source.layout.safeParse(value, { reportInput: true })
  if (!read.success) return { problems: explainRow(source, read.error) }
  return {
    row: {
      ref: source.reference(read.data),
      hash: createHash('sha256').update(JSON.stringify(read.data)).digest('hex'),
      occurred: source.occurred(read.data),
      facts: source.facts(read.data),
    },
  }
}

/**
 * What is kept under each of these references of the actor's agency, with the key its bytes are closed under: the current version, or
 * the newest where none is. `version` is the highest there is (what came late has a higher one than the current).
 */
export async function readKnown(
  ctx: Context,
  source: Source,
  refs: string[],
): Promise<Map<string, Known & { key: string }>> {
  const rows = await ctx.sql<Known & { ref: string; key: string }>`
    select distinct on (ref) ref, id, max(version) over (partition by ref) version, state, encode(content_hash, 'hex') hash, key
    from intake.records where agency = ${ctx.actor.agency} and source = ${source.id} and ref = any (${refs})
    order by ref, state = 'current' desc, records.version desc`
  return new Map(rows.map(({ ref, ...known }) => [ref, known]))
}

/** States of a record that two people ended. */
const ended = ['erased', 'anonymised', 'archived']

/** What a row becomes beside what is known; `ended` may not come back. */
export function judge(known: Known | undefined, hash: string): 'kept' | 'already kept' | 'new version' | 'ended' {
  if (known === undefined) return 'kept'
  if (ended.includes(known.state)) return 'ended'
  return known.state === 'current' && known.hash === hash ? 'already kept' : 'new version'
}

/** A nightly copy of everything must not bring back what two people ended; the sender's screen shows the refusal. */
export const erasedBefore: FieldProblem = {
  field: '',
  id: 'Catatan dengan nomor rujukan ini sudah dihapus menurut hukum dan tidak disimpan lagi; kejadian baru dikirim dengan nomor rujukan baru.',
  en: 'The record under this reference was lawfully erased and is not kept again; send a new happening under a new reference.',
}
