/** Writes a draft: it may be unsound while it is being written, and is kept so; only a sound one can be tried. */
import { createHash } from 'node:crypto'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { checkIndicator } from '../check-indicator.ts'
import type { Indicator } from '../indicator.ts'
import type { Declaration } from './declaration.ts'
import { type DraftAction, type DraftState, draftStates } from './model.ts'

export type Draft = {
  id: string
  indicator: string
  version: number
  declaration: Indicator
  hash: string
  state: DraftState
  author: string
}

/** The draft, kept from changing until the transaction ends. Throws `not-found`. */
export async function getDraft(ctx: Context, id: string): Promise<Draft> {
  const [draft] = await ctx.sql<Draft>`
    select id, indicator, version, declaration, hash, state, author from warnings.drafts where id = ${id} for update`
  if (draft === undefined) throw new Problem('not-found')
  return draft
}

/** Where this action leads. Throws `state-moved-on` where it leads nowhere. */
export function nextState({ state }: Draft, action: DraftAction): DraftState {
  const next = draftStates[state][action]
  if (next === null) throw new Problem('state-moved-on', { state: draftStateNames[state] })
  return next
}

const draftStateNames = {
  draft: { id: 'rancangan', en: 'draft' },
  tried: { id: 'sudah dicoba', en: 'tried' },
  shadow: { id: 'diamati pada arus nyata', en: 'watched on live traffic' },
  published: { id: 'terbit', en: 'published' },
  withdrawn: { id: 'ditarik', en: 'withdrawn' },
} as const satisfies Record<DraftState, { id: string; en: string }>

const hashOf = (declaration: Indicator) => createHash('sha256').update(JSON.stringify(declaration)).digest('hex')

/** Keeps the declaration as the next version of its indicator: a new draft, or a change of this one (which must be tried anew). */
export async function saveDraft(ctx: Context, declaration: Declaration, id: string | null): Promise<string> {
  const [newest] = await ctx.sql<{ version: number; subject: 'offer' | null }>`
    select version, declaration->>'subject' subject from warnings.indicators where id = ${declaration.id} order by version desc limit 1`
  if (newest !== undefined && (newest.subject ?? undefined) !== declaration.subject)
    throw wrongField('declaration.subject', {
      id: 'tentang siapa indikator ini bertanya tidak dapat diubah; tulis indikator baru',
      en: 'what it asks about cannot be changed; write another indicator',
    })
  const version = (newest?.version ?? 0) + 1
  const whole = { ...declaration, version } as Indicator
  const hash = hashOf(whole)
  if (id !== null) {
    const draft = await getDraft(ctx, id)
    const state = draft.hash === hash ? draft.state : nextState(draft, 'change')
    if (draft.indicator !== declaration.id)
      throw new Problem('bad-input', {}, [
        {
          field: 'declaration.id',
          id: 'nama indikator tidak dapat diubah',
          en: 'the indicator’s name cannot be changed',
        },
      ])
    await ctx.sql`
      update warnings.drafts set declaration = ${JSON.stringify(whole)}, hash = ${hash}, version = ${version}, state = ${state},
        author = ${ctx.actor.officer}, changed_at = ${ctx.now} where id = ${id}`
    return id
  }
  const [open] = await ctx.sql`
    select from warnings.drafts where indicator = ${declaration.id} and state in ('draft', 'tried', 'shadow')`
  if (open !== undefined)
    throw new Problem('already-exists', {
      what: { id: `Rancangan ${declaration.id}`, en: `A draft of ${declaration.id}` },
    })
  const fresh = ctx.id()
  await ctx.sql`
    insert into warnings.drafts (id, indicator, version, declaration, hash, state, author, written_at, changed_at)
    values (${fresh}, ${declaration.id}, ${version}, ${JSON.stringify(whole)}, ${hash}, 'draft', ${ctx.actor.officer}, ${ctx.now}, ${ctx.now})`
  return fresh
}

/** Throws `bad-input` with every problem of the declaration, by part, when it is not sound. */
export function mustBeSound(declaration: Indicator): void {
  const checked = checkIndicator(declaration)
  if ('problems' in checked)
    throw new Problem(
      'bad-input',
      {},
      checked.problems.map(({ part, words }) => ({ field: `declaration.${part}`, ...words })),
    )
}
