/** An officer concludes, with a reason; another may look a second time. The system does neither, and a second look overrules nobody. */
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import type { Finding } from './model.ts'
import { endSitting } from './pause-interview.ts'
import { readAnswers } from './read-answers.ts'
import { type Result, scoreInterview } from './score-interview.ts'
import { sealWords } from './seal.ts'
import { allowedNext, getInterview, type Interview, lockInterview, profileToday } from './store.ts'

/** A conclusion's reason and what the answers had come to, as they are closed. */
export type Concluded = { reason: string; result: Result }

/** `version`: upon the answers that the officer had before their eyes, no others. */
export async function concludeInterview(
  ctx: Context,
  input: { id: string; version: number; finding: Finding; reason: string },
): Promise<void> {
  const interview = await lockInterview(ctx, input.id, 'conclude')
  if (interview.version !== input.version)
    throw new Problem('state-moved-on', {
      state: { id: 'ada jawaban yang lebih baru', en: 'there are newer answers' },
    })
  const { profile, disputed } = await profileToday(ctx, interview)
  await ctx.sql`
    update identification.interviews set state = ${interview.next}, profile = ${profile}, disputed = ${disputed} where id = ${interview.id}`
  await endSitting(ctx, interview.id, 'concluded')
  await keepConclusion(ctx, { ...interview, profile }, 'first', input)
}

/** By any other officer who sees the interview, also of a post it is shared with. Throws `second-person`. */
export async function lookAgain(ctx: Context, input: { id: string; finding: Finding; reason: string }): Promise<void> {
  const interview = await getInterview(ctx, input.id)
  allowedNext(interview, 'look again')
  const [first] = await ctx.sql<{ officer: string }>`
    select officer from identification.conclusions where interview = ${interview.id} and look = 'first' order by at desc, id desc limit 1`
  if (first?.officer === ctx.actor.officer) throw new Problem('second-person')
  await keepConclusion(ctx, interview, 'second', input)
}

async function keepConclusion(
  ctx: Context,
  interview: Interview,
  look: 'first' | 'second',
  { finding, reason }: { finding: Finding; reason: string },
): Promise<void> {
  const id = ctx.id()
  const answers = await readAnswers(ctx, interview)
  const given = new Map([...answers].map(([code, { answer }]) => [code, answer]))
  const concluded: Concluded = { reason, result: scoreInterview(interview.profile, given) }
  await ctx.sql`
    insert into identification.conclusions (id, interview, look, finding, at, officer, post, version, sealed)
    values (${id}, ${interview.id}, ${look}, ${finding}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post}, ${interview.version},
      ${await sealWords(ctx, interview, 'conclusion', id, concluded)})`
}
