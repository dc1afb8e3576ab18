/** What a journal line is, how it is marked and hashed. Pure. */
import { createHash, createHmac, type KeyObject } from 'node:crypto'

/** One line, as it is read back in the order of its canonical text. Times to the microsecond, bytes as hex. */
export type Line = {
  id: string
  at: string
  actor_kind: string
  officer: string | null
  key: string | null
  post: string | null
  agency: string | null
  does: string
  outcome: 'done' | 'refused'
  problem: string | null
  purpose: string | null
  subject_kind: string | null
  subjects: string[]
  fields: string[]
  counted: number | null
  query_hash: string | null
  text_hash: string | null
  demo_clock: boolean
  mac: string
}

/** The text that a line's mark and hash are made from; its own id is not yet known when the mark is made. */
const canonicalText = (line: Omit<Line, 'id' | 'mac'>): string =>
  JSON.stringify([
    line.at,
    line.actor_kind,
    line.officer,
    line.key,
    line.post,
    line.agency,
    line.does,
    line.outcome,
    line.problem,
    line.purpose,
    line.subject_kind,
    line.subjects,
    line.fields,
    line.counted,
    line.query_hash,
    line.text_hash,
    line.demo_clock,
  ])

/**
 * The mark of a line: sixteen bytes that no other line has, and HMAC-SHA256 of them and the text with a key that never enters the
 * database. So SQL alone can neither invent a line nor write a true one a second time.
 */
export const markOf = (journalKey: Buffer | KeyObject, once: Buffer, line: Omit<Line, 'id' | 'mac'>): Buffer =>
  Buffer.concat([once, createHmac('sha256', journalKey).update(once).update(canonicalText(line)).digest()])

/** True when the line carries the mark that this installation gave it. */
export function isMarked(journalKey: Buffer, line: Line): boolean {
  const mark = Buffer.from(line.mac, 'hex')
  return mark.equals(markOf(journalKey, mark.subarray(0, 16), line))
}

const sha256 = (...parts: (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** A line's hash, sealed in a block: its number, its text and its mark. */
export const hashOfLine = (line: Line): Buffer => sha256(`line ${line.id}\n`, canonicalText(line), `\n${line.mac}`)

/** Merkle root (RFC 6962 shape: leaves and nodes are told apart by a first byte; an odd one is carried up). */
export function merkleRoot(hashes: Buffer[]): Buffer {
  let level = hashes.map((hash) => sha256(Buffer.of(0), hash))
  while (level.length > 1) {
    const next: Buffer[] = []
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i]!, level[i + 1]]
      next.push(right === undefined ? left : sha256(Buffer.of(1), left, right))
    }
    level = next
  }
  return level[0] ?? sha256('empty')
}

/** A block's hash: chained to the block before it. */
export const hashOfBlock = (block: { number: number; lines: number; root: Buffer; previous: Buffer }): Buffer =>
  sha256(`block ${block.number} ${block.lines}\n`, block.previous, block.root)

/** What stands before the first block. */
export const genesis = Buffer.alloc(32)
