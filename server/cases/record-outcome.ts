/** An outcome for one victim; it comes back in by the front door as a protected record, so that figures and indicators learn from it lawfully. */
import { openGroups } from '../access/disclose.ts'
import type { FieldGroup } from '../intake/model.ts'
import { receiveRecords } from '../intake/receive-records.ts'
import { caseOutcome } from '../intake/sources/case-outcome.ts'
import { splitJson } from '../intake/split-delivery.ts'
import { readRecords } from '../persons/store.ts'
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import { isVictimRole, type Outcome, type Role } from './model.ts'
import { lockCase, noteCase, othersOf } from './store.ts'
import { openFollowUps } from './victims/care/follow-up.ts'

type Ended = { participant: string; outcome: Outcome; note: string }

/** One event, several victims of one case: the same outcome for each, all or none. */
export async function recordOutcomes(ctx: Context, input: Ended & { also: string[] }): Promise<void> {
  await recordOutcome(ctx, input)
  for (const participant of await othersOf(ctx, 'participants', input.participant, input.also))
    await recordOutcome(ctx, { ...input, participant })
}

/** Only the post accountable for protection, or the coordinating one. Whom an authority identified is not “not a victim” until that is taken back. */
async function recordOutcome(ctx: Context, input: Ended): Promise<void> {
  const [participant] = await ctx.sql<{
    id: string
    case_id: string
    record: string
    outcome: string | null
    role: Role
  }>`
    select id, case_id, record, outcome, role from cases.participants where id = ${input.participant} for update`
  if (participant === undefined || !isVictimRole(participant.role)) throw new Problem('not-found')
  if (participant.role === 'victim' && input.outcome === 'not a victim')
    throw wrongField('outcome', {
      id: 'ia sudah ditetapkan sebagai korban; tarik penetapan itu dahulu',
      en: 'she was identified as a victim; take that back first',
    })
  const found = await lockCase(ctx, participant.case_id)
  const [protection] = await ctx.sql<{ accountable: string }>`
    select accountable from cases.tracks where case_id = ${found.id} and track = 'protection'`
  if (ctx.actor.post !== protection!.accountable && ctx.actor.post !== found.coordinating)
    throw new Problem('not-allowed')
  const record = await sendBack(ctx, found.number, participant, input.outcome)
  await ctx.sql`
    update cases.participants
    set outcome = ${input.outcome}, outcome_at = ${ctx.now}, outcome_by = ${ctx.actor.officer}, outcome_record = ${record}
    where id = ${participant.id}`
  await openFollowUps(ctx, participant, input.outcome)
  await noteCase(ctx, found.id, 'outcome', { outcome: input.outcome }, input.note)
}

/** The row that the front door gets: as much of the person as the sender may see, so that it resolves to the same one. */
async function sendBack(
  ctx: Context,
  number: string,
  participant: { id: string; record: string },
  outcome: Outcome,
): Promise<string | null> {
  const [about] = await readRecords(ctx, [participant.record])
  // It becomes a record of the sender's own agency, which sees its own whole: only what is open to the sender goes in.
  const open = about === undefined ? [] : openGroups(ctx, about)
  const has = (group: FieldGroup) => open === 'all' || open.includes(group)
  const who = has('identity') ? about?.facts : undefined
  const nik = has('documents') ? about?.facts.nik : undefined
  const row = {
    nomor_hasil: `${number}-${participant.id.slice(-12)}`,
    waktu_hasil: ctx.now.toISOString(),
    nomor_kasus: number,
    hasil: outcome,
    ...(who?.name === undefined ? {} : { nama_lengkap: who.name }),
    ...(who?.sex === undefined ? {} : { jenis_kelamin: who.sex === 'F' ? 'P' : 'L' }),
    ...(who?.birthDate?.length === 10 ? { tanggal_lahir: who.birthDate } : {}),
    ...(nik === undefined ? {} : { nik }),
  }
  const body = Buffer.from(JSON.stringify({ records: [row] }))
  const pieces = splitJson(body)
  const receipt = await receiveRecords(ctx, caseOutcome, {
    ...{ body, pieces, media: 'application/json', channel: 'form', sentAt: ctx.now },
  })
  return receipt.answers[0]?.record ?? null
}
