/** Reads CSV piece by piece: comma, semicolon, tab or bar; UTF-8, UTF-16 or, where it is neither, Windows-1252 as older Excels write it. */
import { isAscii, isUtf8 } from 'node:buffer'
import { wrongField } from '../../platform/problem.ts'
import { nameColumns } from './headed-table.ts'
import type { Arriving, Encoding, TableRow } from './model.ts'
import { lineEndOf, readCells } from './read-cells.ts'

const delimiters = [',', ';', '\t', '|']
const quote = 0x22
/** A row longer than this is a quote that is never closed. */
const longestRow = 4 * 1024 * 1024

/** The one that the first line has most of, outside quotes. */
function delimiterOf(bytes: Buffer): number {
  const line = bytes
    .toString('latin1', 0, 65_536)
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/[\r\n]/, 1)[0]!
  return delimiters.toSorted((a, b) => line.split(b).length - line.split(a).length)[0]!.charCodeAt(0)
}

/** The encoding of bytes that begin with the mark of UTF-16, as decoders name it. */
export const wideOf = (bytes: Buffer): string | null =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null

/** A whole text in UTF-8, whatever it was written in. */
export function asUtf8(bytes: Buffer): Buffer {
  const name = wideOf(bytes) ?? (isUtf8(bytes) ? null : 'windows-1252')
  return name === null ? bytes : Buffer.from(new TextDecoder(name).decode(bytes))
}

type Shape = { delimiter: number; lineEnd: number }
const shapeOf = (bytes: Buffer): Shape => ({ delimiter: delimiterOf(bytes), lineEnd: lineEndOf(bytes) })

/** Rows that hold anything, numbered on from `before`; throws where quotes do not match. */
function rowsIn(bytes: Buffer, { delimiter, lineEnd }: Shape, before: number): { rows: TableRow[]; last: number } {
  const rows: TableRow[] = []
  let cells: string[] = []
  let number = before
  const take = (_column: number, held: Buffer, start: number, end: number) =>
    cells.push(held.toString('utf8', start, end))
  const endRow = () => {
    number += 1
    if (cells.some((cell) => cell !== '')) rows.push({ number, cells })
    cells = []
  }
  if (readCells(bytes, delimiter, take, endRow, 0, lineEnd) < 0) throw unreadable(number + 1)
  return { rows, last: number }
}

/** All rows of a small file that is held whole, in UTF-8, whatever the first says. */
export const readWholeCsv = (bytes: Buffer): TableRow[] => rowsIn(bytes, shapeOf(bytes), 0).rows

/** Rows as the pieces come; the first one that holds anything names the columns. `wide`: the pieces were UTF-16 and are UTF-8 now. */
export function readCsv(pieces: AsyncIterable<Buffer>, wide: boolean): Arriving {
  const table: Arriving = { media: 'csv', encoding: wide ? 'UTF-16' : 'UTF-8', sheets: null, columns: [], rows: rowsOf }
  let decided: Encoding | null = wide ? 'UTF-16' : null
  async function* rowsOf(): AsyncGenerator<TableRow[]> {
    let number = 0
    let shape: Shape | null = null
    for await (const raw of wholeRows(pieces)) {
      if (raw.indexOf(0) >= 0) throw otherKind()
      decided = agree(decided, raw, number + 1)
      table.encoding = decided ?? 'UTF-8'
      const bytes = decided === 'Windows-1252' ? Buffer.from(new TextDecoder('windows-1252').decode(raw)) : raw
      shape ??= shapeOf(bytes)
      const { rows, last } = rowsIn(bytes, shape, number)
      number = last
      if (table.columns.length === 0 && rows.length > 0) table.columns = nameColumns(rows.shift()!.cells)
      if (rows.length > 0) yield rows
    }
  }
  return table
}

/**
 * How text is written is told by the first piece that is not plain ASCII; a piece that is written otherwise is said, not guessed: half of its
 * names would be wrong.
 */
function agree(decided: Encoding | null, piece: Buffer, row: number): Encoding | null {
  if (decided === 'UTF-16' || isAscii(piece)) return decided
  const here: Encoding = isUtf8(piece) ? 'UTF-8' : 'Windows-1252'
  if (decided !== null && decided !== here) {
    throw wrongField('file', {
      id: `sejak sekitar baris ${row} hurufnya ditulis dengan cara lain (${here}, sebelumnya ${decided}); simpan seluruhnya sebagai UTF-8`,
      en: `from about row ${row} on its letters are written in another way (${here}, before that ${decided}); save all of it as UTF-8`,
    })
  }
  return here
}

/** Cuts pieces at the ends of rows, outside quotes; a quote inside a quoted cell is doubled, so counting them is enough. */
async function* wholeRows(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  let [scanned, isQuoted, cut] = [0, false, 0]
  let lineEnd: number | null = null
  for await (const piece of pieces) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    lineEnd ??= lineEndOf(rest)
    for (; scanned < rest.length; scanned++) {
      const byte = rest[scanned]
      if (byte === quote) isQuoted = !isQuoted
      else if (byte === lineEnd && !isQuoted) cut = scanned + 1
    }
    if (cut > 0) {
      yield rest.subarray(0, cut)
      rest = rest.subarray(cut)
      ;[scanned, cut] = [scanned - cut, 0]
    }
    if (rest.length > longestRow) throw tooLong()
  }
  if (rest.length > 0) yield rest
}

/** What is no text at all. */
export const otherKind = () =>
  wrongField('file', { id: 'bukan CSV, XLSX, atau JSON', en: 'is neither CSV, XLSX nor JSON' })
const unreadable = (row: number) =>
  wrongField('file', {
    id: `CSV tidak dapat dibaca di sekitar baris ${row}: tanda kutip tidak berpasangan`,
    en: `the CSV cannot be read near row ${row}: its quotes do not match`,
  })
const tooLong = () =>
  wrongField('file', {
    id: 'satu baris lebih panjang dari 4 MiB: tanda kutip tidak berpasangan, atau bukan CSV',
    en: 'one row is longer than 4 MiB: its quotes do not match, or it is no CSV',
  })
