/** Withholds small cells, and one more where the hidden one could be derived by subtraction from the others. Pure. */
import type { Counted } from './figure.ts'

/** A small-community disclosure risk: fewer than ten people in a cell can be recognised (domain.md §7.7, P8; local rule). */
export const threshold = 10

/** A row as it leaves: a withheld value is not there at all. */
export type Published = { label: Counted['label']; value: number | null; withheld: boolean }

/**
 * Counts under the threshold are withheld (zero is no secret); if exactly one is, the smallest other count goes with it, so that a
 * known total gives nothing away. Measures are withheld when they rest on fewer than the threshold.
 */
export function withhold(rows: Counted[], measured: boolean): Published[] {
  const small = (row: Counted) => (measured ? (row.of ?? 0) < threshold : row.value > 0 && row.value < threshold)
  const hidden = new Set(rows.filter(small))
  if (!measured && hidden.size === 1) {
    const [next] = rows.filter((row) => !hidden.has(row) && row.value > 0).toSorted((a, b) => a.value - b.value)
    if (next !== undefined) hidden.add(next)
  }
  return rows.map((row) => ({ label: row.label, value: hidden.has(row) ? null : row.value, withheld: hidden.has(row) }))
}
