/** Which half of a parted person is the one of the case: they stay, or the other takes their place with all that was done and said for them. */
import { profileOf } from '../../identification/store.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { becomesChild, getRecordOf, grantRecord, refuseSecondCase } from '../add-person.ts'
import { endRecordSight, findWhole, type LockedCase, lockCase, membersOf, noteCase } from '../store.ts'
import { readPartings } from './read-partings.ts'

type Participant = { id: string; case_id: string; record: string; child: boolean; outcome: string | null }

/** `person`: the other half as it was seen by whoever answers; null: the one of the case stays. */
type Answer = { id: string; person: string | null; reason: string }

/**
 * By the coordinating post. Throws `not-found`, `not-allowed`, and `state-moved-on` when it is answered, they are one person again, or the other half
 * is somebody else by now.
 */
export async function answerParting(ctx: Context, { id, person, reason }: Answer): Promise<void> {
  const [asked] = await ctx.sql<{ case_id: string; participant: string }>`
    select case_id, participant from cases.partings where id = ${id}`
  if (asked === undefined) throw new Problem('not-found')
  const found = await lockCase(ctx, await findWhole(ctx, asked.case_id))
  if (found.coordinating !== ctx.actor.post) throw new Problem('not-allowed')
  const members = await membersOf(ctx, found.id)
  const parting = (await readPartings(ctx, members)).get(asked.participant)
  if (parting?.id !== id || (person !== null && parting.other?.person !== person))
    throw new Problem('state-moved-on', { state: { id: 'sudah dijawab atau berubah', en: 'answered or changed' } })
  const meant = person === null ? 'stays' : 'other'
  if (person !== null) await replace(ctx, found, members, asked.participant, person)
  await ctx.sql`
    update cases.partings set meant = ${meant}, answered_at = ${ctx.now}, answered_by = ${ctx.actor.officer} where id = ${id}`
  await countApart(ctx, members)
  await noteCase(ctx, found.id, 'person meant', { meant }, reason)
}

/** The participant rests on the other's newest record. Whoever works on the case sees that one instead of the former; a child stays one (P6). */
async function replace(ctx: Context, found: LockedCase, members: string[], id: string, person: string): Promise<void> {
  const [former] = await ctx.sql<Participant>`
    select id, case_id, record, child, outcome from cases.participants where id = ${id}`
  if (former!.outcome !== null)
    throw wrongField('person', {
      id: 'hasilnya sudah dicatat; pilih tetap, lalu tambahkan orang itu',
      en: 'the outcome is recorded already; keep the one of the case, then add that person',
    })
  const [here] = await ctx.sql`
    select from cases.participants p join persons.links l on l.record = p.record
    where p.case_id = any (${members}::uuid[]) and l.person = ${person} limit 1`
  if (here !== undefined)
    throw wrongField('person', {
      id: 'orang itu sudah ada dalam kasus ini; pilih tetap',
      en: 'that person is in this case already; keep the one of the case',
    })
  const record = await getRecordOf(ctx, person)
  await refuseSecondCase(ctx, person)
  const child = former!.child || (await profileOf(ctx, person, 'unknown')).profile === 'child'
  await ctx.sql`update cases.participants set record = ${record}, child = ${child} where id = ${id}`
  await moveSight(ctx, members, former!.record, record)
  if (child && !former!.child) await becomesChild(ctx, { id: former!.case_id, kind: found.kind }, id)
  ctx.leave('case opened', [former!.case_id])
}

/** From one record to another, for the posts of these cases; what a post sees for another case of its own stays. */
async function moveSight(ctx: Context, members: string[], former: string, record: string): Promise<void> {
  for (const post of await grantRecord(ctx, members, record)) await endRecordSight(ctx, [former], post)
}

/** Whoever counted as the same as another of merged cases, and is somebody else now, is counted again. */
const countApart = (ctx: Context, members: string[]) => ctx.sql`
  update cases.participants p set same_as = null
  where p.case_id = any (${members}::uuid[]) and p.same_as is not null
    and not exists (select from cases.shared_victims(${members}::uuid[], ${members}::uuid[]) s where s.one = p.id and s.other = p.same_as)`
