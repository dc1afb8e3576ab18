/** Finds in a delivery's bytes where each record stands, so that each can be kept, and destroyed, on its own. */
import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import { Problem, wrongField } from '../platform/problem.ts'

/** One record as it came: its place in the delivery (from 1), its bytes, and what they say. */
export type Piece = { place: number; from: number; to: number; value: unknown }

const open = (byte: number) => byte === 0x7b || byte === 0x5b
const shut = (byte: number) => byte === 0x7d || byte === 0x5d
const space = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/**
 * Ranges of the elements of the array under the top-level key `records` of a JSON object. Refused: bytes that are not UTF-8 (letters
 * would be lost without a word), and a second `records` (JSON.parse would take the last and drop the first in silence).
 */
export function splitJson(body: Buffer): Piece[] {
  let parsed: unknown
  try {
    if (!isUtf8(body)) throw new Error('not UTF-8')
    parsed = JSON.parse(body.toString('utf8'))
  } catch {
    throw new Problem('unreadable-body')
  }
  const values = (parsed as { records?: unknown } | null)?.records
  if (!Array.isArray(values)) throw wrongField('records', { id: 'harus berupa daftar', en: 'must be a list' })
  const { ranges, lists } = rangesOf(body)
  if (lists !== 1) {
    throw wrongField('records', { id: 'hanya boleh satu kali dalam satu kiriman', en: 'may stand only once in a body' })
  }
  return values.map((value, i) => ({ place: i + 1, from: ranges[i]!.from, to: ranges[i]!.to, value }))
}

type Range = { from: number; to: number }

/** One walk over bytes that are known to be JSON: depth 1 = keys of the object, depth 2 inside `records` = its elements. */
function rangesOf(body: Buffer): { ranges: Range[]; lists: number } {
  const ranges: Range[] = []
  let lists = 0
  let depth = 0
  let inText = false
  let textFrom = 0
  let text = ''
  let collecting = false
  let from = -1
  let last = -1
  const end = () => {
    if (from >= 0) ranges.push({ from, to: last + 1 })
    from = -1
  }
  for (let i = 0; i < body.length; i++) {
    const byte = body[i]!
    if (inText) {
      if (byte === 0x5c) i += 1
      else if (byte === 0x22) {
        inText = false
        if (depth === 1) text = JSON.parse(body.toString('utf8', textFrom, i + 1)) as string
      }
      last = i
      continue
    }
    if (space(byte)) continue
    const element = collecting && depth === 2
    if (element && (byte === 0x2c || byte === 0x5d)) end()
    else if (element && from < 0) from = i
    if (byte === 0x22) {
      inText = true
      textFrom = i
    } else if (open(byte)) {
      depth += 1
    } else if (shut(byte)) {
      depth -= 1
      if (depth === 1) collecting = false
    } else if (byte === 0x3a && depth === 1 && text === 'records') {
      lists += 1
      collecting = true
    }
    last = i
  }
  return { ranges, lists }
}

/** Rows of a CSV (`,` or `;`, header line first, UTF-8 with or without BOM) with the bytes each takes; empty cells are absent. */
export function splitCsv(body: Buffer): Piece[] {
  if (!isUtf8(body)) {
    throw wrongField('file', {
      id: 'bukan UTF-8; simpan sebagai “CSV UTF-8”, lalu unggah lagi',
      en: 'is not UTF-8; save it as “CSV UTF-8”, then upload again',
    })
  }
  const [header, ...rows] = readCsv(body)
  if (header === undefined) return []
  const names = header.record
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) !== i)
  if (twice !== undefined) {
    throw wrongField('file', {
      id: `kolom ke-${names.lastIndexOf(twice) + 1} bernama sama dengan kolom ke-${names.indexOf(twice) + 1}`,
      en: `column ${names.lastIndexOf(twice) + 1} has the same name as column ${names.indexOf(twice) + 1}`,
    })
  }
  return rows.map(({ record, info }, i) => ({
    place: i + 1,
    from: (rows[i - 1] ?? header).info.bytes,
    to: info.bytes,
    value: Object.fromEntries(names.flatMap((name, n) => (record[n] === '' ? [] : [[name, record[n]]]))),
  }))
}

function readCsv(body: Buffer): { record: string[]; info: { bytes: number } }[] {
  const unquoted = body.toString('utf8', 0, 4096).replaceAll(/"(?:[^"]|"")*"/g, '')
  const firstLine = /[^\r\n]+/.exec(unquoted)?.[0] ?? ''
  const delimiter = firstLine.split(';').length > firstLine.split(',').length ? ';' : ','
  try {
    const options = { bom: true, delimiter, info: true, skip_empty_lines: true, trim: true } as const
    return parse(body, options) as unknown as ReturnType<typeof readCsv>
  } catch (problem) {
    const line = (problem as { lines?: number }).lines ?? 1
    throw wrongField('file', {
      id: `CSV tidak dapat dibaca di sekitar baris ${line}: jumlah kolom atau tanda kutip tidak cocok`,
      en: `the CSV cannot be read near line ${line}: columns or quotes do not match`,
    })
  }
}
