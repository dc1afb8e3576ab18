/** Evidence and requests abroad on the wire. */
import { z } from 'zod'
import { postSchema, wordsSchema } from '../../access/who.ts'
import { type AbroadState, abroadStates } from './model.ts'

const state = z.enum(Object.keys(abroadStates) as [AbroadState])
const item = {
  ...{ id: z.string(), number: z.string(), kind: wordsSchema, foundOn: z.string(), sha256: z.string().nullable() },
  ...{ description: z.string(), where: z.string(), foundBy: z.string(), entries: z.number() },
  ...{ seal: z.string().nullable(), place: z.string(), holder: postSchema.nullable(), last: wordsSchema },
}

export const evidenceShape = z.object({
  case: z.object({ id: z.string(), number: z.string(), state: z.enum(['open', 'closed']) }),
  ...{ mine: z.boolean(), today: z.string(), items: z.array(z.object(item)) },
  countries: z.array(z.object({ code: z.string(), words: wordsSchema })),
  abroad: z.array(
    z.object({
      ...{ id: z.string(), number: z.string(), kind: wordsSchema, at: z.string(), country: wordsSchema },
      ...{ authority: z.string(), words: z.string(), state, stateWords: wordsSchema, next: z.array(state) },
      ...{ channel: wordsSchema.nullable(), dueAt: z.string().nullable() },
      steps: z.array(
        z.object({ id: z.string(), words: wordsSchema, on: z.string(), letter: z.string(), note: z.string() }),
      ),
    }),
  ),
})

export const itemShape = z.object({
  ...item,
  case: z.object({ id: z.string(), number: z.string() }).nullable(),
  ...{ ended: z.boolean(), mine: z.boolean(), head: z.string(), lender: z.string().nullable() },
  file: z.object({ media: z.string(), size: z.number() }).nullable(),
  custody: z.array(
    z.object({
      ...{ number: z.number(), deed: wordsSchema, at: z.string(), hash: z.string(), giver: z.string().nullable() },
      ...{ holder: z.string().nullable(), seal: z.string().nullable(), place: z.string() },
      ...{ givenBy: z.string().nullable(), receivedBy: z.string(), reason: z.string(), witness: z.string() },
      paper: z.string(),
    }),
  ),
  offer: z
    .object({
      ...{ id: z.string(), deed: wordsSchema, at: z.string(), backBy: z.string().nullable(), from: z.string() },
      ...{ to: z.string(), by: z.string(), reason: z.string(), mayAccept: z.boolean(), mayRefuse: z.boolean() },
    })
    .nullable(),
  posts: z.array(postSchema),
})
