/** Reads JSON as a table, one object after the other: a list of objects, or an object whose `records` is one. */
import { isUtf8 } from 'node:buffer'
import { wrongField } from '../../platform/problem.ts'
import { checkNames } from './headed-table.ts'
import type { Cell, Table, TableRow } from './model.ts'
import { cellOfNumber } from './spreadsheet-number.ts'

/** The columns are all names that any object has, in the order of their coming. */
export function readJson(bytes: Buffer): Table {
  if (!isUtf8(bytes)) throw wrongField('file', { id: 'JSON harus UTF-8', en: 'JSON must be UTF-8' })
  const named = new Set<string>()
  for (const one of objectsOf(bytes)) for (const name of Object.keys(one)) named.add(name)
  const columns = checkNames([...named])
  return { columns, rows: () => rowsOf(bytes, columns) }
}

function* rowsOf(bytes: Buffer, columns: string[]): Generator<TableRow> {
  let number = 0
  for (const one of objectsOf(bytes)) {
    number += 1
    yield { number, cells: columns.map((name) => cellOf(Object.hasOwn(one, name) ? one[name] : null)) }
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return cellOfNumber(value)
  if (typeof value === 'boolean') return value ? 'YA' : 'TIDAK'
  return typeof value === 'string' ? value.trim() : (value as object)
}

const [quote, backslash] = [0x22, 0x5c]
const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
const isOpen = (byte: number) => byte === 0x7b || byte === 0x5b
const isShut = (byte: number) => byte === 0x7d || byte === 0x5d

/** Each object of the list by itself, so that no more than one of them is ever in memory as values. */
function* objectsOf(bytes: Buffer): Generator<Record<string, unknown>> {
  let at = skipBlanks(bytes, bytes[0] === 0xef ? 3 : 0)
  if (bytes[at] === 0x7b) at = startOfRecords(bytes, at + 1)
  if (bytes[at] !== 0x5b) throw noList()
  at = skipBlanks(bytes, at + 1)
  for (let number = 1; bytes[at] !== 0x5d; number++) {
    const end = endOfValue(bytes, at)
    yield objectAt(bytes, at, end, number)
    at = skipBlanks(bytes, end)
    if (bytes[at] === 0x2c) at = skipBlanks(bytes, at + 1)
    else if (bytes[at] !== 0x5d) throw unreadable(number + 1)
  }
}

/** Where the list under the key `records` begins. */
function startOfRecords(bytes: Buffer, from: number): number {
  let at = skipBlanks(bytes, from)
  while (bytes[at] === quote) {
    const end = endOfValue(bytes, at)
    const isRecords = bytes.toString('utf8', at, end) === '"records"'
    at = skipBlanks(bytes, skipBlanks(bytes, end) + 1)
    if (isRecords) return at
    at = skipBlanks(bytes, endOfValue(bytes, at))
    if (bytes[at] === 0x2c) at = skipBlanks(bytes, at + 1)
  }
  throw noList()
}

function objectAt(bytes: Buffer, from: number, to: number, number: number): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8', from, to))
  } catch {
    throw unreadable(number)
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw unreadable(number)
  return value as Record<string, unknown>
}

function skipBlanks(bytes: Buffer, from: number): number {
  let at = from
  while (isBlank(bytes[at])) at++
  return at
}

/** Deeper than any row; further down writing it again would break. */
const deepest = 20

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
    } else if (depth === 0 && byte === 0x2c) return at
  }
  throw unreadable(null)
}

const noList = () =>
  wrongField('file', {
    id: 'JSON harus berupa daftar objek, atau objek dengan daftar “records”',
    en: 'the JSON must be a list of objects, or an object with a list “records”',
  })
const unreadable = (number: number | null) =>
  wrongField('file', {
    id: `JSON tidak dapat dibaca${number === null ? ': terputus sebelum selesai' : ` pada objek ke-${number}`}`,
    en: `the JSON cannot be read${number === null ? ': it breaks off' : ` at object ${number}`}`,
  })
