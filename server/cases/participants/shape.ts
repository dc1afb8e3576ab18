/** Who somebody is to a case, on the wire. */
import { z } from 'zod'
import { postSchema, wordsSchema } from '../../access/who.ts'
import { participantDeeds } from './model.ts'

export const roleShape = {
  /** The letter by which she was identified as a victim. */
  identified: z.object({ letter: z.string(), on: z.string(), post: postSchema.nullable() }).nullable(),
  /** Of a participant; null for whoever is no family. */
  kin: z.object({ of: z.string(), words: wordsSchema }).nullable(),
  seemsChild: z.boolean(),
  may: z.array(z.enum(participantDeeds)),
}
