/** Reads files of people, CSV or XLSX, as columns for the engine; every complaint names the file, the column and the row. */
import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { z } from 'zod'
import { readCells } from '../../intake/files/read-cells.ts'
import { type Columns, readColumn } from '../../matching/columns/column.ts'
import { normaliseCell, personFields } from '../../matching/columns/normalise.ts'
import { numberPairs } from '../../matching/columns/number-pairs.ts'
import { cannotStart } from '../../platform/cannot-start.ts'
import { type Gathered, type Gathering, gatherRows } from './gather-rows.ts'

const column = z.string().min(1)
const mapping = z.strictObject({
  id: column.optional(),
  source: column.optional(),
  ...(Object.fromEntries(personFields.map((field) => [field, column.optional()])) as Record<
    (typeof personFields)[number],
    z.ZodOptional<typeof column>
  >),
  other: z.array(column).optional(),
})

/** Which of our fields stands in which column of the file. */
export type Mapping = z.infer<typeof mapping>

/** All rows of all files: what they are called, and their fields as columns. */
export type PersonFile = { ids: string[]; sources: string[]; columns: Columns }

/** Reads columns.json; says which field is not right. */
export function readMapping(path: string): Mapping {
  let raw: unknown
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'))
  } catch (problem) {
    throw cannotStart(
      {
        id: 'Pemetaan {path} tidak dapat dibaca sebagai JSON: {why}',
        en: 'The mapping {path} cannot be read as JSON: {why}',
      },
      { path, why: (problem as Error).message },
    )
  }
  const read = mapping.safeParse(raw)
  if (!read.success) {
    const [issue] = read.error.issues
    const field = issue!.code === 'unrecognized_keys' ? issue!.keys.join(', ') : issue!.path.join('.')
    throw cannotStart(
      {
        id: 'Pemetaan {path}, isian "{field}": tidak dikenal atau bukan nama kolom. Yang dikenal: {known}.',
        en: 'The mapping {path}, field "{field}": unknown, or not the name of a column. Known are: {known}.',
      },
      { path, field, known: ['id', 'source', ...personFields, 'other'].join(', ') },
    )
  }
  const { other = [], ...single } = read.data
  const used = [...Object.values(single), ...other]
  const twice = used.find((name, i) => used.indexOf(name) !== i)
  if (twice !== undefined) {
    throw cannotStart(
      { id: 'Kolom "{twice}" dipetakan dua kali.', en: 'The column "{twice}" is mapped twice.' },
      { twice },
    )
  }
  return read.data
}

/** Hands out the cells of a file, the header first. */
async function readFile(path: string, gathering: Gathering): Promise<void> {
  try {
    if (extname(path).toLowerCase() === '.xlsx') return handOut(await readWorkbook(path), gathering)
    const bytes = readFileSync(path)
    const delimiter = delimiterOf(bytes)
    if (readCells(bytes, delimiter.charCodeAt(0), gathering.take, gathering.endRow) >= 0) return
    gathering.startOver()
    const asWritten = { trim: true, skip_empty_lines: true, relax_column_count: true }
    handOut(parse(bytes, { delimiter, bom: true, ...asWritten }), gathering)
  } catch (problem) {
    throw cannotStart(
      { id: 'Berkas {path} tidak dapat dibaca: {why}', en: 'The file {path} cannot be read: {why}' },
      { path, why: (problem as Error).message },
    )
  }
}

/** The separator is the one of comma, semicolon and tab that the first line has most of. */
function delimiterOf(bytes: Buffer): string {
  const line = bytes.subarray(0, 65_536).toString('utf8').split('\n', 1)[0]!
  return [',', ';', '\t'].toSorted((a, b) => line.split(b).length - line.split(a).length)[0]!
}

function handOut(rows: string[][], { take, endRow }: Gathering): void {
  for (const row of rows) {
    for (const [column, text] of row.entries()) {
      const bytes = Buffer.from(text)
      take(column, bytes, 0, bytes.length)
    }
    endRow()
  }
}

/** The first sheet of a workbook; a date becomes its day. */
async function readWorkbook(path: string): Promise<string[][]> {
  const rows: unknown[][] = await readSheet(path)
  const cell = (value: unknown) =>
    value === null || value === undefined
      ? ''
      : value instanceof Date
        ? value.toISOString().slice(0, 10)
        : String(value)
  return rows.map((row) => row.map(cell))
}

/** Reads all files under one mapping. Throws for a missing column, an empty file, an id that comes twice in a source. */
export async function readPersonFiles(paths: string[], wanted: Mapping): Promise<PersonFile> {
  const { id, source, other = [], ...fields } = wanted
  const named = [
    ...personFields.flatMap((field) =>
      fields[field] === undefined ? [] : [{ key: field, field, name: fields[field] }],
    ),
    ...other.map((name, i) => ({ key: `other ${i}` as const, field: 'other' as const, name })),
  ]
  const gathered = gatherRows([id, source, ...named.map(({ name }) => name)])
  const starts: number[] = []
  for (const path of paths) {
    const start = gathered.rows()
    starts.push(start)
    const gathering = gathered.begin()
    await readFile(path, gathering)
    if (gathered.rows() === start) {
      throw cannotStart({ id: 'Berkas {path} tidak berisi baris.', en: 'The file {path} holds no rows.' }, { path })
    }
    const name = gathering.missing()
    if (name !== undefined) {
      throw cannotStart(
        {
          id: 'Berkas {path} tidak punya kolom "{name}". Kolomnya: {header}.',
          en: 'The file {path} has no column "{name}". Its columns: {header}.',
        },
        { path, name, header: gathering.header().join(', ') },
      )
    }
    if (source === undefined) gathered.put(1, start, basename(path))
  }
  const [writtenIds, sourceColumn, ...columns] = gathered.columns()
  const idColumn = id === undefined ? countRows(gathered.rows(), starts) : writtenIds
  checkIds(idColumn!, sourceColumn!, paths, starts)
  const textsOfRows = ({ numbers, texts }: Gathered) => Array.from(numbers, (number) => texts[number] ?? '')
  return {
    ids: textsOfRows(idColumn!),
    sources: textsOfRows(sourceColumn!),
    columns: new Map(
      named.map(({ key, field }, i) => {
        const { numbers, texts } = columns[i]!
        return [key, readColumn(numbers, texts, (text) => normaliseCell(field, text))] as const
      }),
    ),
  }
}

/** Rows without an id of their own are called by their number in their file. */
function countRows(rows: number, starts: number[]): Gathered {
  const numbers = new Int32Array(rows)
  let longest = 0
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? rows
    longest = Math.max(longest, end - start)
    for (let row = start; row < end; row++) numbers[row] = row - start
  }
  return { numbers, texts: Array.from({ length: longest }, (_, i) => String(i + 1)) }
}

/** Every row needs an id, and none may come twice in one source. */
function checkIds(ids: Gathered, sources: Gathered, paths: string[], starts: number[]): void {
  const told = Int32Array.from(sources.numbers, (number) => number + 1)
  const count = numberPairs(told, ids.numbers)
  if (count === told.length) return
  const seen = new Map<number, number>()
  for (const [row, number] of told.entries()) {
    const known = seen.get(number)
    seen.set(number, row)
    if (number >= 0 && known === undefined) continue
    const fileOf = (of: number) => starts.findLastIndex((start) => start <= of)
    const inFile = (of: number) => of - starts[fileOf(of)]! + 2
    throw cannotStart(
      number < 0
        ? { id: 'Berkas {path}, baris {row}: id kosong.', en: 'The file {path}, row {row}: the id is empty.' }
        : {
            id: 'Berkas {path}, baris {row}: id "{own}" sudah ada pada baris {known}.',
            en: 'The file {path}, row {row}: the id "{own}" stands in row {known} already.',
          },
      {
        path: paths[fileOf(row)]!,
        row: inFile(row),
        own: ids.texts[ids.numbers[row]!] ?? '',
        known: known === undefined ? 0 : inFile(known),
      },
    )
  }
}
