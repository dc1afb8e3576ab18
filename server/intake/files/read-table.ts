/** The one place that turns a file's bytes, as they come, into a table: what kind it is its content says, never its name or what was claimed. */
import { wrongField } from '../../platform/problem.ts'
import { fitRow } from './headed-table.ts'
import { type Arriving, largest, type TableRow } from './model.ts'
import { otherKind, readCsv, wideOf } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { readWorkbook } from './read-workbook.ts'

/** So much is looked at to tell what a file is. */
const headBytes = 65_536

/** Throws, naming the field `file`, for what is none of the kinds; what is wrong further on its rows throw. */
export async function readTable(chunks: AsyncIterable<Buffer>): Promise<Arriving> {
  const source = chunks[Symbol.asyncIterator]()
  let head: Buffer = Buffer.alloc(0)
  while (head.length < headBytes) {
    const next = await source.next()
    if (next.done) break
    head = Buffer.concat([head, next.value])
  }
  async function* pieces(): AsyncGenerator<Buffer> {
    yield head
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
  }
  if (head.length === 0) throw wrongField('file', { id: 'kosong', en: 'is empty' })
  const first = head.toString('latin1', 0, 8)
  if (first.startsWith('PK\u0003\u0004')) return workbook(await whole(pieces()))
  if (first.startsWith('\u00d0\u00cf\u0011\u00e0')) throw oldOrLocked()
  const wide = wideOf(head)
  const text = wide === null ? head : Buffer.from(new TextDecoder(wide).decode(head))
  if (first.startsWith('%PDF') || text.subarray(0, headBytes).includes(0)) throw otherKind()
  const narrow = wide === null ? pieces() : inUtf8(pieces(), wide)
  if (/^(\ufeff)?\s*[[{]/.test(text.toString('utf8', 0, 200))) return readJson(narrow)
  return readCsv(narrow, wide !== null)
}

async function* inUtf8(pieces: AsyncIterable<Buffer>, wide: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(wide)
  for await (const piece of pieces) yield Buffer.from(decoder.decode(piece, { stream: true }))
  yield Buffer.from(decoder.decode())
}

/** An archive is read from its end, so a workbook has to be in memory whole; it may not be large. */
async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > largest.workbook) {
      throw wrongField('file', {
        id: `XLSX paling besar ${largest.workbook / 1024 / 1024} MiB; simpan sebagai CSV, yang boleh jauh lebih besar`,
        en: `an XLSX of at most ${largest.workbook / 1024 / 1024} MiB; save it as CSV, which may be far larger`,
      })
    }
    all.push(piece)
  }
  return Buffer.concat(all)
}

const atATime = 1000

function workbook(bytes: Buffer): Arriving {
  const { columns, rows, sheets } = readWorkbook(bytes)
  return {
    media: 'xlsx',
    encoding: null,
    sheets,
    columns,
    rows: async function* () {
      let some: TableRow[] = []
      let letters = 0
      for (const row of rows()) {
        some.push(fitRow(row, columns.length))
        for (const cell of row.cells) letters += typeof cell === 'string' ? cell.length : 8
        if (letters > largest.letters) throw tooManyLetters()
        if (some.length < atATime) continue
        yield some
        some = []
      }
      if (some.length > 0) yield some
    },
  }
}

const tooManyLetters = () =>
  wrongField('file', {
    id: `isinya lebih dari ${largest.letters / 1024 / 1024} juta huruf; simpan sebagai CSV`,
    en: `it holds more than ${largest.letters / 1024 / 1024} million letters; save it as CSV`,
  })
const oldOrLocked = () =>
  wrongField('file', {
    id: 'buku kerja Excel lama (.xls) atau yang terkunci kata sandi; simpan sebagai XLSX tanpa kata sandi',
    en: 'an old Excel workbook (.xls) or a locked one; save it as XLSX without a password',
  })
