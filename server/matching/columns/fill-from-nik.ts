/**
 * A NIK carries its holder's birth date and sex: digits 7 to 12 are day, month and year, the day of a woman 40 higher (Perpres 96/2018;
 * domain facts in nik.ts). Where a record says neither, its NIK does. Pure.
 */

import { type Columns, readColumn } from './column.ts'

/** Two-digit years up to this one are of this century. */
const thisCentury = 30

/** What a NIK says, YYYYMMDD and m or f; null when these digits are no date. */
export function readNik(text: string): { date: string; sex: string } | null {
  if (text.length !== 16 || !digits.test(text)) return null
  const [day, month, year] = [Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12))]
  const [own, sex] = day > 40 ? [day - 40, 'f'] : [day, 'm']
  if (own < 1 || own > 31 || month < 1 || month > 12) return null
  const written = own < 10 ? `0${own}` : String(own)
  return { date: `${year > thisCentury ? 19 : 20}${text.slice(10, 12)}${text.slice(8, 10)}${written}`, sex }
}

const digits = /^\d{16}$/

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
    const chosen = new Int32Array(numbers.ids.length).fill(-1)
    if (known !== undefined) chosen.set(known.ids)
    for (let record = 0; record < chosen.length; record++) {
      const number = numbers.ids[record]!
      if (chosen[record]! >= 0 || number < 0) continue
      if (said[number] !== null) marks[record] = 1
      chosen[record] = own + number
    }
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
