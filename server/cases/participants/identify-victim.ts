/** A presumed victim becomes a victim by the letter of whoever identified her, and never by a score (protection.md P2); it can be taken back. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { refuseDay } from '../law/store.ts'
import { noteCase } from '../store.ts'
import { lockParticipant, twinsOf } from './store.ts'

/** Who protects her or investigates holds the letter; coordinating alone does not. */
const by = { tracks: ['protection', 'law'], coordinating: false } as const

/** `number` and `on` (a day) are those of the letter. */
export async function identifyVictim(
  ctx: Context,
  input: { participant: string; number: string; on: string; note: string | null },
): Promise<void> {
  const { person, found } = await lockParticipant(ctx, input.participant, by)
  if (person.role !== 'presumed victim') throw movedOn('bukan terduga korban', 'is no presumed victim')
  if (person.outcome === 'not a victim') throw movedOn('hasilnya “bukan korban”', 'the outcome is “not a victim”')
  refuseDay(ctx, found.jurisdiction, 'on', input.on)
  await note(ctx, person.id, { role: 'victim', letter: input.number, on: input.on })
  await noteCase(ctx, found.id, 'identified', { letter: input.number }, input.note)
}

/** What was noted with the letter stays; from now on she is presumed again. */
export async function undoIdentification(ctx: Context, input: { participant: string; reason: string }): Promise<void> {
  const { person, found } = await lockParticipant(ctx, input.participant, by)
  if (person.role !== 'victim') throw movedOn('belum ditetapkan', 'is not identified')
  await note(ctx, person.id, { role: 'presumed victim', letter: null, on: null })
  await noteCase(ctx, found.id, 'identification undone', {}, input.reason)
}

async function note(
  ctx: Context,
  id: string,
  { role, letter, on }: { role: 'victim' | 'presumed victim'; letter: string | null; on: string | null },
): Promise<void> {
  for (const one of await twinsOf(ctx, id)) {
    await ctx.sql`update cases.participants set role = ${role} where id = ${one.id}`
    await ctx.sql`
      insert into cases.identifications (id, case_id, participant, identified, letter, letter_on, at, officer, post)
      values (${ctx.id()}, ${one.case_id}, ${one.id}, ${letter !== null}, ${letter}, ${on}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post})`
  }
}

const movedOn = (id: string, en: string) => new Problem('state-moved-on', { state: { id, en } })
