/** Somebody of an open case is held to be two people since: its timeline says so, and whoever answers for it is asked which of the two is meant. */
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import type { Role } from '../model.ts'
import { noteCase } from '../store.ts'
import { isOfLaw } from './model.ts'

/** `of` is the case that the participant is in, `case` the one that remains of those it is one with. */
type Parted = {
  participant: string
  role: Role
  of: string
  event: string
  case: string
  number: string
  coordinating: string
  accountable: string
}

/**
 * Persons that changed, each parting once. Never by a protected record (P1): that one was parted from somebody must not tell that it was there, so
 * both halves need a record that is open to the chain.
 */
export async function tellPartings(ctx: Context, persons: string[]): Promise<void> {
  const parted = await ctx.sql<Parted>`
    select p.id participant, p.role, p.case_id "of", e.id event, c.id "case", c.number, c.coordinating, t.accountable
    from persons.links l join cases.participants p on p.record = l.record
      join persons.events e on e.kind = 'parted' and (e.person = l.person or e.other = l.person) and e.at >= p.since
      join cases.cases c on c.id = cases.root_of(p.case_id) and c.state = 'open'
      join cases.tracks t on t.case_id = c.id and t.track = 'law'
    where l.person = any (${persons}::uuid[]) and not l.protected
      and not exists (select from cases.partings told where told.participant = p.id and told.event = e.id)
      and exists (select from persons.links went where went.record = any (e.records) and not went.protected)
      and exists (select from persons.links stayed where stayed.person = e.person and not stayed.protected)
    order by e.at, e.id, p.id`
  for (const one of parted) {
    await ctx.sql`
      insert into cases.partings (id, case_id, participant, event, told_at)
      values (${ctx.id()}, ${one.of}, ${one.participant}, ${one.event}, ${ctx.now})`
    await noteCase(ctx, one.case, isOfLaw(one.role) ? 'reported parted' : 'person parted')
    const post = isOfLaw(one.role) ? one.accountable : one.coordinating
    await notifyPost(ctx, post, 'person parted', { kind: 'case', id: one.case }, { number: one.number })
  }
}
