/** What the journal keeps of a call: its door's name, ids, names of fields and counts; of a refusal, that somebody tried. */
import { type Entry, writeLine } from '../journal/write-line.ts'
import { type Actor, type House, inTransaction } from '../platform/context.ts'
import type { Problem } from '../platform/problem.ts'
import type { About } from './endpoint.ts'
import type { Asked } from './read-request.ts'

/** The line of a call that was done. */
export const entryOf = (name: string, about: About | null | undefined): Entry => ({
  does: name,
  ...(about ? { subjectKind: about.kind, subjects: about.ids } : {}),
  ...(about?.fields ? { fields: about.fields } : {}),
  ...(about?.counted === undefined ? {} : { counted: about.counted }),
  ...(about?.query === undefined ? {} : { query: about.query }),
  ...(about?.text === undefined ? {} : { text: about.text }),
})

/** Kinds of problems that are an attempt on somebody's data or right; bad input alone is not. */
const attempts: Problem['kind'][] = [
  'not-allowed',
  'not-found',
  'source-not-allowed',
  'second-person',
  'too-many',
  'emergency-reads',
]

/** Every id that the input names, whatever the field is called; nothing else of the input is looked at. */
const idsIn = (input: unknown): string[] =>
  Object.values(input as object).filter(
    (value): value is string => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  )

/** The subject's kind stands in the door's name: `alerts.get` speaks of alerts. */
export async function journalRefusal(
  house: House,
  actor: Actor,
  asked: Asked,
  name: string,
  problem: Problem,
): Promise<void> {
  if (actor.kind === 'nobody' || !attempts.includes(problem.kind)) return
  await inTransaction(house, 'request', actor, asked.purpose, (ctx) =>
    writeLine(ctx, {
      does: name,
      outcome: 'refused',
      problem: problem.kind,
      subjectKind: name.split('.')[0]!,
      subjects: idsIn(asked.input),
    }),
  )
}
