/** A field of all records as one column: each distinct text once, each record its number; frequencies fall out. Pure. */
import type { PersonField } from './normalise.ts'

/** `ids[record]` is the number of its text in `values`, −1 when unknown; `counts[id]` tells how many records have it. */
export type Column = { ids: Int32Array; values: string[]; counts: Int32Array; known: number }

/** The columns of a file, by field. */
export type Columns = Map<PersonField | `other ${number}`, Column>

/** Interns one text a record; an empty one is unknown. */
export function internColumn(texts: string[]): Column {
  const numberOf = new Map<string, number>()
  const values: string[] = []
  const counts: number[] = []
  const ids = new Int32Array(texts.length).fill(-1)
  let known = 0
  for (let record = 0; record < texts.length; record++) {
    const text = texts[record]!
    if (text === '') continue
    let id = numberOf.get(text)
    if (id === undefined) {
      id = values.length
      numberOf.set(text, id)
      values.push(text)
      counts.push(0)
    }
    ids[record] = id
    counts[id]!++
    known++
  }
  return { ids, values, counts: Int32Array.from(counts), known }
}

/** A column of records whose texts are numbered already, −1 for none; each text is read once, and '' says nothing. */
export function readColumn(numbers: Int32Array, texts: string[], read: (text: string) => string): Column {
  const numberOf = new Map<string, number>()
  /** By number of the text as it came; −1 says nothing, −2 is not read yet. */
  const idOf = new Int32Array(texts.length).fill(-2)
  const values: string[] = []
  const counts: number[] = []
  const ids = new Int32Array(numbers.length).fill(-1)
  let known = 0
  for (let record = 0; record < ids.length; record++) {
    const number = numbers[record]!
    if (number < 0) continue
    let id = idOf[number]!
    if (id === -2) {
      const text = read(texts[number]!)
      id = text === '' ? -1 : (numberOf.get(text) ?? -2)
      if (id === -2) {
        id = values.length
        numberOf.set(text, id)
        values.push(text)
        counts.push(0)
      }
      idOf[number] = id
    }
    if (id < 0) continue
    ids[record] = id
    counts[id]!++
    known++
  }
  return { ids, values, counts: Int32Array.from(counts), known }
}

/** A column made from another, text by text: a prefix, a sound, a year. */
export const deriveColumn = (column: Column, derive: (value: string) => string): Column =>
  readColumn(column.ids, column.values, derive)

/** Chance that two random records that both know the field have the same text, of those texts that count. */
export function chanceOfEqual({ values, counts, known }: Column, isCounted: (text: string) => boolean): number {
  if (known < 2) return 0
  let pairs = 0
  for (const [id, count] of counts.entries()) if (count > 1 && isCounted(values[id]!)) pairs += count * (count - 1)
  return pairs / (known * (known - 1))
}
