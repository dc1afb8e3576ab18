/** Rows whose first one names the columns, as CSV files and worksheets have it; what is wrong with the heading is told by column. */
import { wrongField } from '../../platform/problem.ts'
import { type Cell, largest, type Table, type TableRow } from './model.ts'

/** A table of such rows; `rows` is walked once for the heading and once more each time the rows are asked for. */
export function headedTable(rows: () => Iterable<TableRow>): Table {
  const head = firstOf(rows())
  if (head === null) throw wrongField('file', { id: 'tidak berisi baris', en: 'holds no rows' })
  const columns = nameColumns(head.cells)
  return { columns, rows: () => below(rows(), columns.length) }
}

function firstOf(rows: Iterable<TableRow>): TableRow | null {
  for (const row of rows) return row
  return null
}

function* below(rows: Iterable<TableRow>, width: number): Generator<TableRow> {
  let isHead = true
  for (const { number, cells } of rows) {
    if (isHead) {
      isHead = false
      continue
    }
    yield fitRow({ number, cells }, width)
  }
}

/** The row with as many cells as there are columns. Throws for one that holds something beside them. */
export function fitRow({ number, cells }: TableRow, width: number): TableRow {
  const outside = cells.findIndex((cell, i) => i >= width && cell !== '')
  if (outside >= 0) {
    throw wrongField('file', {
      id: `baris ${number} mempunyai isi pada kolom ke-${outside + 1}, padahal judul hanya ${width} kolom`,
      en: `row ${number} holds something in column ${outside + 1}, but the heading has ${width} columns`,
    })
  }
  return { number, cells: Array.from({ length: width }, (_, i) => cells[i] ?? '') }
}

/** What no heading is: a number, a date, an address. Such a first row is somebody's, not a heading. */
const looksLikeValue = /^[+\d][\d\s./:-]*$|@/

/** The names that a first row gives. Throws for one that is somebody's. */
export function nameColumns(cells: Cell[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  const names = cells.slice(0, last + 1).map((cell, i) => (cell === '' ? `#${i + 1}` : String(cell)))
  const value = names.findIndex((name) => looksLikeValue.test(name))
  if (value >= 0) {
    throw wrongField('file', {
      id: `baris pertama harus berisi judul kolom; kolom ke-${value + 1} berisi nilai, bukan judul`,
      en: `the first row must name the columns; column ${value + 1} holds a value, not a name`,
    })
  }
  return checkNames(names)
}

/** Names of columns that can be told apart and are not a whole text. */
export function checkNames(names: string[]): string[] {
  if (names.length > largest.columns) {
    throw wrongField('file', {
      id: `paling banyak ${largest.columns} kolom; berkas ini ${names.length}`,
      en: `at most ${largest.columns} columns; this file has ${names.length}`,
    })
  }
  const long = names.findIndex((name) => name.length > largest.nameOfColumn)
  if (long >= 0) {
    throw wrongField('file', {
      id: `judul kolom ke-${long + 1} lebih panjang dari ${largest.nameOfColumn} karakter; apakah baris judul ada?`,
      en: `the name of column ${long + 1} is longer than ${largest.nameOfColumn} characters; is there a heading?`,
    })
  }
  const again = names.findIndex((name, i) => names.indexOf(name) !== i)
  if (again >= 0) {
    throw wrongField('file', {
      id: `kolom ke-${again + 1} bernama sama dengan kolom ke-${names.indexOf(names[again]!) + 1}`,
      en: `column ${again + 1} has the same name as column ${names.indexOf(names[again]!) + 1}`,
    })
  }
  return names
}
