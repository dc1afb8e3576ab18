/** Documents and letters of a victim's file on the wire. */
import { z } from 'zod'
import { wordsSchema } from '../../../access/who.ts'

export const documentSchema = z.object({
  ...{ id: z.string(), media: z.string(), size: z.number(), sha256: z.string(), visum: z.boolean() },
  ...{ mine: z.boolean(), name: z.string(), post: z.string(), at: z.string(), audience: wordsSchema },
})

export const documentsShape = {
  documents: z.array(documentSchema),
  letters: z.array(
    z.object({
      ...{ id: z.string(), number: z.string(), writtenOn: z.string(), post: z.string(), released: z.boolean() },
    }),
  ),
}
