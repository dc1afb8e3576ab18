/** Reads files of people, CSV or XLSX, as columns for the engine; every complaint names the file, the column and the row. */
import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { z } from 'zod'
import { internColumn } from '../matching/link/column.ts'
import type { Columns } from '../matching/link/comparison.ts'
import { normaliseCell, personFields } from '../matching/link/normalise.ts'
import { cannotStart } from '../platform/cannot-start.ts'

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

type Rows = { header: string[]; rows: string[][] }

async function readRows(path: string): Promise<Rows> {
  try {
    const rows = extname(path).toLowerCase() === '.xlsx' ? await readWorkbook(path) : readCsv(path)
    const [header, ...rest] = rows
    return { header: (header ?? []).map((name) => name.trim()), rows: rest }
  } catch (problem) {
    throw cannotStart(
      { id: 'Berkas {path} tidak dapat dibaca: {why}', en: 'The file {path} cannot be read: {why}' },
      { path, why: (problem as Error).message },
    )
  }
}

/** The separator is the one of comma, semicolon and tab that the first line has most of. */
function readCsv(path: string): string[][] {
  const text = readFileSync(path)
  const line = text.subarray(0, 65_536).toString('utf8').split('\n', 1)[0]!
  const [delimiter] = [',', ';', '\t'].toSorted((a, b) => line.split(b).length - line.split(a).length)
  return parse(text, { delimiter: delimiter!, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true })
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
  const texts = named.map((): string[] => [])
  const [ids, sources]: [string[], string[]] = [[], []]
  const seen = new Map<string, number>()
  for (const path of paths) {
    const { header, rows } = await readRows(path)
    if (rows.length === 0) {
      throw cannotStart({ id: 'Berkas {path} tidak berisi baris.', en: 'The file {path} holds no rows.' }, { path })
    }
    const at = (name: string): number => {
      const place = header.indexOf(name)
      if (place >= 0) return place
      throw cannotStart(
        {
          id: 'Berkas {path} tidak punya kolom "{name}". Kolomnya: {header}.',
          en: 'The file {path} has no column "{name}". Its columns: {header}.',
        },
        { path, name, header: header.join(', ') },
      )
    }
    const [idAt, sourceAt] = [id === undefined ? -1 : at(id), source === undefined ? -1 : at(source)]
    const places = named.map(({ name }) => at(name))
    for (const [i, row] of rows.entries()) {
      const [own, from] = [
        idAt < 0 ? String(i + 1) : (row[idAt] ?? ''),
        sourceAt < 0 ? basename(path) : (row[sourceAt] ?? ''),
      ]
      const known = seen.get(`${from}\n${own}`)
      if (own === '' || known !== undefined) {
        throw cannotStart(
          own === ''
            ? { id: 'Berkas {path}, baris {row}: id kosong.', en: 'The file {path}, row {row}: the id is empty.' }
            : {
                id: 'Berkas {path}, baris {row}: id "{own}" sudah ada pada baris {known}.',
                en: 'The file {path}, row {row}: the id "{own}" stands in row {known} already.',
              },
          { path, row: i + 2, own, known: known ?? 0 },
        )
      }
      seen.set(`${from}\n${own}`, i + 2)
      ids.push(own)
      sources.push(from)
      for (const [field, place] of places.entries()) texts[field]!.push(row[place] ?? '')
    }
  }
  const columns: Columns = new Map(
    named.map(({ key, field }, i) => [
      key,
      internColumn(normaliseAll(texts[i]!, (text) => normaliseCell(field, text))),
    ]),
  )
  return { ids, sources, columns }
}

/** Each distinct text is normalised once. */
function normaliseAll(texts: string[], normalise: (text: string) => string): string[] {
  const known = new Map<string, string>()
  return texts.map((text) => {
    const done = known.get(text)
    if (done !== undefined) return done
    const made = normalise(text)
    known.set(text, made)
    return made
  })
}
