/** Requests to authorities of other countries: a draft until channel and letter number are entered; no victim is named in one (protection.md P7, P8). */
import type { Context } from '../../../platform/context.ts'
import { nextNumber } from '../../../platform/next-number.ts'
import { Problem, wrongField } from '../../../platform/problem.ts'
import { findCountry } from '../../../reference/find-country.ts'
import { readLawClocks } from '../../../reference/law-terms.ts'
import { endOfDay } from '../../law/model.ts'
import { hoursEast, lockAccountable, refuseDay } from '../../law/store.ts'
import { refuseNames } from '../../letters/refuse-names.ts'
import { noteCase } from '../../store.ts'
import { sealWords } from '../../victims/seal.ts'
import { type AbroadDeed, type AbroadKind, abroadMoves, abroadStates, type Channel } from '../model.ts'
import { getAbroad } from './read-abroad.ts'

export type AbroadWords = { authority: string; words: string }
export type AbroadNote = { note: string }

/** By the post accountable for the law; stays a draft. */
export async function askAbroad(
  ctx: Context,
  input: { case: string; country: string; kind: AbroadKind } & AbroadWords,
): Promise<{ id: string; number: string }> {
  const found = await lockAccountable(ctx, input.case)
  if ((await findCountry(ctx, input.country)) === null || input.country === 'IDN')
    throw wrongField('country', { id: 'bukan negara lain dalam daftar', en: 'is no other country of the list' })
  await refuseNames(ctx, found.id, 'words', input.words, 'victim')
  const id = ctx.id()
  const number = await nextNumber(ctx, 'LN')
  const said: AbroadWords = { authority: input.authority, words: input.words }
  await ctx.sql`
    insert into cases.foreign_requests (id, case_id, number, country, kind, at, officer, post, sealed)
    values (${id}, ${found.id}, ${number}, ${input.country}, ${input.kind}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post},
      ${await sealWords(ctx, 'request abroad', id, said)})`
  await noteCase(ctx, found.id, 'request abroad', { request: number, state: 'draft' })
  return { id, number }
}

/** How it went on: sent by a channel under a letter's number, reminded, answered, refused, withdrawn. Each is an entry. */
export async function moveAbroad(
  ctx: Context,
  input: { id: string; what: AbroadDeed; on: string; letter: string; channel: Channel | null; note: string },
): Promise<{ id: string }> {
  const request = await getAbroad(ctx, input.id)
  const found = await lockAccountable(ctx, request.case_id, ['law'], true)
  refuseDay(ctx, found.jurisdiction, 'on', input.on)
  if (!abroadMoves[request.state].includes(input.what))
    throw new Problem('state-moved-on', { state: abroadStates[request.state] })
  if (request.since !== null && input.on < request.since)
    throw wrongField('on', { id: 'sebelum langkah sebelumnya', en: 'is before the step before it' })
  if (input.what === 'sent' && input.channel === null)
    throw wrongField('channel', { id: 'sebutkan salurannya', en: 'name the channel' })
  if (input.what !== 'withdrawn' && input.letter.length < 3)
    throw wrongField('letter', { id: 'sebutkan nomor suratnya', en: 'name the letter’s number' })
  await refuseNames(ctx, found.id, 'note', input.note, 'victim')
  const waits = input.what === 'sent' || input.what === 'reminded'
  const [clock] = waits ? await readLawClocks(ctx, 'foreign-answer') : []
  const due = waits ? endOfDay(input.on, clock?.days ?? 30, hoursEast(found.jurisdiction)) : null
  const id = ctx.id()
  const made = await ctx.sql`
    insert into cases.foreign_entries (id, request, case_id, what, on_day, letter, channel, due_at, at, officer, sealed)
    values (${id}, ${request.id}, ${found.id}, ${input.what}, ${input.on}, ${input.letter}, ${input.what === 'sent' ? input.channel : null}, ${due},
      ${ctx.now}, ${ctx.actor.officer}, ${await sealWords(ctx, 'request abroad', id, { note: input.note } satisfies AbroadNote)})
    on conflict do nothing returning id`
  if (made.length === 0) throw new Problem('state-moved-on', { state: abroadStates[request.state] })
  if (due !== null) ctx.leave('law clock set', [id], due)
  await noteCase(ctx, found.id, 'request abroad', { request: request.number, state: input.what })
  return { id }
}
