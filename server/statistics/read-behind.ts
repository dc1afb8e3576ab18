/** The rows behind a number, under the reader's own sight: who works on those cases finds them, nobody else finds anything, and nobody is named. */
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import { figures } from './figures.ts'

/** Throws `not-found` where a figure has no rows to ask for. */
export async function readBehind(ctx: Context, input: { figure: string; code: string }) {
  const figure = figures.find((one) => one.id === input.figure)
  if (figure?.behind === undefined) throw new Problem('not-found')
  const rows = await figure.behind(ctx, input.code)
  return { rows: rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })) }
}
