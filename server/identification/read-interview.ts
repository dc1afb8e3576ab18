/** One interview for whoever may see it: what is asked, what stands, what was told elsewhere, the result so far, sittings, conclusions. */
import { explainSight } from '../access/explain-sight.ts'
import type { PostRef } from '../access/model.ts'
import { inService, namePosts } from '../access/posts.ts'
import { namePersons } from '../persons/name-persons.ts'
import type { Context } from '../platform/context.ts'
import type { Preparation } from './check-preparation.ts'
import type { Concluded } from './conclude-interview.ts'
import { forcedCriminality, indicatorsOf } from './indicators.ts'
import {
  type Dimension,
  dimensions,
  type Finding,
  findings,
  nextState,
  nonPunishment,
  type Pause,
  pauses,
  profiles,
  stateWords,
  supporters,
} from './model.ts'
import { offeredAnswers } from './offered-answers.ts'
import { type Origin, readAnswers } from './read-answers.ts'
import { scoreInterview } from './score-interview.ts'
import { openWords } from './seal.ts'
import { getInterview, type Interview, personsBehind, profileToday } from './store.ts'
import { tellResult } from './tell-result.ts'

type Posts = Map<string, PostRef>

/** Throws `not-found`. */
export async function readInterview(ctx: Context, id: string) {
  const interview = await getInterview(ctx, id)
  const mine = interview.held_by === ctx.actor.post
  // What was concluded upon stays; an interview that goes on follows the records.
  const { profile, disputed } = interview.state === 'concluded' ? interview : await profileToday(ctx, interview)
  const posts = await namePosts(ctx)
  const names = await nameOfficers(ctx)
  const answers = await readAnswers(ctx, interview)
  const person = (await personsBehind(ctx, [interview.record])).get(interview.record)
  const conclusions = await readConclusions(ctx, interview, posts, names)
  const last = conclusions.findLast((one) => one.look === 'first')
  const next = nextState[interview.state]
  return {
    id,
    number: interview.number,
    state: interview.state,
    stateWords: stateWords[interview.state],
    version: interview.version,
    list: interview.list,
    profile,
    profileWords: profiles[profile],
    disputed,
    person: person === undefined ? null : { id: person, name: (await namePersons(ctx, [person])).get(person) ?? null },
    heldBy: posts.get(interview.held_by) ?? null,
    mine,
    startedAt: interview.started_at.toISOString(),
    startedBy: names.get(interview.started_by) ?? '',
    sections: await readSections(ctx, { ...interview, profile }, answers, posts, names, mine),
    result: tellResult(
      profile,
      scoreInterview(profile, new Map([...answers].map(([code, { answer }]) => [code, answer]))),
    ),
    sittings: await readSittings(ctx, interview, posts, names),
    conclusions: conclusions.map(({ officer, ...one }) => one),
    sharedWith: mine ? await readShares(ctx, id, posts) : [],
    posts: mine ? inService(posts).filter((post) => post.id !== ctx.actor.post) : [],
    may: {
      answer: mine && next.answer !== null,
      pause: mine && next.pause !== null,
      resume: mine && next.resume !== null,
      conclude: mine && next.conclude !== null,
      lookAgain: next['look again'] !== null && last?.officer !== ctx.actor.officer,
      share: mine,
    },
    whySee: await explainSight(ctx, 'interview', id),
  }
}

async function nameOfficers(ctx: Context): Promise<Map<string, string>> {
  const rows = await ctx.sql<{ id: string; name: string }>`select id, name from access.officers`
  return new Map(rows.map((row) => [row.id, row.name]))
}

async function readSections(
  ctx: Context,
  interview: Interview,
  answers: Awaited<ReturnType<typeof readAnswers>>,
  posts: Posts,
  names: Map<string, string>,
  mine: boolean,
) {
  const offered = mine && interview.state === 'sitting' ? await offeredAnswers(ctx, interview) : new Map()
  const originOf = (from: Origin) => ({ ...from, post: posts.get(from.post)?.name ?? '' })
  const asked = indicatorsOf(interview.profile)
  return (Object.keys(dimensions) as Dimension[]).map((dimension) => ({
    dimension,
    words: dimensions[dimension],
    questions: asked
      .filter((one) => one.dimension === dimension)
      .map(({ code, strength, ask }) => {
        const standing = answers.get(code)
        const earlier = standing === undefined || standing.answer === 'not asked' ? offered.get(code) : undefined
        return {
          code,
          strength,
          ask,
          // Told where it was affirmed, not only beside the result.
          notice: code === forcedCriminality && standing?.answer === 'yes' ? nonPunishment : null,
          answer:
            standing === undefined
              ? null
              : {
                  given: standing.answer,
                  note: standing.note,
                  at: standing.at.toISOString(),
                  by: names.get(standing.officer) ?? '',
                  from: standing.from === null ? null : originOf(standing.from),
                },
          offered:
            earlier === undefined ? null : { given: earlier.answer, note: earlier.note, from: originOf(earlier.from) },
        }
      }),
  }))
}

async function readSittings(ctx: Context, interview: Interview, posts: Posts, names: Map<string, string>) {
  const rows = await ctx.sql<{
    id: string
    officer: string
    post: string
    began_at: Date
    ended_at: Date | null
    ending: Pause | 'concluded' | null
    preparation: Buffer
  }>`
    select id, officer, post, began_at, ended_at, ending, preparation from identification.sittings
    where interview = ${interview.id} order by began_at, id`
  const said = await openWords<Preparation>(
    ctx,
    interview,
    'preparation',
    rows.map(({ id, preparation }) => ({ which: id, sealed: preparation })),
  )
  return rows.map((row, place) => {
    const { safety, health, interpreter, supporter } = said[place] ?? {}
    return {
      beganAt: row.began_at.toISOString(),
      endedAt: row.ended_at?.toISOString() ?? null,
      by: names.get(row.officer) ?? '',
      post: posts.get(row.post)?.name ?? '',
      ending: row.ending === null ? null : row.ending === 'concluded' ? stateWords.concluded : pauses[row.ending],
      safety: safety?.who ?? '',
      health: health?.who ?? '',
      interpreter: interpreter?.needed ? interpreter.who : null,
      supporter: supporter === undefined ? null : { kind: supporters[supporter.kind], who: supporter.who },
    }
  })
}

async function readConclusions(ctx: Context, interview: Interview, posts: Posts, names: Map<string, string>) {
  const rows = await ctx.sql<{
    id: string
    look: 'first' | 'second'
    finding: Finding
    at: Date
    officer: string
    post: string
    sealed: Buffer
  }>`
    select id, look, finding, at, officer, post, sealed from identification.conclusions
    where interview = ${interview.id} order by at, id`
  const said = await openWords<Concluded>(
    ctx,
    interview,
    'conclusion',
    rows.map(({ id, sealed }) => ({ which: id, sealed })),
  )
  return rows.map((row, place) => ({
    look: row.look,
    finding: row.finding,
    words: findings[row.finding],
    reason: said[place]?.reason ?? '',
    at: row.at.toISOString(),
    by: names.get(row.officer) ?? '',
    officer: row.officer,
    post: posts.get(row.post)?.name ?? '',
  }))
}

async function readShares(ctx: Context, id: string, posts: Posts) {
  const rows = await ctx.sql<{ post: string; from_at: Date }>`
    select post, from_at from access.sight
    where kind = 'interview' and subject = ${id} and because = 'interview shared with you' and until_at is null order by from_at`
  return rows.flatMap((row) => {
    const post = posts.get(row.post)
    return post === undefined ? [] : { post, since: row.from_at.toISOString() }
  })
}
