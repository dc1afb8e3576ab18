/** A field of all records as one column: each distinct text once, each record its number; frequencies fall out. Pure. */
import type { PersonField } from './normalise.ts'
import { numberTexts } from './number-texts.ts'
import { roomFor } from './room.ts'

/** `ids[record]` is the number of its text in `values`, −1 when unknown; `counts[id]` tells how many records have it. */
export type Column = { ids: Int32Array; values: string[]; counts: Int32Array; known: number }

/** The columns of a file, by field. */
export type Columns = Map<PersonField | `other ${number}`, Column>

/** Interns one text a record; an empty one is unknown. */
export function internColumn(texts: string[]): Column {
  const { values, numberAll } = numberTexts()
  const ids = numberAll(texts)
  return { ids, values, ...countIds(ids, values.length) }
}

/** A column of records whose texts are numbered already, −1 for none; each text is read once, and '' says nothing. */
export function readColumn(numbers: Int32Array, texts: string[], read: (text: string) => string): Column {
  const { values, numberOf } = numberTexts()
  /** By number of the text as it came; −1 says nothing, −2 is not read yet. */
  const idOf = new Int32Array(texts.length).fill(-2)
  const ids = roomFor(numbers.length)
  for (let record = 0; record < ids.length; record++) {
    const number = numbers[record]!
    if (number >= 0 && idOf[number] === -2) {
      const text = read(texts[number]!)
      idOf[number] = text === '' ? -1 : numberOf(text)
    }
    ids[record] = number < 0 ? -1 : idOf[number]!
  }
  return { ids, values, ...countIds(ids, values.length) }
}

function countIds(ids: Int32Array, texts: number): Pick<Column, 'counts' | 'known'> {
  const counts = new Int32Array(texts)
  let known = 0
  for (let record = 0; record < ids.length; record++) {
    if (ids[record]! < 0) continue
    counts[ids[record]!]!++
    known++
  }
  return { counts, known }
}

/** A column made from another, text by text: a prefix, a sound, a year. */
export function deriveColumn(column: Column, derive: (value: string) => string): Column {
  const { values, numberOf } = numberTexts()
  const idOf = new Int32Array(column.values.length)
  for (let id = 0; id < idOf.length; id++) {
    const text = derive(column.values[id]!)
    idOf[id] = text === '' ? -1 : numberOf(text)
  }
  const counts = new Int32Array(values.length)
  let known = 0
  for (let id = 0; id < idOf.length; id++) {
    if (idOf[id]! < 0) continue
    counts[idOf[id]!]! += column.counts[id]!
    known += column.counts[id]!
  }
  const ids = roomFor(column.ids.length)
  for (let record = 0; record < ids.length; record++) {
    const id = column.ids[record]!
    ids[record] = id < 0 ? -1 : idOf[id]!
  }
  return { ids, values, counts, known }
}

/** Chance that two random records that both know the field have the same text, of those texts that count. */
export function chanceOfEqual({ values, counts, known }: Column, isCounted: (text: string) => boolean): number {
  if (known < 2) return 0
  let pairs = 0
  for (let id = 0; id < counts.length; id++)
    if (counts[id]! > 1 && isCounted(values[id]!)) pairs += counts[id]! * (counts[id]! - 1)
  return pairs / (known * (known - 1))
}
