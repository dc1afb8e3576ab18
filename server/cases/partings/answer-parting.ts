/** Which half of a parted person is the one of the case: they stay, or the other takes their place with all that was done and said for them. */
import { endSight, grantSight } from '../../access/grant-sight.ts'
import { profileOf } from '../../identification/store.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { getRecordOf, refuseSecondCase } from '../add-person.ts'
import type { Role } from '../model.ts'
import { findWhole, lockCase, membersOf, noteCase } from '../store.ts'
import { isOfLaw, type Meant } from './model.ts'
import { readPartings } from './read-partings.ts'

type Participant = { id: string; case_id: string; record: string; role: Role; child: boolean }

/** Throws `not-found`, `not-allowed` for whoever does not answer for the case, `state-moved-on` when it is answered or they are one person again. */
export async function answerParting(ctx: Context, input: { id: string; meant: Meant; reason: string }): Promise<void> {
  const [asked] = await ctx.sql<{ case_id: string }>`select case_id from cases.partings where id = ${input.id}`
  if (asked === undefined) throw new Problem('not-found')
  const found = await lockCase(ctx, await findWhole(ctx, asked.case_id))
  const [participant] = await ctx.sql<Participant>`
    select p.id, p.case_id, p.record, p.role, p.child from cases.partings g join cases.participants p on p.id = g.participant where g.id = ${input.id}`
  if (participant === undefined) throw new Problem('not-found')
  await refuseOthers(ctx, found, participant.role)
  const parting = (await readPartings(ctx, [participant.case_id])).get(participant.id)
  if (parting?.id !== input.id) throw new Problem('state-moved-on', { state: { id: 'sudah dijawab', en: 'answered' } })
  if (input.meant === 'other') {
    if (parting.other === null)
      throw wrongField('meant', {
        id: 'orang itu tidak terbuka bagi pos Anda',
        en: 'that person is not open to your post',
      })
    await replace(ctx, participant, parting.other.person)
  }
  await ctx.sql`
    update cases.partings set meant = ${input.meant}, answered_at = ${ctx.now}, answered_by = ${ctx.actor.officer} where id = ${input.id}`
  const does = isOfLaw(participant.role) ? 'reported meant' : 'person meant'
  await noteCase(ctx, found.id, does, { meant: input.meant }, input.reason)
}

async function refuseOthers(ctx: Context, found: { id: string; coordinating: string }, role: Role): Promise<void> {
  const [law] = await ctx.sql<{ accountable: string }>`
    select accountable from cases.tracks where case_id = ${found.id} and track = 'law'`
  const answers = isOfLaw(role) ? law!.accountable : found.coordinating
  if (answers !== ctx.actor.post) throw new Problem('not-allowed')
}

/** The participant rests on the other's newest record. Whoever works on the case sees that one instead of the former; a child stays one (P6). */
async function replace(ctx: Context, participant: Participant, person: string): Promise<void> {
  const record = await getRecordOf(ctx, person)
  if (!isOfLaw(participant.role)) await refuseSecondCase(ctx, person)
  const child = participant.child || (await profileOf(ctx, person, 'unknown')).profile === 'child'
  await ctx.sql`update cases.participants set record = ${record}, child = ${child} where id = ${participant.id}`
  const [elsewhere] = await ctx.sql`select from cases.participants where record = ${participant.record} limit 1`
  const members = await membersOf(ctx, participant.case_id)
  const posts = await ctx.sql<{ post: string }>`
    select accountable post from cases.tracks where case_id = any (${members}::uuid[])
    union select coordinating from cases.cases where id = any (${members}::uuid[])`
  for (const { post } of posts) {
    await grantSight(ctx, [{ kind: 'record', subject: record, post, because: 'record of a case' }])
    if (elsewhere === undefined) await endSight(ctx, participant.record, post, 'record of a case')
  }
}
