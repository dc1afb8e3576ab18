/** Keeps a dropped file: read once into rows, in parts closed under a key of its own, for a week at most. */
import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Context } from '../../platform/context.ts'
import { close, keepDataKeys, makeDataKey } from '../../platform/data-keys.ts'
import { wrongField } from '../../platform/problem.ts'
import { type Cell, largest, type TableRow } from './model.ts'
import { readTable } from './read-table.ts'
import { aboutPart, type FileHead } from './store.ts'

const daysKept = 7
const rowsInPart = 1000
const lettersInPart = 1024 * 1024
/** Suggestions look at so many; fewer are shown. */
const samplesKept = 20

/** Throws, naming `file`, for what cannot be read; nothing is kept then. */
export async function keepFile(ctx: Context, body: Buffer): Promise<{ id: string; rows: number }> {
  const table = readTable(body)
  const id = ctx.id()
  const key = makeDataKey(ctx)
  const head: FileHead = { columns: table.columns, samples: table.columns.map(() => []) }
  const parts = (rows: TableRow[]) => rows.map(({ number, cells }) => [number, ...cells])
  const sealed = (place: number, content: unknown) =>
    close(key, Buffer.from(JSON.stringify(content)), aboutPart(id, place))
  await keepDataKeys(ctx, [key])
  await ctx.sql`
    insert into intake.files (id, agency, post, officer, sender, media, encoding, size, sha256, key, at, rows, columns)
    values (${id}, ${ctx.actor.agency}, ${ctx.actor.post}, ${ctx.actor.officer}, ${ctx.actor.key}, ${table.media}, ${table.encoding},
      ${body.length}, ${createHash('sha256').update(body).digest()}, ${key.id}, ${ctx.now}, ${await countRows(table.rows())}, ${table.columns.length})`
  let [place, rows] = [0, 0]
  const write = async (content: unknown, at: number) =>
    ctx.sql`insert into intake.file_parts (file, place, sealed) values (${id}, ${at}, ${sealed(at, content)})`
  for (const some of inParts(table.rows())) {
    for (const row of some) takeSamples(head, row)
    place += 1
    rows += some.length
    await write(parts(some), place)
  }
  await write(head, 0)
  await ctx.leave('file kept', [id], new Date(ctx.now.getTime() + daysKept * 86_400_000))
  return { id, rows }
}

/** Whole before anything is written; others are served in between. */
async function countRows(rows: Iterable<TableRow>): Promise<number> {
  let [count, letters] = [0, 0]
  for (const { cells } of rows) {
    count += 1
    for (const cell of cells) letters += lengthOf(cell)
    if (count % 5000 === 0) await nextTurn()
    if (count > largest.rows) {
      throw wrongField('file', {
        id: `paling banyak ${largest.rows} baris per berkas`,
        en: `at most ${largest.rows} rows a file`,
      })
    }
  }
  if (letters > largest.letters) {
    throw wrongField('file', {
      id: `isinya lebih dari ${largest.letters / 1024 / 1024} juta huruf; bagi menjadi beberapa berkas`,
      en: `it holds more than ${largest.letters / 1024 / 1024} million letters; split it into several files`,
    })
  }
  if (count === 0) throw wrongField('file', { id: 'tidak berisi baris', en: 'holds no rows' })
  return count
}

function* inParts(rows: Iterable<TableRow>): Generator<TableRow[]> {
  let some: TableRow[] = []
  let letters = 0
  for (const row of rows) {
    some.push(row)
    for (const cell of row.cells) letters += lengthOf(cell)
    if (some.length < rowsInPart && letters < lettersInPart) continue
    yield some
    ;[some, letters] = [[], 0]
  }
  if (some.length > 0) yield some
}

const lengthOf = (cell: Cell): number => (typeof cell === 'string' ? cell.length : typeof cell === 'number' ? 8 : 64)

function takeSamples(head: FileHead, row: TableRow): void {
  for (const [place, samples] of head.samples.entries()) {
    const cell = row.cells[place] ?? ''
    if (samples.length < samplesKept && cell !== '') samples.push(textOf(cell))
  }
}

/** A cell as it is shown: what stands in the file, cut where it would fill the screen. */
export const textOf = (cell: Cell): string =>
  (typeof cell === 'object' ? JSON.stringify(cell) : String(cell)).slice(0, 120)
