/**
 * A NIK carries its holder's birth date and sex: digits 7 to 12 are day, month and year, the day of a woman 40 higher (Perpres 96/2018;
 * domain facts in nik.ts). Where a record says neither, its NIK does. Pure.
 */

import { type Columns, readColumn } from './column.ts'

/** Two-digit years up to this one are of this century. */
const thisCentury = 30

/** What a NIK says, YYYYMMDD and m or f; null when these digits are no date. */
export function readNik(text: string): { date: string; sex: string } | null {
  const [, day, month, year] = /^\d{6}(\d\d)(\d\d)(\d\d)\d{4}$/.exec(text)?.map(Number) ?? []
  if (day === undefined || month === undefined || year === undefined) return null
  const [own, sex] = day > 40 ? [day - 40, 'f'] : [day, 'm']
  if (own < 1 || own > 31 || month < 1 || month > 12) return null
  const two = (n: number) => String(n).padStart(2, '0')
  return { date: `${year > thisCentury ? 19 : 20}${two(year)}${two(month)}${two(own)}`, sex }
}

/** The columns with what NIKs add, and which records were filled: beside another NIK that adds nothing new, it says the same twice. */
export function fillFromNik(columns: Columns): { columns: Columns; filled: Map<string, Uint8Array> } {
  const numbers = columns.get('national_id')
  const filled = new Map<string, Uint8Array>()
  if (numbers === undefined) return { columns, filled }
  const said = numbers.values.map(readNik)
  if (!said.some((one) => one !== null)) return { columns, filled }
  const made: Columns = new Map(columns)
  const fill = (field: 'birth_date' | 'sex', of: 'date' | 'sex') => {
    const known = columns.get(field)
    const marks = new Uint8Array(numbers.ids.length)
    const texts = [...(known?.values ?? []), ...said.map((one) => one?.[of] ?? '')]
    const own = texts.length - said.length
    const chosen = Int32Array.from(numbers.ids, (number, record) => {
      const id = known?.ids[record] ?? -1
      if (id >= 0 || number < 0) return id
      if (said[number] !== null) marks[record] = 1
      return own + number
    })
    made.set(
      field,
      readColumn(chosen, texts, (text) => text),
    )
    filled.set(field, marks)
  }
  fill('birth_date', 'date')
  fill('sex', 'sex')
  return { columns: made, filled }
}
