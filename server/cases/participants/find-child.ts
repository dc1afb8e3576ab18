/** Somebody turns out to be a child after the case was opened: from then on the SOP for children serves her, and an adult's waits for nobody. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { becomesChild } from '../add-person.ts'
import { isVictimRole } from '../model.ts'
import { noteCase } from '../store.ts'
import { lockParticipant, twinsOf } from './store.ts'

/** By the post that protects her or coordinates, never the other way round: disputed age is a child's (protection.md P6). */
export async function findChild(ctx: Context, input: { participant: string; ground: string }): Promise<void> {
  const by = { tracks: ['protection'], coordinating: true } as const
  const { person, found } = await lockParticipant(ctx, input.participant, by)
  if (!isVictimRole(person.role) || person.child)
    throw new Problem('state-moved-on', {
      state: { id: 'sudah diperlakukan sebagai anak', en: 'is treated as a child already' },
    })
  for (const one of (await twinsOf(ctx, person.id)).filter(({ child }) => !child)) {
    await ctx.sql`update cases.participants set child = true where id = ${one.id}`
    await becomesChild(ctx, { ...found, id: one.case_id }, one.id)
  }
  await noteCase(ctx, found.id, 'child found', {}, input.ground)
}
