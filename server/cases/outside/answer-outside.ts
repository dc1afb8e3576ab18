/** What a receiver without an account does with link and code: sees what was chosen, accepts by name and function, or refuses with ground and owner. */
import { timingSafeEqual } from 'node:crypto'
import { readOnDuty } from '../../access/duties/roster.ts'
import { hashToken } from '../../access/find-actor.ts'
import { notifyPost } from '../../access/notify-post.ts'
import { namePosts } from '../../access/posts.ts'
import { aStep, type Context, type House, inTransaction } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { type Service, services, type Track, type Urgency, urgencies } from '../model.ts'
import { noteCase } from '../store.ts'
import { mostWrongCodes, type OutsideState, outsideStates, type Part } from './model.ts'
import { hashCode } from './offer-outside.ts'

/** Link and code, together. */
export type Held = { token: string; code: string }

type Offer = {
  id: string
  case_id: string
  number: string
  jurisdiction: string
  open: boolean
  track: Track
  service: Service
  from_post: string
  institution: string
  words: string
  shows: Part[]
  urgency: Urgency
  letter: string
  state: OutsideState
  due_at: Date
  link: Buffer
  code: Buffer
  wrong: number
}

/** Nobody is signed in here, so the step's role looks; a wrong code is kept although the answer is a problem. */
async function withOffer<T>(house: House, held: Held, deed: (ctx: Context, offer: Offer) => Promise<T>): Promise<T> {
  const told = await inTransaction(house, 'step', aStep, null, async (ctx) => {
    const [offer] = await ctx.sql<Offer>`
      select o.id, o.case_id, c.number, c.jurisdiction, c.state = 'open' "open", o.track, o.service, o.from_post, o.institution, o.words, o.shows,
        o.urgency, o.letter, o.state, o.due_at, o.link, o.code, o.wrong
      from cases.outside_offers o join cases.cases c on c.id = o.case_id where o.link = ${hashToken(held.token)} for update of o`
    if (offer === undefined) return { problem: new Problem('not-found') }
    if (offer.state !== 'offered' || !offer.open)
      return {
        problem: new Problem('link-over', {
          state: offer.open ? outsideStates[offer.state] : { id: 'kasusnya ditutup', en: 'the case is closed' },
        }),
      }
    if (!timingSafeEqual(hashCode(ctx, offer.link, held.code), offer.code))
      return { problem: await countWrong(ctx, offer) }
    return { answer: await deed(ctx, offer) }
  })
  if ('problem' in told) throw told.problem
  return told.answer as T
}

/** The fifth locks the link and says so to whoever sent it. */
async function countWrong(ctx: Context, offer: Offer): Promise<Problem> {
  const wrong = offer.wrong + 1
  const state: OutsideState = wrong >= mostWrongCodes ? 'locked' : 'offered'
  await ctx.sql`update cases.outside_offers set wrong = ${wrong}, state = ${state} where id = ${offer.id}`
  if (state === 'offered') return new Problem('wrong-code', { left: String(mostWrongCodes - wrong) })
  await noteCase(ctx, offer.case_id, 'outside locked', { to: offer.institution, track: offer.track })
  await notifyPost(
    ctx,
    offer.from_post,
    'outside locked',
    { kind: 'case', id: offer.case_id },
    { number: offer.number },
  )
  return new Problem('link-over', { state: outsideStates.locked })
}

/** Exactly what was chosen, and by whom and until when it is asked. */
export const openOutside = (house: House, held: Held) =>
  withOffer(house, held, async (ctx, offer) => {
    await ctx.sql`update cases.outside_offers set opened_at = coalesce(opened_at, ${ctx.now}) where id = ${offer.id}`
    const shows = (part: Part) => offer.shows.includes(part)
    const sender = (await namePosts(ctx)).get(offer.from_post)!
    const [[people], [region], onDuty] = await Promise.all([
      ctx.sql<{ all: number; children: number }>`
        select count(*)::int "all", count(*) filter (where child)::int children from cases.participants
        where case_id = ${offer.case_id} and role in ('presumed victim', 'victim')`,
      ctx.sql<{ name: string }>`select name from access.jurisdictions where code = ${offer.jurisdiction}`,
      readOnDuty(ctx, [offer.from_post]),
    ])
    return {
      ...{ id: offer.id, institution: offer.institution, letter: offer.letter, words: offer.words },
      ...{
        service: services[offer.service].words,
        urgency: urgencies[offer.urgency],
        dueAt: offer.due_at.toISOString(),
      },
      sender: { post: sender.name, agency: sender.agency.name },
      case: shows('case') ? offer.number : null,
      people: shows('people') ? people! : null,
      region: shows('region') ? (region?.name ?? null) : null,
      duty: shows('duty') ? (onDuty.get(offer.from_post)?.phone ?? null) : null,
    }
  })

/** What they say; the post that asked stays accountable for the service either way. */
export type Said =
  | (Held & { accept: true; taker: string; takerFunction: string })
  | (Held & { accept: false; ground: string; proposed: string })

/** Answers once. */
export const answerOutside = (house: House, said: Said) =>
  withOffer(house, said, async (ctx, offer) => {
    const [taker, takerFunction] = said.accept ? [said.taker, said.takerFunction] : [null, null]
    const [ground, proposed] = said.accept ? [null, null] : [said.ground, said.proposed]
    await ctx.sql`
      update cases.outside_offers set state = ${said.accept ? 'accepted' : 'refused'}, answered_at = ${ctx.now}, taker = ${taker},
        taker_function = ${takerFunction}, ground = ${ground}, proposed = ${proposed} where id = ${offer.id}`
    const does = said.accept ? 'outside accepted' : 'outside refused'
    await noteCase(
      ctx,
      offer.case_id,
      does,
      { to: offer.institution, track: offer.track, proposed: proposed ?? '' },
      ground,
    )
    await notifyPost(
      ctx,
      offer.from_post,
      'outside answered',
      { kind: 'case', id: offer.case_id },
      { number: offer.number },
    )
    return { id: offer.id, state: outsideStates[said.accept ? 'accepted' : 'refused'] }
  })
