/**
 * What a record's running number says before its content is looked at: numbers tell the order in which its sender wrote, so what was
 * held back by a line does not push out what was written after it, and a replay changes nothing (docs/decisions/0026).
 */
import type { Context } from '../../platform/context.ts'

/** A record as its sender numbered it; `hash` is of its bytes, in hex. */
type Line = { number: number; ref: string; hash: string }

/** `replay`: this number brought these very bytes before. `late`: unseen, and its reference has come under a higher number. */
export type Told = 'news' | 'replay' | 'late'

/** Judges records in the order they are asked about. A number used for something else (a clash) counts as news: nothing may be lost. */
export async function judgeNumbers(ctx: Context, source: string, lines: Line[]): Promise<(line: Line) => Told> {
  if (lines.length === 0) return () => 'news'
  const { agency, post } = ctx.actor
  const [seen, lastly] = await Promise.all([
    ctx.sql<{ number: string; ref: string | null; hash: string }>`
      select number, ref, encode(hash, 'hex') hash from intake.ledger
      where source = ${source} and agency = ${agency} and post = ${post} and number = any (${lines.map((one) => one.number)}::bigint[])`,
    ctx.sql<{ ref: string; number: string }>`
      select ref, max(number) number from intake.ledger
      where source = ${source} and agency = ${agency} and post = ${post} and ref = any (${lines.map((one) => one.ref)}) group by ref`,
  ])
  const known = new Map(seen.map((row) => [Number(row.number), row]))
  const highest = new Map(lastly.map((row) => [row.ref, Number(row.number)]))
  return ({ number, ref, hash }) => {
    const before = known.get(number)
    known.set(number, { number: String(number), ref, hash })
    if (before !== undefined) return before.ref === ref && before.hash === hash ? 'replay' : 'news'
    if (number < (highest.get(ref) ?? 0)) return 'late'
    highest.set(ref, number)
    return 'news'
  }
}
