/** Writes a draft of an SOP: it may be unsound while it is being written; only a sound one is published. */
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { hashOfSop } from '../declare-sops.ts'
import type { Sop } from '../sop.ts'
import { type SopDraftAction, type SopDraftState, sopDraftStateNames, sopDraftStates } from '../sops/model.ts'
import type { WrittenSop } from './declaration.ts'

export type SopDraft = {
  id: string
  sop: string
  version: number
  declaration: Sop
  hash: string
  state: SopDraftState
  author: string
}

/** The draft, kept from changing until the transaction ends. Throws `not-found`. */
export async function getSopDraft(ctx: Context, id: string): Promise<SopDraft> {
  const [draft] = await ctx.sql<SopDraft>`
    select id, sop, version, declaration, hash, state, author from cases.sop_drafts where id = ${id} for update`
  if (draft === undefined) throw new Problem('not-found')
  return draft
}

/** Where this action leads. Throws `state-moved-on` where it leads nowhere. */
export function nextSopState({ state }: SopDraft, action: SopDraftAction): SopDraftState {
  const next = sopDraftStates[state][action]
  if (next === null) throw new Problem('state-moved-on', { state: sopDraftStateNames[state] })
  return next
}

/** Kept as the version after the newest: a new draft, or a change of this one. Who changed it last is its author. */
export async function saveSop(ctx: Context, written: WrittenSop, draft: string | null): Promise<string> {
  const [newest] = await ctx.sql<{ version: number | null }>`
    select max(version)::int "version" from cases.sops where id = ${written.id}`
  const { id, ...rest } = written
  const sop: Sop = { id, version: (newest?.version ?? 0) + 1, ...rest }
  const [declaration, hash] = [JSON.stringify(sop), hashOfSop(sop)]
  if (draft !== null) {
    const kept = await getSopDraft(ctx, draft)
    nextSopState(kept, 'change')
    if (kept.sop !== id)
      throw wrongField('declaration.id', {
        id: 'nama SOP tidak dapat diubah',
        en: 'the name of the SOP cannot be changed',
      })
    if (kept.hash === hash) return draft
    await ctx.sql`
      update cases.sop_drafts set declaration = ${declaration}, hash = ${hash}, version = ${sop.version}, author = ${ctx.actor.officer},
        changed_at = ${ctx.now} where id = ${draft}`
    return draft
  }
  const fresh = ctx.id()
  const made = await ctx.sql`
    insert into cases.sop_drafts (id, sop, version, declaration, hash, state, author, written_at, changed_at)
    values (${fresh}, ${id}, ${sop.version}, ${declaration}, ${hash}, 'draft', ${ctx.actor.officer}, ${ctx.now}, ${ctx.now})
    on conflict (sop) where state = 'draft' do nothing returning id`
  if (made.length === 0)
    throw new Problem('already-exists', { what: { id: `Rancangan ${id}`, en: `A draft of ${id}` } })
  return fresh
}
