/** A form on the wire, as the page renders it; how it becomes a row stays here. */
import { z } from 'zod'
import { wordsSchema } from '../access/who.ts'
import { longest, type QuestionKind, unanswered } from './model.ts'

const said = z.union([z.object({ is: z.string() }), z.object({ question: z.string() })])

export const formSchema = z.object({
  id: z.string(),
  version: z.number(),
  name: wordsSchema,
  lead: wordsSchema,
  channel: said,
  questions: z.array(
    z.object({
      id: z.string(),
      ask: wordsSchema,
      hint: wordsSchema.optional(),
      kind: z.enum(Object.keys(longest) as [QuestionKind]),
      options: z.array(z.object({ value: z.string(), words: wordsSchema })).optional(),
      must: z.literal(true).optional(),
      when: z.object({ question: z.string(), is: z.array(z.string()) }).optional(),
      knows: z.string().optional(),
    }),
  ),
})

/** Answers as a page sends them; what they mean is checked against the form. */
export const answersSchema = z.record(
  z.string().max(40),
  z.union([
    z.strictObject({ value: z.string().max(4000) }),
    z.strictObject({ without: z.enum(Object.keys(unanswered) as [keyof typeof unanswered]) }),
  ]),
)
