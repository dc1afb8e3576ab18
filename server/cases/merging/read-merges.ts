/** What a case's page says about merging: the same victim elsewhere, a proposal that waits, what was merged and what parting must decide. */
import { namePosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { readSopsOf } from '../declare-sops.ts'
import { sentenceOfCaseEvent } from '../sentences.ts'
import { readTerms } from '../sop-drafts/terms.ts'
import { findWhole, membersOf } from '../store.ts'
import { openWords } from '../victims/seal.ts'
import { readUndecided } from './part-cases.ts'
import { allTracks, type Merge } from './store.ts'

type Row = Merge & {
  reason: string
  proposed_at: Date
  doubted_at: Date | null
  older_number: string | null
  newer_number: string | null
}

/** Throws `not-found`. Another case's number is there only for who may see that case. */
export async function readMerges(ctx: Context, input: { case: string }) {
  const id = await findWhole(ctx, input.case)
  const [found] = await ctx.sql<{ coordinating: string; state: string }>`
    select coordinating, state from cases.cases where id = ${id}`
  if (found === undefined) throw new Problem('not-found')
  const members = await membersOf(ctx, id)
  const [pairs, rows, posts] = await Promise.all([
    ctx.sql<{ id: string; case: string | null; number: string | null }>`
      select s.id, c.id "case", c.number from cases.same_victims s
        left join cases.cases c on c.id = cases.root_of(case when s.one = any (${members}::uuid[]) then s.other else s.one end)
      where (s.one = any (${members}::uuid[]) or s.other = any (${members}::uuid[])) and cases.root_of(s.one) <> cases.root_of(s.other)
        and exists (select from cases.shared_victims(array[s.one], array[s.other]))
        and exists (select from cases.for_merge(case when s.one = any (${members}::uuid[]) then s.other else s.one end) o where o.state = 'open')
        and not exists (select from cases.merges m where m.state = 'proposed' and least(m.older, m.newer) = s.one and greatest(m.older, m.newer) = s.other)
      order by s.told_at, s.id`,
    ctx.sql<Row>`
      select m.id, m.older, m.newer, m.state, m.owners, m.known, m.proposed_post, m.asked_post, m.answered_at, m.before, m.reason, m.proposed_at,
        m.doubted_at, o.number older_number, n.number newer_number
      from cases.merges m left join cases.cases o on o.id = m.older left join cases.cases n on n.id = m.newer
      where m.state in ('proposed', 'agreed') and (m.older = any (${members}::uuid[]) or m.newer = any (${members}::uuid[])) order by m.proposed_at`,
    namePosts(ctx),
  ])
  const coordinates = found.coordinating === ctx.actor.post
  const open = found.state === 'open'
  return {
    mayPropose: coordinates && open,
    pairs: open ? pairs : [],
    proposals: rows
      .filter((row) => row.state === 'proposed')
      .map((row) => {
        const mine = members.includes(row.older) ? 'older' : 'newer'
        return {
          ...{ id: row.id, reason: row.reason, by: posts.get(row.proposed_post)!, at: row.proposed_at.toISOString() },
          number: mine === 'older' ? row.newer_number : row.older_number,
          remains: mine === 'older',
          owners: allTracks.map((track) => ({
            ...{ track, here: row.owners[track] === mine, post: posts.get(row.known[track] ?? '') ?? null },
          })),
          mayAnswer: row.asked_post === ctx.actor.post && row.proposed_post !== ctx.actor.post,
          mayWithdraw: row.proposed_post === ctx.actor.post,
        }
      }),
    merged: await Promise.all(
      rows
        .filter((row) => row.state === 'agreed' && row.newer_number !== null && members.includes(row.newer))
        .map(async (row) => ({
          ...{ id: row.id, case: row.newer, number: row.newer_number!, at: row.answered_at!.toISOString() },
          ...{ doubted: row.doubted_at !== null, mayPart: coordinates && open },
          ...(coordinates && open ? await undecidedOf(ctx, row) : { tasks: [], events: [] }),
        })),
    ),
  }
}

async function undecidedOf(ctx: Context, merge: Merge) {
  const { tasks, events } = await readUndecided(ctx, merge)
  const [sops, terms] = await Promise.all([readSopsOf(ctx, merge.older), readTerms(ctx)])
  return {
    tasks: await Promise.all(
      tasks.map(async (one) => ({
        ...{ id: one.id, at: one.set_at.toISOString() },
        words: (await openWords<{ words: string }>(ctx, 'task', one.id, one.sealed))?.words ?? '',
      })),
    ),
    events: events.map(({ id, at, does, values }) => ({
      ...{ id, at: at.toISOString(), words: sentenceOfCaseEvent(does, values, sops, terms.events) },
    })),
  }
}
