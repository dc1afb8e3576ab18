/** What one question about places is, and how a count is said: a number, at least a number, or that it is withheld. Pure but for its words. */
import type { Input, Output } from '../../call.ts'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { useWords } from './words.ts'

export type Kind = Output<'places.kinds'>['kinds'][number]
export type Row = Output<'places.count'>['rows'][number]
export type Sum = Row['now']
export type Level = Input<'places.count'>['level']
/** What the address says; what it does not say is the first choice. */
export type Chosen = {
  kind?: string
  by?: Input<'places.count'>['by']
  from?: string
  until?: string
  within?: string
  page?: number
}
/** The same with nothing left open. */
export type Question = Omit<Input<'places.count'>, 'level' | 'within'>

/** Fills what the address leaves open, or says wrongly, with the first kind, its first placement and the newest quarter. */
export function questionOf(
  chosen: Chosen,
  { kinds, quarters, longest }: Output<'places.kinds'>,
): Question & { choice: Kind } {
  const choice = kinds.find((one) => one.id === chosen.kind) ?? kinds[0]!
  const by = choice.by.find((one) => one.placement === chosen.by) ?? choice.by[0]!
  // Newest first: a smaller place in the list is a later quarter.
  const last = Math.max(0, quarters.indexOf(chosen.until ?? ''))
  const first = quarters.indexOf(chosen.from ?? '')
  const begins = first < last ? last : Math.min(first, last + longest - 1)
  return { choice, kind: choice.id, by: by.placement, from: quarters[begins]!, until: quarters[last]! }
}

/** How fine the chosen kind is told by the chosen placement. */
export const levelsOf = (kind: Kind, by: Question['by']): readonly Level[] =>
  kind.by.find((one) => one.placement === by)?.levels ?? []

/** A count in words. */
export function useCount(): (sum: Sum) => string {
  const words = useWords()
  const { language } = useSpeech()
  return ({ value, atLeast }) => {
    if (value !== null) return numberWords(value, language)
    return atLeast > 0 ? words.atLeast(numberWords(atLeast, language)) : words.withheld
  }
}

/** How much more or fewer than before, where both are told. */
export function useChange(): (row: { now: Sum; before: Sum }) => string {
  const words = useWords()
  const { text, language } = useSpeech()
  return ({ now, before }) => {
    if (now.value === null || before.value === null) return text.none
    const change = now.value - before.value
    if (change === 0) return words.noChange
    return `${change > 0 ? '+' : '−'}${numberWords(Math.abs(change), language)}`
  }
}

/** By the alphabet: what is shown has no rank. */
export const byName = (rows: Row[], say: (words: Row['name']) => string): Row[] =>
  rows.toSorted(
    (a, b) => Number(a.code.endsWith('-')) - Number(b.code.endsWith('-')) || say(a.name).localeCompare(say(b.name)),
  )
