/** Danger to life: one officer acts at once, whatever a victim said about an agency; a second confirms, or what was asked under it is taken back. */
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { lockCase, noteCase } from '../store.ts'
import { sealWords } from '../victims/seal.ts'
import { getVictim } from '../victims/store.ts'
import { hoursOfDanger } from './model.ts'

/** What is closed of it: why her life is in danger. */
export type DangerWords = { reason: string }

/** By whoever works on the case. Throws `not-found`, `not-allowed`, and `already-exists` while one waits for its second officer. */
export async function declareDanger(
  ctx: Context,
  input: { participant: string; reason: string },
): Promise<{ id: string; until: string }> {
  const victim = await getVictim(ctx, input.participant)
  const found = await lockCase(ctx, victim.case_id)
  const [may] = await ctx.sql<{ works: boolean }>`select cases.works_on(${found.id}) works`
  if (!may!.works) throw new Problem('not-allowed')
  const [id, until] = [ctx.id(), new Date(ctx.now.getTime() + hoursOfDanger * 3_600_000)]
  const said: DangerWords = { reason: input.reason }
  const made = await ctx.sql`
    insert into cases.dangers (id, case_id, participant, reason, at, officer, post, until_at)
    values (${id}, ${found.id}, ${victim.id}, ${await sealWords(ctx, 'danger', id, said)}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post}, ${until})
    on conflict do nothing returning id`
  if (made.length === 0)
    throw new Problem('already-exists', {
      what: { id: 'Bahaya nyawa yang menunggu', en: 'A danger to life that waits' },
    })
  ctx.leave('clock set', [id], until)
  await noteCase(ctx, found.id, 'danger declared')
  for (const post of new Set([ctx.actor.post!, victim.protector, found.coordinating]))
    await notifyPost(ctx, post, 'danger declared', { kind: 'case', id: found.id }, { number: found.number })
  return { id, until: until.toISOString() }
}

/** Confirms it or does not: another officer who works on the case, once. Not confirmed, what was asked under it and still waits is taken back. */
export async function answerDanger(ctx: Context, input: { id: string; confirm: boolean }): Promise<void> {
  const [danger] = await ctx.sql<{ case_id: string; officer: string; post: string }>`
    select case_id, officer, post from cases.dangers where id = ${input.id}`
  if (danger === undefined) throw new Problem('not-found')
  const found = await lockCase(ctx, danger.case_id)
  const [may] = await ctx.sql<{ works: boolean }>`select cases.works_on(${found.id}) works`
  if (!may!.works) throw new Problem('not-allowed')
  if (danger.officer === ctx.actor.officer) throw new Problem('second-person')
  const answered = await ctx.sql`
    update cases.dangers set confirmed = ${input.confirm}, answered_at = ${ctx.now}, answered_by = ${ctx.actor.officer}
    where id = ${input.id} and confirmed is null and until_at > ${ctx.now} returning id`
  if (answered.length === 0)
    throw new Problem('state-moved-on', { state: { id: 'sudah dijawab atau lewat', en: 'answered or over' } })
  await noteCase(ctx, found.id, input.confirm ? 'danger confirmed' : 'danger declined')
  if (!input.confirm) ctx.leave('clock set', [input.id])
  await notifyPost(ctx, danger.post, 'danger answered', { kind: 'case', id: found.id }, { number: found.number })
}
