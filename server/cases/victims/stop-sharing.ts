/**
 * What rests on a withdrawn consent ends: at once what a machine can end by itself (openings, shared interviews, offers and questions that wait,
 * joint work, links outside), by the hour that she was told what people were to finish (services under way). Only what that purpose carries:
 * an export asks her word when it is taken, so of `exchange` and `abroad` nothing stands to be stopped. What rests on law is not touched.
 */
import { endSight, type SightReason } from '../../access/grant-sight.ts'
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import { noteCase } from '../store.ts'
import { endAsked, endJoint } from './end-asked.ts'
import { type Purpose, resting } from './model.ts'

type Withdrawal = {
  id: string
  participant: string
  purpose: Purpose
  recipient: string | null
  stops_at: Date | null
  case_id: string
  record: string
  number: string
  protector: string
}

/** Passed over when she agreed again meanwhile, or all has stopped already. */
export async function stopSharing(ctx: Context, id: string): Promise<void> {
  const [found] = await ctx.sql<Withdrawal>`
    select c.id, c.participant, c.purpose, c.recipient, c.stops_at, p.case_id, p.record, k.number, t.accountable protector
    from cases.consents c join cases.participants p on p.id = c.participant join cases.cases k on k.id = p.case_id
      join cases.tracks t on t.case_id = p.case_id and t.track = 'protection'
    where c.id = ${id} and c.decision <> 'given' and c.stopped_at is null
      and not exists (select from cases.consents later where later.participant = c.participant and later.purpose = c.purpose
        and later.recipient is not distinct from c.recipient and later.version > c.version)`
  if (found === undefined) return
  const rests = resting[found.purpose]
  if (rests.sharing) await endOpenings(ctx, found)
  ctx.tell('cases', found.case_id)
  // While her life is in danger nothing that protects her stops (protection.md P6); afterwards it does.
  const [danger] = await ctx.sql<{ until: Date | null }>`
    select max(until_at) until from cases.dangers
    where participant = ${found.participant} and until_at > ${ctx.now} and confirmed is distinct from false`
  if (danger?.until) {
    ctx.leave('victim clock set', [id], danger.until)
    return
  }
  if (rests.services.length > 0) await endAsked(ctx, found.case_id, null)
  if (rests.sharing) await endJoint(ctx, found.case_id)
  // A no from the start: nothing was to be finished.
  if (found.stops_at === null) return
  if (found.stops_at > ctx.now) {
    ctx.leave('victim clock set', [id], found.stops_at)
    return
  }
  const services = await stopServices(ctx, found)
  await ctx.sql`update cases.consents set stopped_at = ${ctx.now} where id = ${id}`
  await noteCase(ctx, found.case_id, 'sharing stopped', { services: String(services) })
  await notifyPost(
    ctx,
    found.protector,
    'sharing stopped',
    { kind: 'case', id: found.case_id },
    { number: found.number },
  )
}

/** Secrets of hers opened to posts that she now says no to, and interviews with her shared with them. */
async function endOpenings(ctx: Context, { participant, record, recipient, protector }: Withdrawal): Promise<void> {
  const opened = await ctx.sql<{ subject: string; post: string; because: SightReason }>`
    select s.subject, s.post, s.because from access.sight s join access.posts p on p.id = s.post
    where s.until_at is null and s.post <> ${protector} and (${recipient}::uuid is null or p.agency = ${recipient})
      and cases.said_no(${participant}, array['knowledge', 'services'], p.agency)
      and ((s.kind = 'secret' and s.because = 'secret opened to you'
          and s.subject in (select id from cases.secrets where participant = ${participant}))
        or (s.kind = 'interview' and s.because = 'interview shared with you'
          and s.subject in (select id from identification.interviews where record = ${record})))`
  for (const { subject, post, because } of opened) await endSight(ctx, subject, post, because)
}

/** How many were stopped; of a no to everybody, a service that protection itself gives is not shared with anybody. */
async function stopServices(ctx: Context, { participant, purpose, recipient, protector }: Withdrawal): Promise<number> {
  const stopped = await ctx.sql`
    update cases.services s set state = 'stopped', changed_at = ${ctx.now}
    where s.participant = ${participant} and s.state in ('planned', 'running', 'held by budget')
      and s.purpose = any (${[...resting[purpose].services]}::text[])
      and cases.said_no(${participant}, array['knowledge', s.purpose], s.provider)
      and (s.provider = ${recipient} or (${recipient}::uuid is null
        and s.provider <> (select agency from access.posts where id = ${protector})))
    returning s.id`
  return stopped.length
}
