/**
 * The letter that an officer files of a hand-over, its acceptance or refusal, a request, a
 * referral outside, a determination: number, date, legal basis, copies, places
 * to sign; marked with who took it and for what. Nobody is named: the case is named by its number (protection.md P9, P8).
 */

import { readOnDuty } from '../../access/duties/roster.ts'
import type { PostRef } from '../../access/model.ts'
import { namePosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { type PageText, writePdf } from '../../platform/paper/write-pdf.ts'
import { Problem } from '../../platform/problem.ts'
import { fill, type Words } from '../../platform/words.ts'
import { readSopsOf } from '../declare-sops.ts'
import {
  type Entrusted,
  entrusted,
  type RequestKind,
  requestKinds,
  type Service,
  services,
  type Urgency,
  urgencies,
} from '../model.ts'
import { isAnswered, type OutsideState, type Part } from '../outside/model.ts'
import {
  agreement,
  closing,
  closingOutside,
  copies,
  grounds,
  type LetterKind,
  labels,
  letters,
  purposeOfLetter,
  signatures,
} from './letter-words.ts'

type Line = [keyof typeof labels, string]

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

/** The bytes. Throws `not-found` where there is no such letter for this reader. */
export async function writeLetter(ctx: Context, input: { kind: LetterKind; id: string }) {
  const posts = await namePosts(ctx)
  const zone = posts.get(ctx.actor.post!)?.zone ?? 'Asia/Pontianak'
  const names = { post: (id: string) => nameOf(posts.get(id)), moment: momentIn(zone) }
  const said = await readers[input.kind](ctx, input.id, names)
  if (said === null) throw new Problem('not-found')
  const [found] = await ctx.sql<{
    number: string
    coordinating: string
    people: number
    children: number
  }>`
    select c.number, c.coordinating, count(p.id)::int people, count(p.id) filter (where p.child)::int children
    from cases.cases c left join cases.participants p on p.case_id = c.id and p.role in ('presumed victim', 'victim')
    where c.id = ${said.case} group by c.id`
  if (found === undefined) throw new Problem('not-found')
  const sops = await readSopsOf(ctx, said.case)
  const sop = { id: sops.map((one) => one.name.id).join('; '), en: sops.map((one) => one.name.en).join('; ') }
  const fillings = { track: entrusted[said.track], number: found.number, sop }
  const basis = fill(grounds[said.track], fillings)
  const number = said.number ?? found.number
  const purpose = fill(purposeOfLetter, fillings)
  const shows = (part: Part) => said.shows === undefined || said.shows.includes(part)
  const people = `${found.people} (${found.children} anak / children)`
  const lines: Line[] = [
    ['number', number],
    ['agenda', '..............................'],
    ['date', names.moment(said.at)],
    ...said.lines,
    ...(shows('people') ? [['people', people] satisfies Line] : []),
    ...(said.shows?.includes('case') ? [['case', found.number] satisfies Line] : []),
  ]
  const page: PageText = {
    office: nameOf(posts.get(said.from)),
    title: letters[input.kind].title,
    lead: fill(letters[input.kind].lead, fillings),
    lines: lines.map(([label, value]) => ({ label: labels[label], value })),
    lists: [
      { label: grounds.label, items: [basis] },
      { label: copies, items: [...new Set([found.coordinating, ...said.copies])].map((id) => both(names.post(id))) },
    ],
    rights: said.shows === undefined ? closing : closingOutside,
    signatures: input.kind === 'acceptance' ? [signatures.sender, signatures.receiver] : [signatures.one],
    mark: `${ctx.installation.demo ? 'contoh rekaan / invented · ' : ''}${await readerOf(ctx)} · ${names.moment(ctx.now)} · ${purpose.id} / ${purpose.en}`,
  }
  return { name: `${input.kind}-${number}.pdf`, media: 'application/pdf', body: await writePdf(page, ctx.now) }
}

const both = (text: string): Words => ({ id: text, en: text })
const nameOf = (post: PostRef | undefined) => (post === undefined ? '' : `${post.name}, ${post.agency.name}`)
const momentIn = (timeZone: string) => {
  const parts = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  const said = new Intl.DateTimeFormat('id-ID', { ...parts, timeZone, timeZoneName: 'short' })
  return (at: Date) => said.format(at)
}

/** Whoever took the letter, as the mark says it: officers answer for what they print. */
async function readerOf(ctx: Context): Promise<string> {
  const [row] = await ctx.sql<{ name: string }>`select name from access.officers where id = ${ctx.actor.officer}`
  return row?.name ?? ''
}

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

const readers: Record<LetterKind, Reader> = {
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
