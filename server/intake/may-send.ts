/** Which sources this actor may send for: a key what its agreement covers, an officer those of their agency's kind and the open forms. */
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import type { Source } from './source.ts'
import { sources } from './sources.ts'

/** Every post may record what a citizen told it, what its desk learnt by talking, an offer it asked about, and fill in the officer's form. */
const openForms = ['citizen-report', 'desk-interview', 'offer-check', 'officers-form']

/** The source by its id. Throws when there is none. */
function getSource(id: string): Source {
  const source = sources.find((one) => one.id === id)
  if (source === undefined) {
    throw wrongField('source', {
      id: `sumber tidak dikenal; pilih: ${sources.map((s) => s.id).join(', ')}`,
      en: `unknown source; choose: ${sources.map((s) => s.id).join(', ')}`,
    })
  }
  return source
}

/** Ids of the sources this actor may send for. */
export async function sendableSources(ctx: Context): Promise<string[]> {
  if (ctx.actor.kind === 'system') return ctx.actor.sends
  const [agency] = await ctx.sql<{ kind: string }>`select kind from access.agencies where id = ${ctx.actor.agency}`
  return sources
    .filter((source) => openForms.includes(source.id) || source.ownerKind === agency?.kind)
    .map((source) => source.id)
}

/** The source, if this actor may send for it. Throws `source-not-allowed`. */
export async function getSendableSource(ctx: Context, id: string): Promise<Source> {
  const source = getSource(id)
  if (!(await sendableSources(ctx)).includes(id)) throw new Problem('source-not-allowed', { source: id })
  return source
}
