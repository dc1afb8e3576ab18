/**
 * What a simulated system holds itself: every line it wrote, numbered without a hole, with the rolling hash over their bytes; the last
 * row under each reference; and which references belong to which day. The truth that the hub is held against.
 */
import { createHash } from 'node:crypto'
import type { Row } from '../world.ts'

/** One line as it is sent: `bytes` is the JSON of the row, `chain` the rolling hash after it (hex; null where it is not known). */
export type Line = { number: number; ref: string; bytes: string; chain: string | null }

export type Book = {
  lines: Line[]
  /** The last row written down under each reference, as it truly is. */
  rows: Map<string, Row>
  /** References by the day on which they happened, as last written; a correction may move one. */
  days: Map<string, Set<string>>
  /** Days that changed since they were last stated to the hub. */
  unstated: Set<string>
  /** The next number to be given. */
  next: () => number
  /** Writes a line; `row` is what is sent, `truth` what should have been. */
  write: (ref: string, row: Row, truth: Row) => Line
  /** Lines of numbers, both ends included. */
  between: (from: number, to: number) => Line[]
  last: () => Line | undefined
}

const sha256 = (...parts: (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** A book that goes on after `upto` numbers with the rolling hash there (hex), if it is known; `time` is the column that says the day. */
export function openBook(time: string, upto: number, chain: string | null): Book {
  const lines: Line[] = []
  const rows = new Map<string, Row>()
  const days = new Map<string, Set<string>>()
  const unstated = new Set<string>()
  let rolling: Buffer | null = chain === null ? null : Buffer.from(chain, 'hex')
  const next = () => upto + lines.length + 1
  return {
    lines,
    rows,
    days,
    unstated,
    next,
    write: (ref, row, truth) => {
      const bytes = JSON.stringify(row)
      rolling = rolling && sha256(rolling, sha256(bytes))
      const line = { number: next(), ref, bytes, chain: rolling?.toString('hex') ?? null }
      lines.push(line)
      const [before, day] = [rows.get(ref)?.[time]?.slice(0, 10), truth[time]!.slice(0, 10)]
      if (before !== undefined) days.get(before)?.delete(ref)
      days.set(day, (days.get(day) ?? new Set()).add(ref))
      for (const one of [before, day]) if (one !== undefined) unstated.add(one)
      rows.set(ref, truth)
      return line
    },
    between: (from, to) => lines.slice(Math.max(0, from - upto - 1), to - upto),
    last: () => lines.at(-1),
  }
}

/** The rolling hash before the first number. */
export const noChain = '0'.repeat(64)
