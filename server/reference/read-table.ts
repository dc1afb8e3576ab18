/** Reads a table of data/ once: CSV with a heading, every value text. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { ReferenceRow } from './reference.ts'

const folder = join(import.meta.dirname, 'data')

/** Rows of `<name>.csv`, read when first asked for: ten thousand regions are not needed by every command. */
export function tableOf(name: string): () => readonly ReferenceRow[] {
  let rows: ReferenceRow[] | undefined
  return () => {
    rows ??= parse(readFileSync(join(folder, `${name}.csv`)), { columns: true })
    return rows!
  }
}
