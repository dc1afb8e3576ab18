/** What each kind of letter says of its own, read from the row that it is about. */
import { readOnDuty } from '../../access/duties/roster.ts'
import type { Context } from '../../platform/context.ts'
import {
  type Entrusted,
  type RequestKind,
  requestKinds,
  type Service,
  services,
  type Urgency,
  urgencies,
} from '../model.ts'
import { isAnswered, type OutsideState, type Part } from '../outside/model.ts'
import { agreement, type LetterKind, type labels } from './letter-words.ts'

/** A label and what stands beside it. */
export type Line = [keyof typeof labels, string]

/** What a letter says of its own; the rest is the case's. */
type Said = {
  case: string
  track: Entrusted
  number: string | null
  at: Date
  from: string
  lines: Line[]
  copies: string[]
  /** For an institution outside: what was chosen to be shown, and no more. */
  shows?: Part[]
}

type Names = { post(id: string): string; moment(at: Date): string }

type HandOver = {
  case_id: string
  track: Entrusted
  from_post: string
  to_post: string
  letter: string | null
  reply: string | null
  state: string
  reason: string
  ground: string | null
  proposed: string | null
  urgency: Urgency
  service: Service | null
  offered_at: Date
  due_at: Date
  answered_at: Date | null
}

async function readHandOver(ctx: Context, id: string): Promise<HandOver | undefined> {
  const [row] = await ctx.sql<HandOver>`
    select case_id, track, from_post, to_post, letter, reply, state, reason, ground, proposed, urgency, service, offered_at, due_at, answered_at
    from cases.hand_overs where id = ${id}`
  return row
}

const parties = (row: { from_post: string; to_post: string }, names: Names): Line[] => [
  ['from', names.post(row.from_post)],
  ['to', names.post(row.to_post)],
]

/** The letter that is answered. */
const refersTo = ({ letter }: { letter: string | null }): Line[] => (letter === null ? [] : [['refers', letter]])

type Request = {
  case_id: string
  track: Entrusted
  kind: RequestKind
  from_post: string
  to_post: string
  words: string
  letter: string | null
  reply: string | null
  asked_at: Date
  due_at: Date | null
  answer: string | null
  agreed: boolean | null
  answered_at: Date | null
}

async function readRequest(ctx: Context, id: string): Promise<Request | undefined> {
  const [row] = await ctx.sql<Request>`
    select case_id, track, kind, from_post, to_post, words, letter, reply, asked_at, due_at, answer, agreed, answered_at
    from cases.requests where id = ${id}`
  return row
}

type Outside = {
  case_id: string
  track: Entrusted
  service: Service
  from_post: string
  institution: string
  words: string
  shows: Part[]
  urgency: Urgency
  letter: string
  state: OutsideState
  offered_at: Date
  due_at: Date
  answered_at: Date | null
  taker: string | null
  taker_function: string | null
  ground: string | null
  proposed: string | null
  region: string | null
}

type Reader = (ctx: Context, id: string, names: Names) => Promise<Said | null>

/** Of every kind of letter; null where there is none for this reader. */
export const readers: Record<LetterKind, Reader> = {
  'hand-over': async (ctx, id, names) => {
    const row = await readHandOver(ctx, id)
    if (row === undefined) return null
    return {
      ...{
        case: row.case_id,
        track: row.track,
        number: row.letter,
        at: row.offered_at,
        from: row.from_post,
        copies: [],
      },
      lines: [
        ...parties(row, names),
        ...(row.service === null ? [] : [['service', services[row.service].words.id] satisfies Line]),
        ['urgency', urgencies[row.urgency].id],
        ['due', names.moment(row.due_at)],
        ['reason', row.reason],
      ],
    }
  },
  acceptance: async (ctx, id, names) => {
    const row = await readHandOver(ctx, id)
    if (row?.state !== 'accepted') return null
    return {
      ...{
        case: row.case_id,
        track: row.track,
        number: row.reply ?? row.letter,
        at: row.answered_at!,
        from: row.to_post,
      },
      ...{ copies: [row.from_post] },
      lines: [...parties(row, names), ...refersTo(row), ['answered', names.moment(row.answered_at!)]],
    }
  },
  refusal: async (ctx, id, names) => {
    const row = await readHandOver(ctx, id)
    if (row?.state !== 'refused') return null
    return {
      ...{
        case: row.case_id,
        track: row.track,
        number: row.reply ?? row.letter,
        at: row.answered_at!,
        from: row.to_post,
      },
      copies: [row.from_post, row.proposed!],
      lines: [
        ['from', names.post(row.to_post)],
        ['to', names.post(row.from_post)],
        ...refersTo(row),
        ['ground', row.ground!],
        ['proposed', names.post(row.proposed!)],
      ],
    }
  },
  request: async (ctx, id, names) => {
    const row = await readRequest(ctx, id)
    if (row === undefined) return null
    return {
      ...{ case: row.case_id, track: row.track, number: row.letter, at: row.asked_at, from: row.from_post, copies: [] },
      lines: [
        ...parties(row, names),
        ['kind', requestKinds[row.kind].id],
        ...(row.due_at === null ? [] : [['due', names.moment(row.due_at)] satisfies Line]),
        ['words', row.words],
      ],
    }
  },
  reply: async (ctx, id, names) => {
    const row = await readRequest(ctx, id)
    if (row === undefined || row.answer === null || row.answered_at === null) return null
    return {
      ...{
        case: row.case_id,
        track: row.track,
        number: row.reply ?? row.letter,
        at: row.answered_at,
        from: row.to_post,
      },
      copies: [row.from_post],
      lines: [
        ['from', names.post(row.to_post)],
        ['to', names.post(row.from_post)],
        ...refersTo(row),
        ['kind', requestKinds[row.kind].id],
        ...(row.kind === 'work jointly'
          ? [['agreed', (row.agreed ? agreement.yes : agreement.no).id] satisfies Line]
          : []),
        ['words', row.answer],
      ],
    }
  },
  referral: async (ctx, id, names) => {
    const [row] = await ctx.sql<Outside>`
      select o.case_id, o.track, o.service, o.from_post, o.institution, o.words, o.shows, o.urgency, o.letter, o.state, o.offered_at, o.due_at,
        o.answered_at, o.taker, o.taker_function, o.ground, o.proposed, j.name region
      from cases.outside_offers o join cases.cases c on c.id = o.case_id left join access.jurisdictions j on j.code = c.jurisdiction
      where o.id = ${id}`
    if (row === undefined) return null
    const duty = row.shows.includes('duty') ? (await readOnDuty(ctx, [row.from_post])).get(row.from_post)?.phone : null
    const lines: [keyof typeof labels, string | null | undefined][] = [
      ['from', names.post(row.from_post)],
      ['to', row.institution],
      ['service', services[row.service].words.id],
      ['urgency', urgencies[row.urgency].id],
      ['due', names.moment(row.due_at)],
      ['words', row.words],
      ['region', row.shows.includes('region') ? row.region : null],
      ['duty', duty],
      ['answered', isAnswered(row.state) && row.answered_at !== null ? names.moment(row.answered_at) : null],
      ['taker', row.taker === null ? null : `${row.taker}, ${row.taker_function}`],
      ['ground', row.ground],
      ['proposed', row.proposed],
    ]
    return {
      ...{
        case: row.case_id,
        track: row.track,
        number: row.letter,
        at: row.offered_at,
        from: row.from_post,
        copies: [],
      },
      shows: row.shows,
      lines: lines.flatMap(([label, value]) => (value == null ? [] : [[label, value] satisfies Line])),
    }
  },
  determination: async (ctx, id, names) => {
    const [row] = await ctx.sql<{
      case_id: string
      track: Entrusted
      decider: string
      owner: string | null
      reason: string
      letter: string
      decided_at: Date
      between_posts: string[]
    }>`
      select case_id, track, decider, owner, reason, letter, decided_at, between_posts from cases.determinations where id = ${id} and decided_at is not null`
    if (row === undefined) return null
    return {
      ...{ case: row.case_id, track: row.track, number: row.letter, at: row.decided_at, from: row.decider },
      copies: row.between_posts,
      lines: [
        ['to', names.post(row.owner!)],
        ['owner', names.post(row.owner!)],
        ['reason', row.reason],
      ],
    }
  },
}
