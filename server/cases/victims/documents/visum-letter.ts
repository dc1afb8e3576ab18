/** The investigator's letter that asks for a visum, and the one document released for it. */
import { notifyPost } from '../../../access/notify-post.ts'
import type { Context } from '../../../platform/context.ts'
import { Problem, wrongField } from '../../../platform/problem.ts'
import { refuseReadingOnly } from '../../store.ts'
import { getVictim } from '../store.ts'

/** By the post accountable for law enforcement, with number and date of the letter. */
export async function askVisum(
  ctx: Context,
  input: { participant: string; number: string; writtenOn: string },
): Promise<{ id: string }> {
  const victim = await getVictim(ctx, input.participant)
  await refuseReadingOnly(ctx, victim.case_id)
  if (victim.investigator !== ctx.actor.post) throw new Problem('not-allowed')
  if (input.writtenOn > ctx.now.toISOString().slice(0, 10))
    throw wrongField('writtenOn', { id: 'belum terjadi', en: 'has not come yet' })
  const id = ctx.id()
  const made = await ctx.sql`
    insert into cases.visum_letters (id, participant, case_id, number, written_on, post, officer, at)
    values (${id}, ${victim.id}, ${victim.case_id}, ${input.number}, ${input.writtenOn}, ${ctx.actor.post}, ${ctx.actor.officer}, ${ctx.now})
    on conflict do nothing returning id`
  if (made.length === 0)
    throw new Problem('already-exists', { what: { id: `Surat ${input.number}`, en: `Letter ${input.number}` } })
  return { id }
}

/** By the post that holds the document; that one document, to the letter's post, and nothing else of her health. */
export async function releaseVisum(ctx: Context, input: { letter: string; document: string }): Promise<void> {
  const [letter] = await ctx.sql<{
    participant: string
    case_id: string
    post: string
    number: string
    document: string | null
  }>`
    select participant, case_id, post, number, document from cases.visum_letters where id = ${input.letter} for update`
  if (letter === undefined) throw new Problem('not-found')
  if (letter.document !== null)
    throw new Problem('state-moved-on', { state: { id: 'sudah diserahkan', en: 'released' } })
  const [document] = await ctx.sql<{ post: string; visum: boolean }>`
    select post, visum from cases.documents where id = ${input.document} and participant = ${letter.participant}`
  if (document === undefined) throw new Problem('not-found')
  if (document.post !== ctx.actor.post) throw new Problem('not-allowed')
  if (!document.visum) throw wrongField('document', { id: 'bukan visum', en: 'is not a visum' })
  await ctx.sql`
    update cases.visum_letters set document = ${input.document}, released_at = ${ctx.now}, released_by = ${ctx.actor.officer}
    where id = ${input.letter}`
  await notifyPost(ctx, letter.post, 'visum released', { kind: 'case', id: letter.case_id })
}
