/** Dangers to life of a case that still count, and of which one waits for its second officer. */
import type { Context } from '../../platform/context.ts'
import { openWords } from '../victims/seal.ts'
import type { DangerWords } from './declare-danger.ts'

export type Danger = {
  id: string
  participant: string
  by: string
  at: string
  until: string
  reason: string
  confirmed: boolean
  mayAnswer: boolean
}

export async function readDangers(ctx: Context, id: string): Promise<Danger[]> {
  const rows = await ctx.sql<{
    id: string
    participant: string
    officer: string
    post: string
    at: Date
    until_at: Date
    reason: Buffer
    confirmed: boolean | null
    works: boolean
  }>`
    select d.id, d.participant, d.officer, p.name post, d.at, d.until_at, d.reason, d.confirmed, cases.works_on(${id}) works
    from cases.dangers d join access.posts p on p.id = d.post
    where d.case_id in (select cases.members_of(${id})) and d.until_at > ${ctx.now} and d.confirmed is distinct from false order by d.at`
  return Promise.all(
    rows.map(async (row) => ({
      ...{ id: row.id, participant: row.participant, by: row.post, at: row.at.toISOString() },
      ...{ until: row.until_at.toISOString(), confirmed: row.confirmed === true },
      reason: (await openWords<DangerWords>(ctx, 'danger', row.id, row.reason))?.reason ?? '',
      mayAnswer: row.confirmed === null && row.works && row.officer !== ctx.actor.officer,
    })),
  )
}
