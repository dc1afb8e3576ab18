/** What happens to a tried draft: watched on live traffic, published by a second person, or withdrawn; and what is in force is retired or resumed. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { checkIndicator } from '../check-indicator.ts'
import type { Declared } from '../declare-indicators.ts'
import type { DraftAction } from './model.ts'
import { type Draft, getDraft, mustBeSound, nextState } from './save-draft.ts'

/** Starts or ends asking the draft of live traffic. Throws `not-found`, `state-moved-on`. */
export async function watchDraft(ctx: Context, id: string, action: 'watch' | 'unwatch'): Promise<void> {
  const draft = await getDraft(ctx, id)
  await moveOn(ctx, draft, action, null)
}

/** Throws `not-found`, `state-moved-on`. */
export async function withdrawDraft(ctx: Context, id: string, reason: string): Promise<void> {
  await moveOn(ctx, await getDraft(ctx, id), 'withdraw', reason)
}

async function moveOn(ctx: Context, draft: Draft, action: DraftAction, reason: string | null): Promise<void> {
  const state = nextState(draft, action)
  const decides = action === 'publish' || action === 'withdraw'
  await ctx.sql`
    update warnings.drafts set state = ${state}, reason = coalesce(${reason}, reason),
      decided_by = case when ${decides}::bool then ${ctx.actor.officer}::uuid end, decided_at = case when ${decides}::bool then ${ctx.now}::timestamptz end
    where id = ${draft.id}`
  ctx.tell('indicators', '')
}

/**
 * Brings a draft into force: by somebody who did not write it, only what was tried, only as the version after the newest. Whom the
 * former version had marked is asked again at once, everybody else with their next record or by the step that follows.
 * Throws `not-found`, `second-person`, `state-moved-on`, `bad-input`, `not-tried-draft`.
 */
export async function publishDraft(ctx: Context, id: string, quota: number, reason: string): Promise<void> {
  const draft = await getDraft(ctx, id)
  nextState(draft, 'publish')
  if (draft.author === ctx.actor.officer) throw new Problem('second-person')
  mustBeSound(draft.declaration)
  const [tried] = await ctx.sql`
    select from warnings.trials where draft = ${id} and hash = ${draft.hash} and done_at is not null and problem is null`
  if (tried === undefined) throw new Problem('draft-not-tried')
  const [newest] = await ctx.sql<{ version: number }>`
    select max(version)::int "version" from warnings.indicators where id = ${draft.indicator}`
  if ((newest?.version ?? 0) + 1 !== draft.version) throw new Problem('draft-overtaken', { version: newest!.version })
  const checked = checkIndicator(draft.declaration)
  if ('problems' in checked) throw new Error('checked above')
  const { restsOn, needsFeeds } = checked
  const declared: Declared = { ...draft.declaration, restsOn, needsFeeds }
  await ctx.sql`update warnings.indicators set retired_at = ${ctx.now} where id = ${draft.indicator} and retired_at is null`
  await ctx.sql`
    insert into warnings.indicators (id, version, hash, declaration, published_at, published_by, reason, quota)
    values (${draft.indicator}, ${draft.version}, ${draft.hash}, ${JSON.stringify(declared)}, ${ctx.now}, ${ctx.actor.officer}, ${reason}, ${quota})`
  await moveOn(ctx, draft, 'publish', reason)
  ctx.leave('indicators changed', [draft.id])
}

/** Takes what is in force out of it; its findings no longer hold. Throws `not-found`. */
export async function retireIndicator(ctx: Context, id: string): Promise<void> {
  const [row] = await ctx.sql<{ version: number }>`
    update warnings.indicators set retired_at = ${ctx.now} where id = ${id} and retired_at is null returning version`
  if (row === undefined) throw new Problem('not-found')
  ctx.leave('indicators changed', [ctx.id()])
  ctx.tell('indicators', '')
}

/** Lets a paused version go on, with a quota that fits what was seen. Throws `not-found`. */
export async function resumeIndicator(ctx: Context, id: string, quota: number): Promise<void> {
  const [row] = await ctx.sql<{ version: number }>`
    update warnings.indicators set paused_at = null, quota = ${quota}
    where id = ${id} and retired_at is null and paused_at is not null returning version`
  if (row === undefined) throw new Problem('not-found')
  ctx.leave('indicators changed', [ctx.id()])
  ctx.tell('indicators', '')
}
