/** Makes a row of a source out of a row of a file by a mapping. Only the writing of days and moments is made even; nothing is guessed. */
import type { Zone } from '../model.ts'
import { zoneHours } from '../read-moment.ts'
import type { Source } from '../source.ts'
import type { Cell, MappingRules, TableRow } from './model.ts'
import { fieldsOf, type SourceField } from './source-fields.ts'

/** A row as the source's layout reads it; what is not given is absent. */
export type MappedRow = Record<string, Cell>

/** Prepares a mapping for a file's columns. `zone` is where the file's hours are read when they name none. */
export function mapRows(
  source: Source,
  columns: string[],
  rules: MappingRules,
  zone: Zone,
): (row: TableRow) => MappedRow {
  const kinds = new Map(fieldsOf(source).map((field) => [field.name, field.kind]))
  // Their names are anything, also what every object of JavaScript has.
  const mapped = new Map(Object.entries(rules.columns))
  const places = columns.flatMap((column, place) => {
    const field = mapped.get(column)
    return field === undefined ? [] : [{ field, place, kind: kinds.get(field) ?? 'text' }]
  })
  return ({ cells }) => {
    const row: MappedRow = { ...rules.constants }
    for (const { field, place, kind } of places) {
      const cell = cells[place] ?? ''
      if (cell !== '') row[field] = typeof cell === 'string' ? evenly(cell, kind, zone) : cell
    }
    return row
  }
}

/** 5/3/2026 is written 05-03-2026; an hour without a zone is the sending post's; a day that a spreadsheet gave a midnight is a day. */
export function evenly(text: string, kind: SourceField['kind'], zone: Zone): string {
  if (kind !== 'day' && kind !== 'moment') return text
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(.*)$/.exec(text)
  const even =
    slashed === null
      ? text
      : slashed[4] === ''
        ? `${slashed[1]!.padStart(2, '0')}-${slashed[2]!.padStart(2, '0')}-${slashed[3]}`
        : `${slashed[3]}-${slashed[2]!.padStart(2, '0')}-${slashed[1]!.padStart(2, '0')}${slashed[4]}`
  if (kind === 'day') return even.replace(/^(\d{4}-\d\d-\d\d)[T ]00:00(:00)?$/, '$1')
  const local = /^(\d{4}-\d\d-\d\d)[T ](\d{1,2})[:.](\d\d)(?:[:.](\d\d))?$/.exec(even)
  if (local === null) return even
  const [, day, hour, minute, second] = local
  return `${day}T${hour!.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}+0${zoneHours[zone]}:00`
}
