/** Somebody of an open case is held to be two people since: its timeline says so, and whoever coordinates is asked which of the two is meant. */
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import { noteCase } from '../store.ts'

/** `of` is the case that the participant is in, `case` the one that remains of those it is one with. */
type Parted = {
  participant: string
  of: string
  event: string
  other: string
  case: string
  number: string
  coordinating: string
}

/**
 * Persons that changed, each parting once, and only of whom it parted: the participant's record moved by it, or hung there before and stayed. Never
 * by a protected record (P1): that one was parted from somebody must not tell that it was there, so both halves need a record that is open to the chain.
 */
export async function tellPartings(ctx: Context, persons: string[]): Promise<void> {
  const parted = await ctx.sql<Parted>`
    select p.id participant, p.case_id "of", e.id event, c.id "case", c.number, c.coordinating,
      case when p.record = any (e.records) then e.person else e.other end other
    from persons.links l join cases.participants p on p.record = l.record
      join persons.events e on e.kind = 'parted'
        and ((e.other = l.person and p.record = any (e.records)) or (e.person = l.person and l.since < e.at and p.record <> all (e.records)))
      join cases.cases c on c.id = cases.root_of(p.case_id) and c.state = 'open'
    where l.person = any (${persons}::uuid[]) and not l.protected and p.role in ('presumed victim', 'victim') and e.at >= p.since
      and not exists (select from cases.partings told where told.participant = p.id
        and (told.event = e.id or (told.meant = 'other' and told.answered_at >= e.at)))
      and exists (select from persons.links went where went.record = any (e.records) and not went.protected)
      and exists (select from persons.links stayed where stayed.person = e.person and not stayed.protected)
    order by e.at, e.id, p.id`
  for (const { participant, of, event, other } of parted)
    await ctx.sql`
      insert into cases.partings (id, case_id, participant, event, other, told_at)
      values (${ctx.id()}, ${of}, ${participant}, ${event}, ${other}, ${ctx.now})`
  for (const [, [one]] of Map.groupBy(parted, (row) => `${row.event} ${row.case}`)) {
    await noteCase(ctx, one!.case, 'person parted')
    await notifyPost(ctx, one!.coordinating, 'person parted', { kind: 'case', id: one!.case }, { number: one!.number })
  }
}
