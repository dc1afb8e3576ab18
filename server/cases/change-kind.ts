/** A case turns out to be of the other kind: smuggling that was trafficking, or the reverse. Its number, on so many papers, stays. */
import { notifyPost } from '../access/notify-post.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import { chooseSops, readSopsOf } from './declare-sops.ts'
import { type CaseKind, caseKinds } from './model.ts'
import { openSteps } from './open-steps.ts'
import { nameOf } from './sops/compare-sops.ts'
import { findWhole, lockCase, noteCase, reachMembers } from './store.ts'

/**
 * Only who coordinates. Of every case that is one with it: an SOP that serves the new kind as well goes on as it is; one that does not leaves
 * what is done and asks for no more; who is served by none begins by the one in force. Whoever answers for a track is told.
 */
export async function changeKind(ctx: Context, input: { case: string; kind: CaseKind; reason: string }): Promise<void> {
  const found = await lockCase(ctx, await findWhole(ctx, input.case))
  if (found.coordinating !== ctx.actor.post) throw new Problem('not-allowed')
  if (found.kind === input.kind) throw new Problem('state-moved-on', { state: caseKinds[input.kind] })
  const former = await readSopsOf(ctx, found.id)
  const served = new Set(former.filter(({ kinds }) => kinds.includes(input.kind)).map(({ serves }) => serves))
  const wanted = [...new Set([...former.map(({ serves }) => serves), 'adult', 'child', 'case'] as const)]
  const chosen = await chooseSops(
    ctx,
    input.kind,
    wanted.filter((whom) => !served.has(whom)),
  )
  const members = await reachMembers(ctx, found.id)
  await ctx.sql`update cases.cases set kind = ${input.kind} where id = any (${members}::uuid[])`
  for (const sop of former.filter(({ kinds }) => !kinds.includes(input.kind))) {
    const left = await ctx.sql<{ case_id: string; code: string }>`
      update cases.steps s set state = 'not needed', note = ${input.reason} from cases.cases c
      where c.id = s.case_id and s.case_id = any (${members}::uuid[]) and s.state in ('open', 'waiting')
        and coalesce(s.sop, c.sop) = ${sop.id} and coalesce(s.sop_version, c.sop_version) = ${sop.version}
      returning s.case_id, s.code`
    if (left.length > 0)
      await noteCase(ctx, found.id, 'procedure left', { sop: nameOf(sop), steps: String(left.length) })
  }
  for (const id of members) await openSteps(ctx, id, chosen)
  await noteCase(ctx, found.id, 'kind changed', { kind: input.kind }, input.reason)
  const posts = await ctx.sql<{ post: string }>`
    select distinct accountable post from cases.tracks where case_id = ${found.id} and accountable <> ${ctx.actor.post}`
  for (const { post } of posts)
    await notifyPost(
      ctx,
      post,
      'case kind changed',
      { kind: 'case', id: found.id },
      { number: found.number, to: input.kind },
    )
}
