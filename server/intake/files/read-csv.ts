/** Reads CSV as a table: comma, semicolon, tab or bar; UTF-8, UTF-16 or, when it is neither, Windows-1252 as older Excels write it. */
import { isUtf8 } from 'node:buffer'
import { wrongField } from '../../platform/problem.ts'
import { headedTable } from './headed-table.ts'
import type { Table, TableRow } from './model.ts'
import { readCells } from './read-cells.ts'

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

/** How text is written; a guess only where it cannot be UTF-8. */
export function encodingOf(bytes: Buffer): Encoding {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'UTF-16'
  return isUtf8(bytes) ? 'UTF-8' : 'Windows-1252'
}

/** The same text in UTF-8. */
export function asUtf8(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'UTF-8') return bytes
  const name = encoding === 'Windows-1252' ? 'windows-1252' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  return Buffer.from(new TextDecoder(name).decode(bytes))
}

/** Bytes in UTF-8, the first row naming the columns. */
export const readCsv = (bytes: Buffer): Table => headedTable(() => rowsOf(bytes))

const delimiters = [',', ';', '\t', '|']
const atATime = 1000

/** The one that the first line has most of, outside quotes. */
function delimiterOf(bytes: Buffer): number {
  const line = bytes
    .toString('utf8', 0, 65_536)
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/[\r\n]/, 1)[0]!
  return delimiters.toSorted((a, b) => line.split(b).length - line.split(a).length)[0]!.charCodeAt(0)
}

function* rowsOf(bytes: Buffer): Generator<TableRow> {
  const delimiter = delimiterOf(bytes)
  let [at, number] = [0, 0]
  while (at < bytes.length) {
    const rows: TableRow[] = []
    let cells: string[] = []
    at = readCells(
      bytes,
      delimiter,
      (_column, held, start, end) => cells.push(held.toString('utf8', start, end)),
      () => {
        number += 1
        if (cells.some((cell) => cell !== '')) rows.push({ number, cells })
        cells = []
        return rows.length < atATime
      },
      at,
    )
    if (at < 0) throw unreadable(number + 1)
    yield* rows
  }
}

const unreadable = (row: number) =>
  wrongField('file', {
    id: `CSV tidak dapat dibaca di sekitar baris ${row}: tanda kutip tidak berpasangan`,
    en: `the CSV cannot be read near row ${row}: its quotes do not match`,
  })
