/** What a danger to life let through and nobody confirmed: offers and questions that a victim's no would have stopped, and that still wait, end. */
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import { readSilent } from '../hand-overs/read-ladder.ts'
import { noteCase } from '../store.ts'
import { endAsked } from '../victims/end-asked.ts'

type Over = {
  case_id: string
  participant: string
  post: string
  at: Date
  confirmed: boolean | null
  number: string
  coordinating: string
}

/** A second officer said no, or the day is over and nobody answered: then the heads of the post that declared it and of the coordinating one are told. */
export async function ringDanger(ctx: Context, id: string): Promise<void> {
  const [over] = await ctx.sql<Over>`
    update cases.dangers d set undone_at = ${ctx.now} from cases.cases c
    where d.id = ${id} and d.undone_at is null and c.id = d.case_id
      and (d.confirmed = false or (d.confirmed is null and d.until_at <= ${ctx.now}))
    returning d.case_id, d.participant, d.post, d.at, d.confirmed, c.number, c.coordinating`
  if (over === undefined) return
  await undo(ctx, over)
  if (over.confirmed === false) return
  await noteCase(ctx, over.case_id, 'danger lapsed')
  const heads = (await readSilent(ctx, [over.post, over.coordinating])).flatMap(({ head }) => head ?? [])
  for (const post of new Set([over.post, over.coordinating, ...heads]))
    await notifyPost(ctx, post, 'danger lapsed', { kind: 'case', id: over.case_id }, { number: over.number })
}

/** Of what protects her alone, since it was declared. What was accepted by then has happened. */
async function undo(ctx: Context, { case_id, participant, at }: Over): Promise<void> {
  await endAsked(ctx, case_id, at)
  await ctx.sql`
    update cases.services s set state = 'stopped', changed_at = ${ctx.now} from cases.tracks t, access.posts p
    where s.participant = ${participant} and s.at >= ${at} and s.state in ('planned', 'running', 'held by budget')
      and t.case_id = ${case_id} and t.track = 'protection' and p.id = t.accountable and s.provider <> p.agency
      and cases.said_no(${participant}, array['knowledge', s.purpose], s.provider) and not cases.in_danger(${participant}, ${ctx.now})`
}
