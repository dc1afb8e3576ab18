/** The one place that turns a file's bytes into a table: what kind of file it is its content says, never its name or what was claimed. */
import { wrongField } from '../../platform/problem.ts'
import type { FileMedia, Table } from './model.ts'
import { asUtf8, type Encoding, encodingOf, readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { readWorkbook } from './read-workbook.ts'

/** A table, what it was read from, and how its text was written. */
export type FileTable = Table & { media: FileMedia; encoding: Encoding | null }

/** Throws, naming the field `file`, for what is none of the three kinds or cannot be read. */
export function readTable(bytes: Buffer): FileTable {
  if (bytes.length === 0) throw wrongField('file', { id: 'kosong', en: 'is empty' })
  const head = bytes.toString('latin1', 0, 8)
  if (head.startsWith('PK\u0003\u0004')) return { ...readWorkbook(bytes), media: 'xlsx', encoding: null }
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) throw oldOrLocked()
  const encoding = encodingOf(bytes)
  const text = asUtf8(bytes, encoding)
  if (head.startsWith('%PDF') || text.subarray(0, 65_536).includes(0)) throw otherKind()
  if (/^(\ufeff)?\s*[[{]/.test(text.toString('utf8', 0, 200))) return { ...readJson(text), media: 'json', encoding }
  return { ...readCsv(text), media: 'csv', encoding }
}

const otherKind = () => wrongField('file', { id: 'bukan CSV, XLSX, atau JSON', en: 'is neither CSV, XLSX nor JSON' })
const oldOrLocked = () =>
  wrongField('file', {
    id: 'buku kerja Excel lama (.xls) atau yang terkunci kata sandi; simpan sebagai XLSX tanpa kata sandi',
    en: 'an old Excel workbook (.xls) or a locked one; save it as XLSX without a password',
  })
