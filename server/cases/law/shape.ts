/** The legal track of a case on the wire. */
import { z } from 'zod'
import { wordsSchema } from '../../access/who.ts'
import { type MeasureKind, type MeasureState, measureKinds, measureStates, type Round, rounds } from './model.ts'

const one = <K extends string>(of: Record<K, unknown>) => z.enum(Object.keys(of) as [K])
const track = z.enum(['protection', 'law', 'immigration'])
const stage = z.object({ stage: z.string(), words: wordsSchema, ground: z.boolean() })
const round = one<Round>(rounds)
const deadline = z.object({ dueAt: z.string(), days: z.number(), ground: z.string(), toBeConfirmed: z.boolean() })
const sum = z.number().nullable()

export const lawShape = z.object({
  case: z.object({ id: z.string(), number: z.string(), state: z.enum(['open', 'closed']) }),
  ...{ tracks: z.array(track), reads: z.boolean(), evidence: z.number(), today: z.string() },
  proceedings: z.array(
    z.object({
      ...{ id: z.string(), number: z.string(), openedAt: z.string(), next: z.array(stage) },
      entries: z.array(
        z.object({
          ...{ id: z.string(), stage: z.string().nullable(), words: wordsSchema, law: z.string() },
          ...{ toBeConfirmed: z.boolean(), on: z.string(), at: z.string(), corrects: z.string().nullable() },
          ...{ stands: z.boolean() },
          papers: z.object({ number: z.string(), by: z.string(), note: z.string(), ground: z.string() }).nullable(),
        }),
      ),
    }),
  ),
  charges: z.array(
    z.object({
      ...{ id: z.string(), proceeding: z.string(), article: z.string(), charged: z.boolean(), dropped: z.boolean() },
      ...{ actedOn: z.string().nullable(), at: z.string(), by: z.string(), law: z.string(), name: z.string() },
      ...{ words: wordsSchema, inForce: z.boolean().nullable(), reason: z.string() },
    }),
  ),
  suspects: z.array(
    z.object({
      ...{ participant: z.string(), proceeding: z.string(), role: z.string(), roleName: wordsSchema },
      ...{ name: z.string(), at: z.string() },
      determined: z.object({ number: z.string(), on: z.string() }).nullable(),
    }),
  ),
  measures: z.array(
    z.object({
      ...{ id: z.string(), participant: z.string(), kind: one<MeasureKind>(measureKinds), kindWords: wordsSchema },
      ...{ number: z.string(), on: z.string(), aboutVictim: z.boolean(), at: z.string(), by: z.string() },
      ...{ post: z.string(), answeredBy: z.string().nullable(), state: one<MeasureState>(measureStates) },
      ...{ stateWords: wordsSchema, ground: z.string(), mayAnswer: z.boolean() },
    }),
  ),
  links: z.array(
    z.object({
      ...{ id: z.string(), at: z.string(), kind: wordsSchema, reason: z.string().nullable() },
      case: z.object({ id: z.string(), number: z.string() }).nullable(),
    }),
  ),
  people: z.array(z.object({ id: z.string(), role: wordsSchema, name: z.string().nullable() })),
  restitutions: z
    .array(
      z.object({
        ...{ participant: z.string(), name: z.string().nullable(), proceeding: z.string().nullable() },
        ...{ demandRead: z.string().nullable(), final: z.string().nullable(), requestBy: z.array(deadline) },
        request: z
          .object({
            ...{ id: z.string(), applicant: wordsSchema, beforeDemand: z.boolean(), payBy: z.array(deadline) },
            sums: z.object({ asked: sum, assessed: sum, decided: sum, paid: sum, open: sum }),
            entries: z.array(
              z.object({
                ...{ id: z.string(), round, on: z.string(), number: z.string(), corrects: z.string().nullable() },
                ...{ stands: z.boolean(), parts: z.array(z.object({ part: z.string(), amount: z.number() })) },
              }),
            ),
          })
          .nullable(),
      }),
    )
    .nullable(),
  parts: z.array(z.object({ code: z.string(), ground: z.string(), words: wordsSchema, toBeConfirmed: z.boolean() })),
  stages: z.array(stage),
  articles: z.array(
    z.object({
      ...{ offence: z.string(), words: wordsSchema },
      sides: z.array(
        z.object({
          ...{ code: z.string(), law: z.string(), article: z.string(), from: z.string(), until: z.string() },
          ...{ words: wordsSchema, toBeConfirmed: z.boolean() },
        }),
      ),
    }),
  ),
})
