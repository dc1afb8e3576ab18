/**
 * Reads JSON piece by piece, one object after the other: a list of objects, an object whose `records` is one, or an object a line (JSON Lines).
 * No more than one object is ever in memory as values.
 */
import { isUtf8 } from 'node:buffer'
import { wrongField } from '../../platform/problem.ts'
import { checkNames } from './headed-table.ts'
import type { Arriving, Cell, TableRow } from './model.ts'
import { cellOfNumber } from './spreadsheet-number.ts'

/** Longer than any row of a source. */
const longestObject = 4 * 1024 * 1024

/** The columns are all names that any object had so far, in the order of their coming; earlier rows end before later columns. */
export function readJson(pieces: AsyncIterable<Buffer>): Arriving {
  const table: Arriving = { media: 'json', encoding: 'UTF-8', sheets: null, columns: [], rows: rowsOf }
  async function* rowsOf(): AsyncGenerator<TableRow[]> {
    const places = new Map<string, number>()
    let number = 0
    for await (const objects of objectsOf(pieces)) {
      const rows: TableRow[] = []
      for (const one of objects) {
        number += 1
        const cells: Cell[] = []
        for (const [name, value] of Object.entries(one)) {
          if (!places.has(name)) {
            places.set(name, places.size)
            table.columns = checkNames([...places.keys()])
          }
          const place = places.get(name)!
          while (cells.length < place) cells.push('')
          cells[place] = cellOf(value)
        }
        rows.push({ number, cells })
      }
      yield rows
    }
  }
  return table
}

/** What stands in JSON as a cell: a number as its digits, as far as they are kept; true and false in the words of the layouts. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return cellOfNumber(value)
  if (typeof value === 'boolean') return value ? 'YA' : 'TIDAK'
  return typeof value === 'string' ? value.trim() : (value as object)
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c]
const [openList, shutList, openObject] = [0x5b, 0x5d, 0x7b]
const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
const isOpen = (byte: number) => byte === openObject || byte === openList
const isShut = (byte: number) => byte === 0x7d || byte === shutList

type Objects = Record<string, unknown>[]

/** Objects in the batches in which their bytes came. */
async function* objectsOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Objects> {
  let rest: Buffer = Buffer.alloc(0)
  let number = 0
  let way: 'list' | 'lines' | null = null
  let isOver = false
  async function* ended(): AsyncGenerator<Buffer | null> {
    yield* pieces
    yield null
  }
  for await (const piece of ended()) {
    if (piece !== null) rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const isLast = piece === null
    let at = 0
    if (way === null) {
      const begun = begin(rest, isLast)
      if (begun === null) continue
      ;({ way, at } = begun)
    }
    const objects: Objects = []
    while (!isOver) {
      at = skipBlanks(rest, at)
      if (at >= rest.length) break
      if (way === 'list' && rest[at] === comma) {
        at += 1
        continue
      }
      if (way === 'list' && rest[at] === shutList) {
        isOver = true
        break
      }
      const end = endOfValue(rest, at)
      if (end < 0) break
      number += 1
      objects.push(objectAt(rest, at, end, number))
      at = end
    }
    if (objects.length > 0) yield objects
    rest = isOver ? Buffer.alloc(0) : rest.subarray(at)
    if (rest.length > longestObject) throw unreadable(number + 1)
  }
  if (way === null) throw noList()
  if (way === 'list' ? !isOver : skipBlanks(rest, 0) < rest.length) throw unreadable(null)
}

/** Which of the three ways it is written, and where its first object begins; null while too little has come to say. */
function begin(bytes: Buffer, isLast: boolean): { way: 'list' | 'lines'; at: number } | null {
  let at = skipBlanks(bytes, bytes[0] === 0xef ? 3 : 0)
  if (at >= bytes.length) return null
  if (bytes[at] === openList) return { way: 'list', at: at + 1 }
  if (bytes[at] !== openObject) throw noList()
  const end = endOfValue(bytes, at)
  if (end >= 0) {
    const next = skipBlanks(bytes, end)
    if (next >= bytes.length && !isLast) return null
    // Something stands behind the first object: an object a line.
    if (next < bytes.length) return { way: 'lines', at }
  } else if (!isLast && bytes.length < longestObject / 4) return null
  at = skipBlanks(bytes, at + 1)
  while (bytes[at] === quote) {
    const nameEnd = endOfValue(bytes, at)
    if (nameEnd < 0) break
    const isRecords = bytes.toString('utf8', at, nameEnd) === '"records"'
    at = skipBlanks(bytes, skipBlanks(bytes, nameEnd) + 1)
    if (isRecords && bytes[at] === openList) return { way: 'list', at: at + 1 }
    const valueEnd = endOfValue(bytes, at)
    if (valueEnd < 0) break
    at = skipBlanks(bytes, valueEnd)
    if (bytes[at] === comma) at = skipBlanks(bytes, at + 1)
  }
  throw end < 0 ? unreadable(null) : noList()
}

function objectAt(bytes: Buffer, from: number, to: number, number: number): Record<string, unknown> {
  let value: unknown
  const text = bytes.subarray(from, to)
  if (!isUtf8(text)) throw wrongField('file', { id: 'JSON harus UTF-8', en: 'JSON must be UTF-8' })
  try {
    value = JSON.parse(text.toString('utf8'))
  } catch {
    throw unreadable(number)
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw unreadable(number)
  return value as Record<string, unknown>
}

function skipBlanks(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && isBlank(bytes[at])) at++
  return at
}

/** Deeper than any row; further down writing it again would break. */
const deepest = 20

/** Behind the value that begins here; −1 when it has not come to its end. */
function endOfValue(bytes: Buffer, from: number): number {
  let [depth, inText] = [0, false]
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (inText) {
      if (byte === backslash) at += 1
      else if (byte === quote) {
        inText = false
        if (depth === 0) return at + 1
      }
    } else if (byte === quote) inText = true
    else if (isOpen(byte)) {
      depth += 1
      if (depth > deepest) throw unreadable(null)
    } else if (isShut(byte)) {
      if (depth === 0) return at
      depth -= 1
      if (depth === 0) return at + 1
    } else if (depth === 0 && byte === comma) return at
  }
  return -1
}

const noList = () =>
  wrongField('file', {
    id: 'JSON harus berupa daftar objek, objek dengan daftar “records”, atau satu objek per baris',
    en: 'the JSON must be a list of objects, an object with a list “records”, or an object a line',
  })
const unreadable = (number: number | null) =>
  wrongField('file', {
    id: `JSON tidak dapat dibaca${number === null ? ': terputus sebelum selesai' : ` pada objek ke-${number}`}`,
    en: `the JSON cannot be read${number === null ? ': it breaks off' : ` at object ${number}`}`,
  })
