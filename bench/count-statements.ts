/**
 * Loaded before a program (`NODE_OPTIONS=--import=…`): counts what it asks PostgreSQL, by text, and writes it down when it ends. A statement is
 * a *journey* when nothing else of its connection was under way: somebody waits for the other process to wake.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** What one process asked, and the processor seconds it used. */
export type Counted = {
  program: string
  cpu: number
  statements: { text: string; count: number; journeys: number; ms: number }[]
}

const folder = process.env.SIMPUL_COUNTS
const counted = new Map<string, { count: number; journeys: number; ms: number }>()
const underWay = new WeakMap<object, number>()
const ask = pg.Client.prototype.query as unknown as (this: object, ...args: unknown[]) => unknown

function note(this: object, ...args: unknown[]): unknown {
  const [first] = args
  const text = (typeof first === 'string' ? first : ((first as { text?: string })?.text ?? '?'))
    .replaceAll(/\s+/g, ' ')
    .trim()
  const line = counted.get(text) ?? { count: 0, journeys: 0, ms: 0 }
  counted.set(text, line)
  const before = underWay.get(this) ?? 0
  underWay.set(this, before + 1)
  line.count += 1
  if (before === 0) line.journeys += 1
  const began = performance.now()
  const done = () => {
    underWay.set(this, underWay.get(this)! - 1)
    line.ms += performance.now() - began
  }
  const asked = ask.apply(this, args)
  if (asked instanceof Promise) asked.then(done, done)
  else underWay.set(this, before)
  return asked
}
pg.Client.prototype.query = note as never

process.on('exit', () => {
  if (folder === undefined || counted.size === 0) return
  const { user, system } = process.cpuUsage()
  const told: Counted = {
    program: process.argv.slice(1, 3).join(' '),
    cpu: (user + system) / 1e6,
    statements: [...counted].map(([text, line]) => ({
      text: text.replace(/^begin; set.*/, 'begin; set local …'),
      ...line,
    })),
  }
  writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(told))
})
