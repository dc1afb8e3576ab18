/** What stands answered: savings folded in their order, the latest about a question counting. */
import type { Context } from '../platform/context.ts'
import type { Given } from './model.ts'
import { openWords } from './seal.ts'

/** Where an answer stands as it was given: the interview, its number, the post that asked, when. */
export type Origin = { interview: string; number: string; post: string; at: string }

/** One answer as it is closed. */
export type Said = { answer: Given; note: string; from: Origin | null }

/** One answer as it stands; `version` is the saving that it came with. */
export type Standing = Said & { version: number; at: Date; officer: string }

/** By code. */
export async function readAnswers(
  ctx: Context,
  interview: { id: string; key: string },
): Promise<Map<string, Standing>> {
  const rows = await ctx.sql<{ version: number; at: Date; officer: string; sealed: Buffer }>`
    select version, at, officer, sealed from identification.answers where interview = ${interview.id} order by version`
  const savings = await openWords<Record<string, Said>>(
    ctx,
    interview,
    'answers',
    rows.map(({ version, sealed }) => ({ which: version, sealed })),
  )
  const standing = new Map<string, Standing>()
  for (const [place, saving] of savings.entries()) {
    const { version, at, officer } = rows[place]!
    for (const [code, said] of Object.entries(saving)) standing.set(code, { ...said, version, at, officer })
  }
  return standing
}
