/**
 * Reads a file in the form of the standard into rows of the source `htcds-case`: the official Excel templates (three variants), answers of
 * the survey form (CSV or XLSX), core CSV and relational JSON. Macros are never run, formulas never computed.
 */
import { wrongField } from '../../platform/problem.ts'
import type { Cell, TableRow } from '../files/model.ts'
import { asUtf8, readWholeCsv } from '../files/read-csv.ts'
import { readSheet } from '../files/read-workbook.ts'
import { unguarded } from './guard-cell.ts'
import type { HtcdsRow } from './htcds-row.ts'
import { type HtcdsForm, type Note, readHeadings } from './read-headings.ts'
import { readRelational } from './read-relational.ts'
import { readOne } from './read-value.ts'
import { findField, localValues } from './standard.ts'

export type HtcdsFile = { form: HtcdsForm | 'relational'; rows: HtcdsRow[]; notes: Note[] }

const largestFile = 10_000

/** Throws, naming `file`, for what is not in the form of the standard. */
export function readHtcds(bytes: Buffer): HtcdsFile {
  if (bytes.length === 0) throw wrongField('file', { id: 'kosong', en: 'is empty' })
  if (bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004') return readTable(readSheet(bytes)())
  const text = asUtf8(bytes)
  if (/^(\ufeff)?\s*\{/.test(text.toString('utf8', 0, 200)))
    return { form: 'relational', rows: limited(readRelational(text)), notes: [] }
  return readTable(readWholeCsv(text))
}

function readTable(rows: Iterable<TableRow>): HtcdsFile {
  const all: TableRow[] = []
  for (const row of rows) {
    all.push(row)
    if (all.length > largestFile + 1002) throw tooLong()
  }
  const headings = readHeadings(all[0]?.cells ?? [], all[1]?.cells ?? [])
  if (headings === null) throw notHtcds()
  const found = all.slice(headings.rows).flatMap((row) => readRow(row, headings.columns, headings.form))
  return { form: headings.form, rows: limited(found), notes: headings.notes }
}

function limited(rows: HtcdsRow[]): HtcdsRow[] {
  if (rows.length > largestFile) throw tooLong()
  if (rows.length === 0) throw wrongField('file', { id: 'tidak berisi baris kasus', en: 'holds no row of a case' })
  return rows
}

const tooLong = () =>
  wrongField('file', { id: `paling banyak ${largestFile} baris kasus`, en: `at most ${largestFile} rows of cases` })
const notHtcds = () =>
  wrongField('file', {
    id: 'tidak memuat nama atau label kolom HTCDS di baris pertama',
    en: 'has neither names nor labels of HTCDS in its first row',
  })

/** The templates come with a thousand rows that hold only their running number: those are no rows. */
function readRow({ number, cells }: TableRow, columns: (string | null)[], form: HtcdsForm): HtcdsRow[] {
  const values: Record<string, Cell> = {}
  let called: string | null = null
  for (const [place, field] of columns.entries()) {
    const cell = cells[place] ?? ''
    if (cell === '' || field === null) continue
    if (field === 'number') called ??= typeof cell === 'object' ? null : String(cell)
    else values[field] = typeof cell === 'string' ? unguarded(cell) : cell
  }
  if (Object.keys(values).length === 0) return []
  return [{ row: number, called, values: form === 'survey' ? fromSurvey(values) : values }]
}

/** The survey asks the reason of a referral in free words, where the standard has a list: they are kept as details. */
function fromSurvey(values: Record<string, Cell>): Record<string, Cell> {
  const [reason, details] = [values.cas_ReasonForIncomingReferral, values.cas_IncomingReferralDetails]
  const field = findField('cas_ReasonForIncomingReferral')!
  if (typeof reason !== 'string' || readOne(field, reason) !== null) return values
  const told = typeof details === 'string' && details !== '' ? `${reason}. ${details}` : reason
  return { ...values, cas_ReasonForIncomingReferral: 'Other', cas_IncomingReferralDetails: told }
}

/** What the file was called by whoever brings it: a short name for the batch, and the day of which it tells (YYYY-MM-DD). */
export type Batch = { batch: string; asOf: string }

/**
 * Rows of the source. A row that names its own reference keeps it; else it is called after the batch and its running number, so that the same
 * file brought twice changes nothing.
 */
export const asSourceRows = (rows: HtcdsRow[], { batch, asOf }: Batch): Record<string, Cell>[] =>
  rows.map(({ row, called, values }) => ({
    ...withLocal(values),
    ext_Reference: values.ext_Reference ?? `${batch}-${called ?? row}`,
    ext_AsOf: values.ext_AsOf ?? asOf,
  }))

/** What "Other" stands for comes back into its list. */
function withLocal(values: Record<string, Cell>): Record<string, Cell> {
  const whole = { ...values }
  for (const [name, { column }] of Object.entries(localValues)) {
    const [standard, local] = [values[name] ?? '', values[column]]
    if (typeof local !== 'string' || typeof standard !== 'string') continue
    whole[name] = [standard, local].filter((text) => text !== '').join('; ')
    delete whole[column]
  }
  return whole
}
