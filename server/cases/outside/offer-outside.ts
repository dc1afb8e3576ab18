/** Asks a service of an institution without an account; its post stays accountable. Link and code are made here, shown once and kept as hashes. */
import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { hashToken } from '../../access/find-actor.ts'
import { namePosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { nextNumber } from '../../platform/next-number.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { readHandOverHours } from '../../reference/hand-over-hours.ts'
import { refuseNames } from '../letters/refuse-names.ts'
import { type Service, services, type Track, type Urgency } from '../model.ts'
import { findWhole, lockCase, noteCase } from '../store.ts'
import { refusedByVictims } from '../victims/has-consent.ts'
import { type Channel, channels, isAnswered, type OutsideState, outsideStates, type Part, settled } from './model.ts'

/** What is asked of whom, and what they will see. */
export type OutsideWanted = {
  case: string
  track: Track
  service: Service
  institution: string
  channel: Channel
  words: string
  shows: Part[]
  urgency: Urgency
}

/** A code is short, so its hash is keyed: who reads the table could otherwise try a million. */
export const hashCode = (ctx: Pick<Context, 'keys'>, link: Buffer, code: string): Buffer =>
  createHmac('sha256', ctx.keys.journal).update(link).update(code).digest()

/** Only the post accountable for the track. */
export async function offerOutside(
  ctx: Context,
  wanted: OutsideWanted,
): Promise<{ id: string; token: string; code: string; letter: string }> {
  const found = await lockCase(ctx, await findWhole(ctx, wanted.case))
  const [track] = await ctx.sql<{ accountable: string }>`
    select accountable from cases.tracks where case_id = ${found.id} and track = ${wanted.track}`
  if (track!.accountable !== ctx.actor.post) throw new Problem('not-allowed')
  if (!(services[wanted.service].tracks as readonly Track[]).includes(wanted.track))
    throw wrongField('service', { id: 'layanan ini milik jalur lain', en: 'this service belongs to another track' })
  const no = wanted.track === 'protection' ? await refusedByVictims(ctx, found.id, null, wanted.service) : null
  if (no !== null) throw wrongField('institution', no)
  await refuseNames(ctx, found.id, 'words', wanted.words)
  const hours = await readHandOverHours(ctx)
  const id = ctx.id()
  const due = new Date(ctx.now.getTime() + hours[wanted.urgency] * 3_600_000)
  const [token, code] = [randomBytes(32).toString('base64url'), String(randomInt(1_000_000)).padStart(6, '0')]
  const link = hashToken(token)
  const letter = await nextNumber(ctx, 'SR')
  await ctx.sql`
    insert into cases.outside_offers (id, case_id, track, service, from_post, institution, channel, words, shows, urgency, letter, state,
      offered_at, offered_by, due_at, link, code)
    values (${id}, ${found.id}, ${wanted.track}, ${wanted.service}, ${ctx.actor.post}, ${wanted.institution}, ${wanted.channel}, ${wanted.words},
      ${[...new Set(wanted.shows)]}, ${wanted.urgency}, ${letter}, 'offered', ${ctx.now}, ${ctx.actor.officer}, ${due}, ${link},
      ${hashCode(ctx, link, code)})`
  ctx.leave('clock set', [id], due)
  await noteCase(ctx, found.id, 'asked outside', { to: wanted.institution, track: wanted.track }, wanted.words)
  return { id, token, code, letter }
}

/** Kills the link; what was answered stays answered. */
export async function withdrawOutside(ctx: Context, id: string): Promise<void> {
  const [of] = await ctx.sql<{ case_id: string }>`select case_id from cases.outside_offers where id = ${id}`
  if (of === undefined) throw new Problem('not-found')
  const found = await lockCase(ctx, of.case_id)
  const [offer] = await ctx.sql<{ state: OutsideState; track: Track; from_post: string; institution: string }>`
    select state, track, from_post, institution from cases.outside_offers where id = ${id}`
  if (offer!.from_post !== ctx.actor.post) throw new Problem('not-allowed')
  const done = await ctx.sql`
    update cases.outside_offers set state = 'withdrawn', answered_at = ${ctx.now} where id = ${id} and state = 'offered' returning id`
  if (done.length === 0) throw new Problem('state-moved-on', { state: outsideStates[offer!.state] })
  await noteCase(ctx, found.id, 'outside withdrawn', { to: offer!.institution, track: offer!.track })
}

/** What was answered (or not) is dealt with: it leaves the board of the post that asked, and the timeline says who saw to it. */
export async function settleOutside(ctx: Context, id: string): Promise<void> {
  const [of] = await ctx.sql<{ case_id: string }>`select case_id from cases.outside_offers where id = ${id}`
  if (of === undefined) throw new Problem('not-found')
  const found = await lockCase(ctx, of.case_id)
  const [offer] = await ctx.sql<{ state: OutsideState; from_post: string; institution: string; settled: boolean }>`
    select state, from_post, institution, settled_at is not null settled from cases.outside_offers where id = ${id}`
  if (offer!.from_post !== ctx.actor.post) throw new Problem('not-allowed')
  if (offer!.settled) throw new Problem('state-moved-on', { state: settled })
  if (!isAnswered(offer!.state)) throw new Problem('state-moved-on', { state: outsideStates[offer!.state] })
  await ctx.sql`update cases.outside_offers set settled_at = ${ctx.now}, settled_by = ${ctx.actor.officer} where id = ${id}`
  await noteCase(ctx, found.id, 'outside settled', { to: offer!.institution })
}

/** Every service of a case that was asked outside, newest first. */
export async function readOutside(ctx: Context, id: string) {
  const [open] = await ctx.sql`select from cases.cases where id = ${id}`
  if (open === undefined) throw new Problem('not-found')
  const [rows, posts] = await Promise.all([
    ctx.sql<{
      id: string
      track: Track
      service: Service
      from_post: string
      institution: string
      channel: Channel
      words: string
      letter: string
      state: OutsideState
      offered_at: Date
      due_at: Date
      told: number
      opened_at: Date | null
      answered_at: Date | null
      taker: string | null
      taker_function: string | null
      ground: string | null
      proposed: string | null
      settled: boolean
    }>`
      select id, track, service, from_post, institution, channel, words, letter, state, offered_at, due_at, told, opened_at, answered_at, taker,
        taker_function, ground, proposed, settled_at is not null settled from cases.outside_offers where case_id = ${id} order by offered_at desc, id desc`,
    namePosts(ctx),
  ])
  return rows.map((row) => ({
    ...{ id: row.id, track: row.track, service: services[row.service].words, institution: row.institution },
    ...{ from: posts.get(row.from_post)!, channel: channels[row.channel], words: row.words, letter: row.letter },
    ...{ state: row.state, stateWords: outsideStates[row.state], told: row.told, dueAt: row.due_at.toISOString() },
    offeredAt: row.offered_at.toISOString(),
    openedAt: row.opened_at?.toISOString() ?? null,
    answeredAt: row.answered_at?.toISOString() ?? null,
    ...{ taker: row.taker, takerFunction: row.taker_function, ground: row.ground, proposed: row.proposed },
    mine: row.from_post === ctx.actor.post,
    unsettled: isAnswered(row.state) && !row.settled,
  }))
}
