/**
 * The seals file: block hashes outside the database, one line a block, "number lines hash time". Only added to: what it once says of
 * a block stands, so a chain that was cut and grown again, or recomputed as a whole, no longer fits it.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import type { Context } from '../platform/context.ts'

/** Longer than the longest line. */
const tailBytes = 512
const shape = /^(\d+) \d+ ([0-9a-f]{64}) \S+$/

/** Reads a seals file's text: block → hash. Of two lines about one block the first stands; a line torn by a crash says nothing. */
export function readSeals(text: string): Map<number, string> {
  const seals = new Map<number, string>()
  for (const line of text.split('\n')) {
    const [, number, hash] = shape.exec(line) ?? []
    if (number !== undefined && !seals.has(Number(number))) seals.set(Number(number), hash!)
  }
  return seals
}

/** Adds the committed blocks that the file does not have yet; a crash between commit and file is made good the next time. */
export async function keepSeals(ctx: Context, file: string): Promise<void> {
  const { last, torn } = endOf(file)
  const blocks = await ctx.sql<{ number: string; lines: number; hash: string; sealed_at: Date }>`
    select number::text, lines, encode(hash, 'hex') hash, sealed_at from journal.blocks b where b.number > ${last} order by b.number`
  if (blocks.length === 0) return
  const lines = blocks.map((one) => `${one.number} ${one.lines} ${one.hash} ${one.sealed_at.toISOString()}\n`)
  const at = openSync(file, 'a', 0o600)
  try {
    writeSync(at, (torn ? '\n' : '') + lines.join(''))
  } finally {
    closeSync(at)
  }
}

/** The last block that the file names, and whether its last line was cut off. */
function endOf(file: string): { last: number; torn: boolean } {
  if (!existsSync(file)) return { last: 0, torn: false }
  const at = openSync(file, 'r')
  try {
    const { size } = fstatSync(at)
    const tail = Buffer.alloc(Math.min(size, tailBytes))
    readSync(at, tail, 0, tail.length, size - tail.length)
    const numbers = [...readSeals(tail.toString('utf8')).keys()]
    return { last: numbers.at(-1) ?? 0, torn: size > 0 && tail.at(-1) !== 0x0a }
  } finally {
    closeSync(at)
  }
}
