/**
 * The bulk engine one record at a time: a file held in memory with what was learned of it, and a record that comes later is compared
 * with those that share a key with it. Weights and frequencies stay as they were learned. Pure but for its own state.
 */
import { rulesOf } from '../candidates/blocking-rules.ts'
import { keyIndex } from '../candidates/key-index.ts'
import { crowdOf } from '../candidates/keys-under.ts'
import { refinersOf } from '../candidates/refiners.ts'
import type { Column, Columns } from '../columns/column.ts'
import { fatherIn, withFathers } from '../columns/fathers.ts'
import { fillFromNik, readNik } from '../columns/fill-from-nik.ts'
import { comparisonsOf } from './comparison.ts'
import { levelsOf } from './fill-levels.ts'
import type { Model, Weights } from './model.ts'
import { weighing } from './score.ts'

/** What a record says, as it is compared (normalise.ts), by field. */
type Cells = Record<string, string>

/** A record that has come: its number, and the records it was compared with, each with its weight in bits. */
type Arrived = { record: number; others: Int32Array; weights: Float64Array }

/** Holds the records of these columns, with a model of linkRecords; `room` for as many altogether. Answers what takes a record. */
export function holdRecords(
  given: Columns,
  records: number,
  model: Model | Weights,
  room: number,
): (cells: Cells) => Arrived {
  const { columns, filled } = fillFromNik(withFathers(given))
  const roomy = new Map<Column, Column>()
  const widen = (column: Column): Column => {
    const known = roomy.get(column)
    if (known !== undefined) return known
    const ids = new Int32Array(room).fill(-1)
    ids.set(column.ids)
    const made = { ...column, ids, values: [...column.values] }
    roomy.set(column, made)
    return made
  }
  const wide: Columns = new Map([...columns].map(([field, column]) => [field, widen(column)]))
  const marks = new Map(
    [...filled].map(([field, marked]) => {
      const made = new Uint8Array(room)
      made.set(marked)
      return [field, made]
    }),
  )
  const learned = new Set(model.learned.map(({ name }) => name))
  const comparisons = comparisonsOf(wide, marks, 1).filter(({ name }) => learned.has(name))
  const weigh = weighing(model, comparisons)
  const keys = rulesOf(columns, records).map((rule) => ({ ...rule, columns: rule.columns.map(widen) }))
  const refiners = refinersOf(wide)
  const indexes = keys.map((rule) => keyIndex(rule, records, refiners, crowdOf(records), room))
  /** Each column that a record must be written into, once, with how to read it. */
  const written = new Map<Column, (said: (field: string) => string) => string>()
  for (const [field, column] of wide) written.set(column, (said) => said(field))
  for (const rule of keys)
    for (const [i, column] of rule.columns.entries()) if (!written.has(column)) written.set(column, rule.reads![i]!)
  const writers = [...written].map(([column, read]) => ({ column, read, numberOf: numbersOf(column.values) }))
  /** The record that this one was last met by. */
  const metBy = new Int32Array(room).fill(-1)
  let count = records

  return (cells) => {
    const record = count++
    const nik = readNik(cells.national_id ?? '')
    const filledIn: Cells = nik === null ? {} : { birth_date: nik.date, sex: nik.sex }
    const said = (field: string): string =>
      cells[field] || filledIn[field] || (field === 'father' ? fatherIn(cells.name ?? '') : '')
    for (const [field, marked] of marks) if (!cells[field] && filledIn[field]) marked[record] = 1
    for (const { column, read, numberOf } of writers) {
      const text = read(said)
      if (text === '') continue
      let id = numberOf.get(text)
      if (id === undefined) {
        id = column.values.push(text) - 1
        numberOf.set(text, id)
      }
      column.ids[record] = id
    }
    const others: number[] = []
    for (const index of indexes) {
      index.under(record, (other) => {
        if (metBy[other] === record) return
        metBy[other] = record
        others.push(other)
      })
      index.add(record)
    }
    const pairs = { left: new Int32Array(others.length).fill(record), right: Int32Array.from(others) }
    return { record, others: pairs.right, weights: weigh(pairs, levelsOf(comparisons, pairs)) }
  }
}

const numbersOf = (values: string[]): Map<string, number> => new Map(values.map((text, id) => [text, id]))
