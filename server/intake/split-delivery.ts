/** Finds in a delivery's bytes where each record stands, so that each can be kept, and destroyed, on its own. */
import { parse } from 'csv-parse/sync'
import { Problem, wrongField } from '../platform/problem.ts'

/** One record as it came: its place in the delivery (from 1), its bytes, and what they say. */
export type Piece = { place: number; from: number; to: number; value: unknown }

const open = (byte: number) => byte === 0x7b || byte === 0x5b
const shut = (byte: number) => byte === 0x7d || byte === 0x5d
const space = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/** Ranges of the elements of the array under the top-level key `records` of a JSON object; the last such key counts, as for JSON.parse. */
export function splitJson(body: Buffer): Piece[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(body.toString('utf8'))
  } catch {
    throw new Problem('unreadable-body')
  }
  const values = (parsed as { records?: unknown } | null)?.records
  if (!Array.isArray(values)) throw wrongField('records', { id: 'harus berupa daftar', en: 'must be a list' })
  const ranges = rangesOf(body)
  return values.map((value, i) => ({ place: i + 1, from: ranges[i]!.from, to: ranges[i]!.to, value }))
}

type Range = { from: number; to: number }

/** One walk over bytes that are known to be JSON: depth 1 = keys of the object, depth 2 inside `records` = its elements. */
function rangesOf(body: Buffer): Range[] {
  let ranges: Range[] = []
  let depth = 0
  let inText = false
  let textFrom = 0
  let key = ''
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
        if (depth === 1) key = JSON.parse(body.toString('utf8', textFrom, i + 1)) as string
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
      if (depth === 2 && byte === 0x5b && key === 'records') {
        collecting = true
        ranges = []
      }
    } else if (shut(byte)) {
      depth -= 1
      if (depth === 1) collecting = false
    } else if (byte === 0x2c && depth === 1) key = ''
    last = i
  }
  return ranges
}

/** Rows of a CSV (`,` or `;`, header line first, UTF-8 with or without BOM) with the bytes each takes; empty cells are absent. */
export function splitCsv(body: Buffer): Piece[] {
  const firstLine = body.toString('utf8', 0, Math.min(body.length, 4096)).split(/\r?\n/, 1)[0] ?? ''
  const delimiter = firstLine.split(';').length > firstLine.split(',').length ? ';' : ','
  let rows: { record: Record<string, string>; info: { bytes: number } }[]
  try {
    rows = parse(body, {
      columns: true,
      bom: true,
      delimiter,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof rows
  } catch (problem) {
    const line = (problem as { lines?: number }).lines ?? 1
    throw wrongField('file', {
      id: `CSV tidak dapat dibaca di sekitar baris ${line}: jumlah kolom atau tanda kutip tidak cocok`,
      en: `the CSV cannot be read near line ${line}: columns or quotes do not match`,
    })
  }
  let from = body.indexOf(0x0a) + 1
  return rows.map(({ record, info }, i) => {
    const piece = {
      place: i + 1,
      from,
      to: info.bytes,
      value: Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== '')),
    }
    from = info.bytes
    return piece
  })
}
