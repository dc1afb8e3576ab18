/** What a head sees: officers of the posts headed from here, and the transfers of those posts, the next first. */
import type { Context } from '../../platform/context.ts'
import { type PostRef, type Role, roleNames } from '../model.ts'
import { readPosts } from '../posts.ts'
import { type TransferKind, type TransferState, transferKinds, transferStateNames, transferStates } from './model.ts'

export async function readTransfers(ctx: Context) {
  const posts = await readPosts(ctx)
  const [officers, rows] = await Promise.all([
    ctx.sql<{ id: string; name: string; post: string; role: Role }>`
      select distinct o.id, o.name, a.post, a.role from access.assignments a join access.officers o on o.id = a.officer
      where o.ended_at is null and a.from_at <= ${ctx.now} and coalesce(a.until_at > ${ctx.now}, true) and access.heads(a.post)
      order by o.name, a.post limit 500`,
    ctx.sql<{
      id: string
      kind: TransferKind
      officer: string
      post: string
      successor: string
      letter: string
      letter_on: string
      from_at: Date
      until_at: Date | null
      state: TransferState
      officer_id: string
      successor_id: string
      proposed_by: string
      by_name: string
      moved: number
    }>`
      select t.id, t.kind, o.name officer, t.post, s.name successor, t.letter, t.letter_on::text, t.from_at, t.until_at, t.state,
        t.officer officer_id, t.successor successor_id, t.proposed_by, b.name by_name,
        (select count(*)::int from access.transferred m where m.transfer = t.id) moved
      from access.transfers t join access.officers o on o.id = t.officer join access.officers s on s.id = t.successor
        join access.officers b on b.id = t.proposed_by
      order by t.state in ('proposed', 'set', 'done') desc, t.from_at desc limit 200`,
  ])
  const shown = (post: string): PostRef | null => posts.get(post) ?? null
  return {
    officers: officers.flatMap(({ post, role, ...one }) => {
      const at = shown(post)
      return at === null ? [] : [{ ...one, post: at, role: roleNames[role] }]
    }),
    transfers: rows.map((row) => {
      const isAhead = row.from_at > ctx.now
      const concerned = [row.proposed_by, row.officer_id, row.successor_id]
      return {
        ...{ id: row.id, kind: row.kind, kindWords: transferKinds[row.kind].words },
        ...{ officer: row.officer, successor: row.successor, post: shown(row.post), by: row.by_name },
        ...{ letter: row.letter, letterOn: row.letter_on, from: row.from_at.toISOString() },
        until: row.until_at?.toISOString() ?? null,
        ...{ state: row.state, stateWords: transferStateNames[row.state], moved: row.moved },
        may: {
          confirm: isAhead && transferStates[row.state].confirm !== null && !concerned.includes(ctx.actor.officer!),
          withdraw: isAhead && transferStates[row.state].withdraw !== null,
        },
      }
    }),
  }
}
