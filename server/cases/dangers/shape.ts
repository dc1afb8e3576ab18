/** A danger to life on the wire. */
import { z } from 'zod'

export const dangerSchema = z.object({
  ...{ id: z.string(), participant: z.string(), by: z.string(), at: z.string(), until: z.string() },
  ...{ reason: z.string(), confirmed: z.boolean(), mayAnswer: z.boolean() },
})
