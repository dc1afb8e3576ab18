/**
 * The shape of a reference set: a list that agencies must agree on before their data can meet (Satu Data Indonesia, Perpres 39/2019:
 * one standard, metadata, interoperable form, reference codes). To add one: a file in references/ and one line in references.ts; rows that
 * come in many stand as CSV in data/. What in it is not confirmed says so row by row, and an administrator changes it without code.
 */
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import type { CheckState } from './model.ts'

/** One row by column; every value is text, '' is unknown. */
export type ReferenceRow = Record<string, string>

type ReferenceColumn = { name: string; label: Words /** Allowed words, when only some. */; words?: string[] }

/** Where the rows come from: written down and changed row by row, or read at this moment from what the installation keeps. */
type Origin =
  | { kind: 'declared'; rows: () => readonly ReferenceRow[] }
  | { kind: 'live'; rows: (ctx: Context) => Promise<ReferenceRow[]> }

/** `date` is the day of which it tells, YYYY-MM-DD; `key` the column that names a row; `checked` holds for rows that do not say themselves. */
export type Reference = {
  id: string
  version: number
  name: Words
  about: Words
  source: Words
  licence: Words
  producer: Words
  walidata: Words
  date: string
  checked: CheckState
  key: string
  columns: ReferenceColumn[]
  origin: Origin
}
