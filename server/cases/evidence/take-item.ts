/** An item of evidence is registered with its first entry: taken by this post, which holds it from that moment. */
import type { Context } from '../../platform/context.ts'
import { nextNumber } from '../../platform/next-number.ts'
import { lockAccountable, refuseDay } from '../law/store.ts'
import { refuseNames } from '../letters/refuse-names.ts'
import { sealWords } from '../victims/seal.ts'
import type { ItemKind } from './model.ts'
import { getItem, type ItemWords, writeEntry } from './store.ts'

/** By the post accountable for the law. `sha256` (hex) commits to a digital file as it was found. */
export async function takeItem(
  ctx: Context,
  input: {
    case: string
    kind: ItemKind
    foundOn: string
    sha256: string | null
    seal: string | null
    place: string
  } & ItemWords,
): Promise<{ id: string; number: string }> {
  const found = await lockAccountable(ctx, input.case)
  refuseDay(ctx, found.jurisdiction, 'foundOn', input.foundOn)
  await refuseNames(ctx, found.id, 'description', input.description, 'victim')
  await refuseNames(ctx, found.id, 'where', input.where, 'victim')
  const id = ctx.id()
  const number = await nextNumber(ctx, 'BB')
  const said: ItemWords = { description: input.description, where: input.where, foundBy: input.foundBy }
  await ctx.sql`
    insert into cases.evidence (id, case_id, number, kind, found_on, at, officer, post, sha256, sealed)
    values (${id}, ${found.id}, ${number}, ${input.kind}, ${input.foundOn}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post},
      decode(${input.sha256}, 'hex'), ${await sealWords(ctx, 'evidence', id, said)})`
  const hand = { giver: null, holder: ctx.actor.post!, givenBy: null, receivedBy: ctx.actor.officer! }
  const first = { ...hand, deed: 'taken' as const, seal: input.seal, place: input.place }
  await writeEntry(ctx, await getItem(ctx, id), null, first, { reason: '', witness: '', paper: '' })
  return { id, number }
}
