/** What a danger to life let through and nobody confirmed: offers and questions that a victim's no would have stopped, and that still wait, end. */
import { endSight } from '../../access/grant-sight.ts'
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import { readSilent } from '../hand-overs/read-ladder.ts'
import { noteCase } from '../store.ts'

type Over = {
  case_id: string
  participant: string
  post: string
  at: Date
  confirmed: boolean | null
  number: string
  coordinating: string
}
type Waiting = { id: string; case_id: string; post: string }

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
  const offers = await ctx.sql<Waiting & { track: string }>`
    update cases.hand_overs h set state = 'withdrawn', answered_at = ${ctx.now} from access.posts p
    where h.case_id in (select cases.members_of(${case_id})) and h.track in ('protection', 'coordination')
      and h.state = 'offered' and h.offered_at >= ${at}
      and p.id = h.to_post and cases.refuses(h.case_id, p.agency, ${ctx.now}) returning h.id, h.case_id, h.to_post post, h.track`
  for (const offer of offers) {
    await endSight(ctx, offer.case_id, offer.post, 'hand-over offered to you')
    await noteCase(ctx, offer.case_id, 'withdrawn', { track: offer.track })
  }
  const asked = await ctx.sql<Waiting>`
    update cases.requests r set answered_at = ${ctx.now}, ended_at = ${ctx.now}, agreed = false from access.posts p
    where r.case_id in (select cases.members_of(${case_id})) and r.track = 'protection' and r.answered_at is null and r.asked_at >= ${at}
      and p.id = r.to_post and cases.refuses(r.case_id, p.agency, ${ctx.now}) returning r.id, r.case_id, r.to_post post`
  for (const request of asked) await endSight(ctx, request.case_id, request.post, 'asked about the case', 'timed too')
  await ctx.sql`
    update cases.services s set state = 'stopped', changed_at = ${ctx.now} from cases.tracks t, access.posts p
    where s.participant = ${participant} and s.at >= ${at} and s.state in ('planned', 'running', 'held by budget')
      and t.case_id = ${case_id} and t.track = 'protection' and p.id = t.accountable and s.provider <> p.agency
      and cases.refuses(${case_id}, s.provider, ${ctx.now})`
  await ctx.sql`
    update cases.outside_offers set state = 'withdrawn', answered_at = ${ctx.now}
    where case_id in (select cases.members_of(${case_id})) and track = 'protection' and state = 'offered' and offered_at >= ${at}
      and cases.refuses(case_id, null, ${ctx.now})`
}
