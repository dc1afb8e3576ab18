/** What was told already, in another interview about the same person that this reader may see: offered, so that it is not asked again. */
import type { Context } from '../platform/context.ts'
import type { Given } from './model.ts'
import { type Origin, readAnswers } from './read-answers.ts'
import { type Interview, interviewsAbout, personsBehind } from './store.ts'

/** An earlier answer with where it was given. That somebody did not want to answer is also told: it need not be asked twice. */
export type Offered = { answer: Exclude<Given, 'not asked'>; note: string; from: Origin }

/** The newest earlier answer to each question, by code. */
export async function offeredAnswers(
  ctx: Context,
  interview: Pick<Interview, 'id' | 'record'>,
): Promise<Map<string, Offered>> {
  const person = (await personsBehind(ctx, [interview.record])).get(interview.record)
  const offered = new Map<string, Offered>()
  if (person === undefined) return offered
  for (const other of await interviewsAbout(ctx, person)) {
    if (other.id === interview.id) continue
    for (const [code, { answer, note, at, from }] of await readAnswers(ctx, other)) {
      if (answer === 'not asked') continue
      const origin = from ?? { interview: other.id, number: other.number, post: other.held_by, at: at.toISOString() }
      // What stands in the one that asks came from itself: no news.
      if (origin.interview === interview.id) continue
      const known = offered.get(code)
      if (known === undefined || known.from.at < origin.at) offered.set(code, { answer, note, from: origin })
    }
  }
  return offered
}
