/** A draft is published by somebody who did not write it, or withdrawn; a version in force is retired, and cases under it go on. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { problemsOf } from '../sops/check-sop.ts'
import { getSopDraft, nextSopState, type SopDraft } from './save-sop.ts'
import { readTerms } from './terms.ts'

/**
 * Brings it into force as the version after the newest; cases that are open keep theirs. Throws `not-found`, `state-moved-on`,
 * `second-person`, `bad-input` with every part that is not sound, `draft-overtaken`.
 */
export async function publishSop(ctx: Context, id: string, reason: string): Promise<void> {
  const draft = await getSopDraft(ctx, id)
  nextSopState(draft, 'publish')
  if (draft.author === ctx.actor.officer) throw new Problem('second-person')
  const problems = problemsOf(draft.declaration, await readTerms(ctx))
  if (problems.length > 0)
    throw new Problem(
      'bad-input',
      {},
      problems.map(({ field, ...words }) => ({ field: `declaration.${field}`, ...words })),
    )
  await ctx.sql`select pg_advisory_xact_lock(hashtext(${`sop ${draft.sop}`}))`
  const [newest] = await ctx.sql<{ version: number | null }>`
    select max(version)::int "version" from cases.sops where id = ${draft.sop}`
  if ((newest?.version ?? 0) + 1 !== draft.version)
    throw new Problem('sop-overtaken', { version: newest?.version ?? 0 })
  await ctx.sql`update cases.sops set retired_at = ${ctx.now} where id = ${draft.sop} and retired_at is null`
  await ctx.sql`
    insert into cases.sops (id, version, hash, declaration, published_at, published_by, reason)
    values (${draft.sop}, ${draft.version}, ${draft.hash}, ${JSON.stringify(draft.declaration)}, ${ctx.now}, ${ctx.actor.officer}, ${reason})`
  await decide(ctx, draft, 'publish', reason)
}

/** Throws `not-found`, `state-moved-on`. */
export async function withdrawSop(ctx: Context, id: string, reason: string): Promise<void> {
  await decide(ctx, await getSopDraft(ctx, id), 'withdraw', reason)
}

async function decide(ctx: Context, draft: SopDraft, action: 'publish' | 'withdraw', reason: string): Promise<void> {
  const state = nextSopState(draft, action)
  await ctx.sql`
    update cases.sop_drafts set state = ${state}, decided_by = ${ctx.actor.officer}, decided_at = ${ctx.now}, reason = ${reason}
    where id = ${draft.id}`
}

/** No new case is opened under it. The last that serves a case itself stays: no case may be without. Throws `not-found`, `last-sop`. */
export async function retireSop(ctx: Context, id: string): Promise<void> {
  const [row] = await ctx.sql<{ kinds: string[]; serves: string | null }>`
    update cases.sops set retired_at = ${ctx.now} where id = ${id} and retired_at is null
    returning declaration->'kinds' kinds, declaration->>'serves' serves`
  if (row === undefined) throw new Problem('not-found')
  if (row.serves !== 'case') return
  for (const kind of row.kinds) {
    const [left] = await ctx.sql`
      select from cases.sops where retired_at is null and declaration->>'serves' = 'case' and declaration->'kinds' ? ${kind} limit 1`
    if (left === undefined) throw new Problem('last-sop', { kind })
  }
}
