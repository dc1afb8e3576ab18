/** What came of asking for one page: rows under our fields' names, or what is wrong with it; sentences name columns, never a value. Pure. */
import { createHash } from 'node:crypto'
import {
  type Answered,
  type Trouble as LineTrouble,
  troubles as lineTroubles,
} from '../../platform/outside/ask-outside.ts'
import type { Words } from '../../platform/words.ts'
import { readRow } from '../judge-rows.ts'
import type { Source } from '../source.ts'
import type { Connector } from './connector.ts'

/** What can be wrong with an answer that came; `atOnce`: it does not mend itself by asking again, so people are told at the first time. */
const answerTroubles = {
  'not-let-in': { id: 'kunci atau sandinya ditolak (401/403)', en: 'the secret was refused (401/403)', atOnce: true },
  'bad-status': { id: 'menjawab dengan kode kesalahan', en: 'it answered with an error code', atOnce: false },
  'not-json': { id: 'jawabannya bukan JSON yang utuh', en: 'its answer is not whole JSON', atOnce: false },
  'no-rows': {
    id: 'dalam jawabannya tidak ada daftar baris di tempat yang dinyatakan',
    en: 'its answer holds no list of rows where one was declared',
    atOnce: true,
  },
  'too-many': {
    id: 'memberi lebih banyak baris daripada yang diminta',
    en: 'it gave more rows than asked for',
    atOnce: true,
  },
  'same-page': {
    id: 'memberi halaman yang sama lagi, jadi yang berikutnya tidak terjangkau',
    en: 'it gave the same page again, so the next cannot be reached',
    atOnce: true,
  },
  'columns-changed': {
    id: 'kolomnya berubah, jadi sebagian besar baris tidak terbaca; tidak ada yang diambil',
    en: 'its columns have changed, so most rows cannot be read; nothing was taken',
    atOnce: true,
  },
} as const satisfies Record<string, Words & { atOnce: boolean }>

export type PullTrouble = LineTrouble | keyof typeof answerTroubles

/** The trouble in words, with the columns or the code that it is about. */
export function sayTrouble(trouble: string, detail: string | null): Words {
  const known: Words = { ...lineTroubles, ...answerTroubles }[trouble as PullTrouble] ?? { id: trouble, en: trouble }
  const more = detail === null ? '' : ` (${detail})`
  return { id: `${known.id}${more}`, en: `${known.en}${more}` }
}

/** Whether people are told at the first time. An address that is closed stays closed. */
export const isToldAtOnce = (trouble: PullTrouble): boolean =>
  trouble === 'address-closed' ||
  (trouble in answerTroubles && answerTroubles[trouble as keyof typeof answerTroubles].atOnce)

/** Their rows as they came, the same under our names, and the hash by which the same page is known again. */
export type Page = { rows: Record<string, unknown>[]; records: Record<string, unknown>[]; hash: string; status: number }
export type Wrong = { trouble: PullTrouble; detail: string | null; status: number | null }

const isRow = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Reads an answer. A page of which more than half cannot be read is not taken: its columns have changed, which nobody should guess at. */
export function readPage(connector: Connector, source: Source, answered: Answered): Page | Wrong {
  if ('trouble' in answered) return { trouble: answered.trouble, detail: null, status: null }
  const { status, body } = answered
  const wrong = (trouble: PullTrouble, detail: string | null = null): Wrong => ({ trouble, detail, status })
  if (status === 401 || status === 403) return wrong('not-let-in')
  if (status !== 200) return wrong('bad-status', String(status))
  const found = rowsIn(body, connector.rows)
  if (found === undefined) return wrong('not-json')
  if (!Array.isArray(found) || !found.every(isRow)) return wrong('no-rows', connector.rows.join('.'))
  if (found.length > connector.walk.size) return wrong('too-many', String(found.length))
  const records = found.map((row) => underOurNames(connector, row))
  const unread = records.filter((record) => 'problems' in readRow(source, record)).length
  if (unread * 2 > records.length) return wrong('columns-changed', changedColumns(connector, found))
  return { rows: found, records, hash: createHash('sha256').update(body).digest('hex'), status }
}

/** Undefined when the bytes are no JSON. */
function rowsIn(body: Buffer, path: string[]): unknown {
  try {
    let at: unknown = JSON.parse(body.toString('utf8'))
    for (const name of path) at = isRow(at) ? (at[name] ?? null) : null
    return at
  } catch {
    return undefined
  }
}

/** Columns that are not declared are left behind; empty ones are absent. */
const underOurNames = ({ columns }: Connector, row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([theirs, ours]) => {
      const value = row[theirs]
      return value === undefined || value === null || value === '' ? [] : [[ours, value]]
    }),
  )

/** `− nik, + nomor_induk`: declared columns that no row has, and others that came. Only what looks like a name is repeated. */
function changedColumns({ columns }: Connector, rows: Record<string, unknown>[]): string | null {
  const there = new Set(rows.flatMap((row) => Object.keys(row)))
  const gone = Object.keys(columns).filter((name) => !there.has(name))
  const fresh = [...there].filter((name) => columns[name] === undefined && /^[a-z]\w{0,39}$/i.test(name))
  const told = [...gone.slice(0, 8).map((name) => `− ${name}`), ...fresh.slice(0, 8).map((name) => `+ ${name}`)]
  return told.length === 0 ? null : told.join(', ')
}
