/**
 * Keeps a dropped file while it comes: read once into rows, in parts closed under a key of its own, for a week at most. Memory holds one part,
 * however large the file; what breaks off is forgotten.
 */
import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SentFile, UploadDeeds } from '../../access/endpoint.ts'
import type { Context } from '../../platform/context.ts'
import { close, type DataKey, keepDataKeys, makeDataKey } from '../../platform/data-keys.ts'
import { wrongField } from '../../platform/problem.ts'
import { fitRow } from './headed-table.ts'
import { type Arriving, type Cell, largest, type TableRow } from './model.ts'
import { readTable } from './read-table.ts'
import { aboutPart, type FileHead, forgetFile } from './store.ts'

const daysKept = 7
const rowsInPart = 1000
const lettersInPart = 1024 * 1024
/** Parts are committed so many at a time: a transaction a part would wait for the disk each time. */
const partsTogether = 8
/** Suggestions look at so many; fewer are shown. */
const samplesKept = 20

/** Throws, naming `file`, for what cannot be read; nothing is kept then. `quietly` opens one transaction of many. */
export async function keepFile(
  quietly: UploadDeeds<unknown>['quietly'],
  sent: SentFile,
): Promise<{ id: string; rows: number }> {
  const hash = createHash('sha256')
  let size = 0
  async function* weighed(): AsyncGenerator<Buffer> {
    for await (const chunk of sent.chunks()) {
      hash.update(chunk)
      size += chunk.length
      yield chunk
    }
  }
  const table = await readTable(weighed())
  const parts = inParts(table)
  // A file that cannot be read at all leaves no trace.
  const first = await parts.next()
  if (first.done) throw wrongField('file', { id: 'tidak berisi baris', en: 'holds no rows' })
  const { id, key } = await quietly((ctx) => beginFile(ctx, table))
  try {
    const { rows, head } = await keepRows(quietly, first.value, parts, id, key)
    await quietly(async (ctx) => {
      const samples = table.columns.map((_, i) => head.samples[i] ?? [])
      await writePart(ctx, id, key, 0, { columns: table.columns, samples, sheets: table.sheets })
      await ctx.sql`
        update intake.files set encoding = ${table.encoding}, size = ${size}, sha256 = ${hash.digest()}, rows = ${rows},
          columns = ${table.columns.length}, arrived_at = ${ctx.now} where id = ${id}`
    })
    return { id, rows }
  } catch (problem) {
    await quietly((ctx) => forgetFile(ctx, id))
    throw problem
  }
}

/** The row and the key of a file that is still coming; a process that dies meanwhile leaves it to the step that forgets files. */
async function beginFile(ctx: Context, table: Arriving): Promise<{ id: string; key: DataKey }> {
  const id = ctx.id()
  const key = makeDataKey(ctx)
  await keepDataKeys(ctx, [key])
  await ctx.sql`
    insert into intake.files (id, agency, post, officer, sender, media, encoding, size, sha256, key, at, rows, columns)
    values (${id}, ${ctx.actor.agency}, ${ctx.actor.post}, ${ctx.actor.officer}, ${ctx.actor.key}, ${table.media}, ${table.encoding},
      0, ${Buffer.alloc(0)}, ${key.id}, ${ctx.now}, 0, 0)`
  ctx.leave('file kept', [id], new Date(ctx.now.getTime() + daysKept * 86_400_000))
  return { id, key }
}

async function keepRows(
  quietly: UploadDeeds<unknown>['quietly'],
  first: TableRow[],
  others: AsyncIterable<TableRow[]>,
  id: string,
  key: DataKey,
) {
  const head: Pick<FileHead, 'samples'> = { samples: [] }
  let [place, rows] = [0, 0]
  let waiting: TableRow[][] = []
  const write = async () => {
    const parts = waiting
    waiting = []
    await quietly(async (ctx) => {
      for (const part of parts)
        await writePart(
          ctx,
          id,
          key,
          ++place,
          part.map(({ number, cells }) => [number, ...cells]),
        )
    })
  }
  async function* all() {
    yield first
    yield* others
  }
  for await (const part of all()) {
    for (const row of part) takeSamples(head, row)
    rows += part.length
    if (rows > largest.rows) throw tooManyRows()
    waiting.push(part)
    if (waiting.length >= partsTogether) await write()
    await nextTurn()
  }
  if (waiting.length > 0) await write()
  return { rows, head }
}

const writePart = (ctx: Context, id: string, key: DataKey, place: number, content: unknown) =>
  ctx.sql`
    insert into intake.file_parts (file, place, sealed)
    values (${id}, ${place}, ${close(key, Buffer.from(JSON.stringify(content)), aboutPart(id, place))})`

async function* inParts(table: Arriving): AsyncGenerator<TableRow[]> {
  let some: TableRow[] = []
  let letters = 0
  for await (const rows of table.rows()) {
    for (const row of rows) {
      // Of JSON a later object may bring a new column: rows before it are shorter.
      some.push(table.media === 'json' ? row : fitRow(row, table.columns.length))
      for (const cell of row.cells) letters += lengthOf(cell)
      if (some.length < rowsInPart && letters < lettersInPart) continue
      yield some
      ;[some, letters] = [[], 0]
    }
  }
  if (some.length > 0) yield some
}

const lengthOf = (cell: Cell): number => (typeof cell === 'string' ? cell.length : typeof cell === 'number' ? 8 : 64)

function takeSamples({ samples }: Pick<FileHead, 'samples'>, row: TableRow): void {
  for (const [place, cell] of row.cells.entries()) {
    samples[place] ??= []
    if (samples[place].length < samplesKept && cell !== '') samples[place].push(textOf(cell))
  }
}

const tooManyRows = () =>
  wrongField('file', {
    id: `paling banyak ${largest.rows} baris per berkas`,
    en: `at most ${largest.rows} rows a file`,
  })

/** A cell as it is shown: what stands in the file, cut where it would fill the screen. */
export const textOf = (cell: Cell): string =>
  (typeof cell === 'object' ? JSON.stringify(cell) : String(cell)).slice(0, 120)
