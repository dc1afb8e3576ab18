/** One case: its tracks with their one accountable post, steps with clocks, hand-overs, participants as far as they are open, timeline. */
import { readOnDuty } from '../access/duties/roster.ts'
import { explainSight } from '../access/explain-sight.ts'
import type { PostRef } from '../access/model.ts'
import { inService } from '../access/posts.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import type { Words } from '../platform/words.ts'
import { type Paper, paperFor, papersOf, readPapers } from './attach-papers.ts'
import { readDangers } from './dangers/read-dangers.ts'
import { readSopsOf } from './declare-sops.ts'
import { findEmergency } from './emergencies/review-emergency.ts'
import { readRequests } from './hand-overs/requests.ts'
import {
  type Entrusted,
  type HandOverState,
  isVictimRole,
  type Service,
  services,
  type Track,
  tracks as trackNames,
  type Urgency,
} from './model.ts'
import { readParticipants } from './participants/read-participants.ts'
import { readCaseRow } from './read-cases.ts'
import { readTimeline } from './read-timeline.ts'
import type { Sop, SopStep } from './sop.ts'
import { readTerms } from './sop-drafts/terms.ts'
import { nameOf } from './sops/compare-sops.ts'
import { consents, responsibles, type Terms } from './sops/model.ts'
import { sayClock } from './sops/say-finding.ts'
import { findWhole } from './store.ts'
import { owesAgreement } from './victims/agree-step.ts'
import { type Form, forms } from './victims/model.ts'

type Posts = Map<string, PostRef>
const blank = (code: string): Words => ({ id: code, en: code })
const iso = (at: Date | null) => at?.toISOString() ?? null

/** Everything the case screen shows. Throws `not-found`. */
export async function readCase(ctx: Context, asked: string) {
  // By the number on an old paper too: cases that are one are opened by the one that remains.
  const id = await findWhole(ctx, asked)
  const [found, alert, sops, terms] = await Promise.all([
    readCaseRow(ctx, id),
    readAlert(ctx, id),
    readSopsOf(ctx, id),
    readTerms(ctx),
  ])
  const [sop] = sops
  if (found === null || sop === undefined) throw new Problem('not-found')
  const { row, posts } = found
  const emergency = await findEmergency(ctx, id)
  const [handOvers, requests, { tracks, determination }, steps, timeline, whySee] = await Promise.all([
    readHandOvers(ctx, id, posts),
    readRequests(ctx, id, posts),
    readTracks(ctx, id, posts),
    readSteps(ctx, id, posts, sops, terms),
    readTimeline(ctx, id, posts, sops, terms),
    explainSight(ctx, 'case', id),
  ])
  const dangers = await readDangers(ctx, id)
  const coordinates = row.coordinating.id === ctx.actor.post
  const leads = tracks.filter(({ mine }) => mine).map(({ track }) => track)
  const participants = await readParticipants(ctx, id, { open: row.state === 'open', coordinates, leads }, posts)
  return {
    ...row,
    emergency,
    dangers,
    alert,
    sop: sopRef(sop),
    sops: sops.map(sopRef),
    tracks: tracks.map((track) => ({ ...track, waiting: waitingOf(track, handOvers) })),
    coordination: { waiting: waitingOf({ track: 'coordination' }, handOvers), determination },
    participants,
    steps,
    handOvers,
    requests,
    timeline,
    posts: inService(posts),
    may: {
      close:
        row.state === 'open' &&
        coordinates &&
        participants.every((one) => one.outcome !== null || !isVictimRole(one.role)),
      coordinate: coordinates,
    },
    whySee,
  }
}

const sopRef = ({ id, version, name }: Sop) => ({ id, version, name })

/** The alert that the case came from; null where none is, or it is not seen. */
async function readAlert(ctx: Context, id: string): Promise<string | null> {
  const [bound] = await ctx.sql<{ alert: string | null }>`select alert from cases.cases where id = ${id}`
  return bound?.alert ?? null
}

type HandedOver = { id: string; track: Entrusted; to: PostRef; state: HandOverState; dueAt: string }

/** The hand-over of a track, or of the coordination, that waits for an answer. */
function waitingOf({ track }: { track: Entrusted }, handOvers: HandedOver[]) {
  const waiting = handOvers.find((hand) => hand.track === track && hand.state === 'offered')
  return waiting === undefined ? null : { id: waiting.id, to: waiting.to, dueAt: waiting.dueAt }
}

async function readTracks(ctx: Context, id: string, posts: Posts) {
  const [rows, asked] = await Promise.all([
    ctx.sql<{ track: Track; accountable: string; since: Date }>`
      select track, accountable, since from cases.tracks where case_id = ${id} order by array_position(array['protection', 'law', 'immigration'], track)`,
    ctx.sql<{ track: Entrusted; decider: string; due_at: Date }>`
      select track, decider, due_at from cases.determinations where case_id in (select cases.members_of(${id})) and decided_at is null`,
  ])
  const onDuty = await readOnDuty(
    ctx,
    rows.map((row) => row.accountable),
  )
  const determinationOf = (track: Entrusted) => {
    const found = asked.find((one) => one.track === track)
    return found === undefined ? null : { by: posts.get(found.decider)!, dueAt: found.due_at.toISOString() }
  }
  const tracks = rows.map((row) => ({
    track: row.track,
    name: trackNames[row.track],
    accountable: posts.get(row.accountable)!,
    since: row.since.toISOString(),
    mine: row.accountable === ctx.actor.post,
    onDuty: onDuty.get(row.accountable) ?? null,
    determination: determinationOf(row.track),
  }))
  return { tracks, determination: determinationOf('coordination') }
}

async function readSteps(ctx: Context, id: string, posts: Posts, sops: Sop[], { aspects, events }: Terms) {
  const papers = await readPapers(ctx, id)
  const [my] = await ctx.sql<{ works: boolean }>`select cases.works_on(${id}) works`
  const rows = await ctx.sql<{
    id: string
    agreed: Form | null
    code: string
    sop: string
    version: number
    track: Track
    participant: string | null
    accountable: string
    state: 'waiting' | 'open' | 'done' | 'not needed'
    due_at: Date | null
    done_at: Date | null
    note: string | null
    carried_by: string | null
    carrier_found: boolean
  }>`
    select s.id, s.code, coalesce(s.sop, c.sop) sop, coalesce(s.sop_version, c.sop_version) "version", s.track, s.participant, s.accountable,
      s.state, s.due_at, s.done_at, s.note, s.agreed, s.carried_by, s.carrier_found
    from cases.steps s join cases.cases c on c.id = s.case_id where s.case_id in (select cases.members_of(${id}))`
  const all = sops.flatMap((sop) => sop.steps.map((step) => ({ sop, step })))
  const declared = new Map(all.map((one, place) => [`${nameOf(one.sop)} ${one.step.code}`, { ...one, place }]))
  const find = (row: { sop: string; version: number; code: string }) =>
    declared.get(`${nameOf({ id: row.sop, version: row.version })} ${row.code}`)!
  const isMine = (row: (typeof rows)[number]) =>
    row.accountable === ctx.actor.post || (my!.works && row.carried_by === ctx.actor.post)
  const owed = new Set<string>()
  for (const row of rows)
    if (row.state === 'open' && isMine(row) && (await owesAgreement(ctx, row, find(row).step))) owed.add(row.id)
  return rows
    .toSorted((a, b) => find(a).place - find(b).place || (a.participant ?? '').localeCompare(b.participant ?? ''))
    .map((row) => {
      const { sop, step } = find(row)
      const event = step.start.on === 'event' ? step.start.event : null
      return {
        id: row.id,
        sop: nameOf(sop),
        code: row.code,
        words: step.words,
        track: row.track,
        participant: row.participant,
        accountable: posts.get(row.accountable)!,
        state: row.state,
        dueAt: iso(row.due_at),
        doneAt: iso(row.done_at),
        note: row.note,
        legal: step.legal.words,
        toBeConfirmed: step.toBeConfirmed || step.clock?.toBeConfirmed === true,
        clock: step.clock && { words: sayClock(step.clock), source: step.clock.source },
        waitsFor:
          row.state === 'waiting' && event !== null ? { event, words: events[event]?.words ?? blank(event) } : null,
        responsible: step.responsible === null ? null : (responsibles[step.responsible] ?? blank(step.responsible)),
        consent: {
          ...{ code: step.consent, words: consents[step.consent], owed: owed.has(row.id) },
          agreed: row.agreed === null ? null : forms[row.agreed],
        },
        carrier: {
          post:
            row.carried_by === null || row.carried_by === row.accountable ? null : (posts.get(row.carried_by) ?? null),
          found: row.carrier_found,
        },
        pillar: aspects[step.aspect]?.pillar ?? null,
        papers: papersOf(step).map((code) => asPaper(sop, step, code, paperFor(papers, code, row.participant))),
        mine: isMine(row),
      }
    })
}

const asPaper = (sop: Sop, step: SopStep, code: string, paper: Paper | undefined) => ({
  ...{ code, makes: step.makes.includes(code) },
  words: sop.documents.find((one) => one.code === code)?.words ?? blank(code),
  ...{ number: paper?.number ?? null, document: paper?.document ?? null, absent: paper?.absent ?? null },
  at: iso(paper?.at ?? null),
})

async function readHandOvers(ctx: Context, id: string, posts: Posts) {
  const rows = await ctx.sql<{
    id: string
    track: Entrusted
    from_post: string
    to_post: string
    state: HandOverState
    reason: string
    ground: string | null
    proposed: string | null
    offered_at: Date
    due_at: Date
    answered_at: Date | null
    told: number
    urgency: Urgency
    service: Service | null
  }>`
    select id, track, from_post, to_post, state, reason, ground, proposed, offered_at, due_at, answered_at, told, urgency, service
    from cases.hand_overs where case_id in (select cases.members_of(${id})) order by offered_at desc`
  return rows.map((row) => ({
    id: row.id,
    track: row.track,
    from: posts.get(row.from_post)!,
    to: posts.get(row.to_post)!,
    state: row.state,
    reason: row.reason,
    ground: row.ground,
    proposed: row.proposed === null ? null : (posts.get(row.proposed) ?? null),
    offeredAt: row.offered_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    answeredAt: iso(row.answered_at),
    told: row.told,
    urgency: row.urgency,
    service: row.service === null ? null : services[row.service].words,
    mine:
      row.to_post === ctx.actor.post
        ? ('receiver' as const)
        : row.from_post === ctx.actor.post
          ? ('sender' as const)
          : null,
  }))
}
