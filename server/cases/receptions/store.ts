/** What deeds of a reception share. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { Return } from './model.ts'

/** A reception, locked until the deed is done. Throws `not-found`, `state-moved-on` when it is closed. */
export async function lockReception(ctx: Context, id: string) {
  const [row] = await ctx.sql<{
    id: string
    number: string
    post: string
    kind: Return
    place: string
    country: string
    letter: string
    expected_at: Date
    closed_at: Date | null
  }>`
    select id, number, post, kind, place, country, letter, expected_at, closed_at from cases.receptions where id = ${id} for update`
  if (row === undefined) throw new Problem('not-found')
  if (row.closed_at !== null) throw new Problem('state-moved-on', { state: { id: 'ditutup', en: 'closed' } })
  return row
}
