/** Withholds small cells, and more where a hidden one could be derived by subtraction from the others. Pure. */
import type { Counted } from './figure.ts'

/** A small-community disclosure risk: fewer than ten people in a cell can be recognised (domain.md §7.7, P8; local rule). */
export const threshold = 10

/** A row as it leaves: a withheld value is not there at all. */
export type Published = { label: Counted['label']; code: string | null; value: number | null; withheld: boolean }

const isSmall = (count: number) => count > 0 && count < threshold

/**
 * Whether hidden counts, each at least one, whose sum is known, tell nothing of a small one among them: it may still be anything from
 * one to nine. `k` counts that sum to `s` leave the largest of them `s − (k − 1)`.
 */
export const isBlurred = (hidden: number[]): boolean =>
  hidden.length > 1 && hidden.reduce((sum, one) => sum + one, 0) - (hidden.length - 1) >= threshold - 1

/** Places of the counts that must be hidden: the small ones, and the smallest others until a known total gives nothing away. Zero is no secret. */
export function hide(counts: number[]): Set<number> {
  const hidden = new Set(counts.flatMap((count, place) => (isSmall(count) ? [place] : [])))
  const others = counts.flatMap((count, place) => (count >= threshold ? [place] : []))
  for (const next of others.toSorted((a, b) => counts[a]! - counts[b]!)) {
    if (hidden.size === 0 || isBlurred([...hidden].map((place) => counts[place]!))) break
    hidden.add(next)
  }
  return hidden
}

/** Counts are hidden together as `hide` says; measures where they rest on fewer than the threshold. */
export function withhold(rows: Counted[], measured: boolean): Published[] {
  const hidden = measured
    ? new Set(rows.flatMap((row, place) => ((row.of ?? 0) < threshold ? [place] : [])))
    : hide(rows.map((row) => row.value))
  return rows.map(({ label, code, value }, place) => ({
    label,
    code: code ?? null,
    value: hidden.has(place) ? null : value,
    withheld: hidden.has(place),
  }))
}
