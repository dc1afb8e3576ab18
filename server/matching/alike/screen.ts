/** Tells by one mark of each text that two texts must be different, without reading them. Pure. */
import { countBits, tallyOf } from './texts.ts'

/** By which rule two marks tell it: they have nothing in common; more edits than two; the same, and they begin differently. */
export const nothingInCommon = 0
const manyEdits = 1
const manyEditsBehind = 2

/** One mark for each text of the column, by number; what must differ by `rule` is of this `level`. */
export type Screen = { rule: number; level: number; marks(): Int32Array }

/** Whether two texts must be different by their marks. Where it is false they may be so all the same. */
export function mustDiffer(rule: number, one: number, other: number): boolean {
  if (rule === nothingInCommon) return (one & other) === 0
  if (rule === manyEditsBehind && one >>> 30 === other >>> 30) return false
  return countBits(one & ~other & tallies) > 2 || countBits(other & ~one & tallies) > 2
}

/** The bits of a mark that count letters: an edit adds or takes at most one letter on either side, whatever the order. */
const tallies = (1 << 30) - 1

/** More than two edits, told by how often each kind of letter occurs. */
export const tallying = (values: string[]): Screen => ({
  rule: manyEdits,
  level: 1,
  marks: () => marksOf(values, tallyOf),
})

/** The same for numbers of which two that begin alike, twelve digits far, are of another level: two bits more tell that they do not. */
export const tallyingBehind = (values: string[]): Screen => ({
  rule: manyEditsBehind,
  level: 2,
  marks: () => marksOf(values, (text) => tallyOf(text) | (headOf(text, 12) & ~tallies)),
})

/** What the first letters of a text hash to; never 0. */
export function headOf(text: string, far: number): number {
  let head = 0
  for (let i = 0; i < far && i < text.length; i++) head = Math.imul(head ^ text.charCodeAt(i), 0x9e3779b1)
  return head || 1
}

function marksOf(values: string[], markOf: (text: string) => number): Int32Array {
  const marks = new Int32Array(values.length)
  for (let id = 0; id < marks.length; id++) marks[id] = markOf(values[id]!)
  return marks
}
