/** Nouns of files that officers drop: what a table holds, how a mapping reads it, how a load stands. Pure. */

/** Kinds of files, told by their content and never by their name. */
export const fileMedia = ['csv', 'xlsx', 'json'] as const
export type FileMedia = (typeof fileMedia)[number]

/**
 * One cell as text, '' where nothing stands. A number is one that a spreadsheet has kept to fifteen digits only: no text can be made of it.
 * An object is what JSON nested, or `{ formula }` where a spreadsheet has kept a formula without its result: no field takes either.
 */
export type Cell = string | number | object

/** One row: its number as the file's own program shows it, and its cells in the order of the table's columns. */
export type TableRow = { number: number; cells: Cell[] }

/** How the text of a file was written. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

/**
 * A file as it comes: its rows once, in the batches in which they came. `columns` and `encoding` are whole when the rows are; of CSV and XLSX the
 * columns stand before the first row.
 */
export type Arriving = {
  media: FileMedia
  encoding: Encoding | null
  sheets: Sheets | null
  columns: string[]
  rows(): AsyncIterable<TableRow[]>
}

/** Of a workbook one sheet is read; these others hold rows perhaps, and are left. Hidden ones are not named. */
export type Sheets = { read: string; left: string[] }

/** What a workbook is read into: names of columns, and rows as often as they are asked for. */
export type Table = { columns: string[]; rows(): Iterable<TableRow> }

/** Their column → our field, and our field → one value for all rows. */
export type MappingRules = { columns: Record<string, string>; constants: Record<string, string> }

/**
 * How a load stands. Stopped: whoever asked for it may not send at present, and may again. Failed: its file was not read to its end and will not
 * be. Undone: everything it brought has left.
 */
export const loadStates = ['waiting', 'running', 'stopped', 'done', 'failed', 'undoing', 'undone'] as const
export type LoadState = (typeof loadStates)[number]

/** What a file may have at most. */
export const largest = {
  columns: 200,
  rows: 10_000_000,
  workbook: 64 * 1024 * 1024,
  unzipped: 256 * 1024 * 1024,
  letters: 256 * 1024 * 1024,
  nameOfColumn: 100,
} as const
