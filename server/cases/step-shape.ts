/** A step of a case and what an officer says to finish it, on the wire. */
import { z } from 'zod'
import { postSchema, wordsSchema } from '../access/who.ts'
import { type Form, forms } from './victims/model.ts'

const formSchema = z.enum(Object.keys(forms) as [Form])
const paperSaid = z.strictObject({
  ...{ code: z.string().max(80), number: z.string().trim().min(1).max(120).optional() },
  ...{ document: z.uuid().optional(), absent: z.string().trim().min(5).max(2000).optional() },
})
const paper = z.object({
  ...{ code: z.string(), words: wordsSchema, makes: z.boolean(), number: z.string().nullable() },
  ...{ document: z.string().nullable(), absent: z.string().nullable(), at: z.string().nullable() },
})

export const finishSaid = {
  ...{ id: z.uuid(), note: z.string().max(2000).optional(), needed: z.boolean().default(true) },
  papers: z.array(paperSaid).max(40).default([]),
  /** In what form she agreed to this step. */
  agreed: formSchema.optional(),
}

export const stepSchema = z.object({
  id: z.string(),
  sop: z.string(),
  code: z.string(),
  words: wordsSchema,
  track: z.enum(['protection', 'law', 'immigration']),
  participant: z.string().nullable(),
  accountable: postSchema,
  state: z.enum(['waiting', 'open', 'done', 'not needed']),
  dueAt: z.string().nullable(),
  doneAt: z.string().nullable(),
  note: z.string().nullable(),
  legal: wordsSchema,
  toBeConfirmed: z.boolean(),
  clock: z.object({ words: wordsSchema, source: wordsSchema }).nullable(),
  waitsFor: z.object({ event: z.string(), words: wordsSchema }).nullable(),
  responsible: wordsSchema.nullable(),
  carrier: z.object({ post: postSchema.nullable(), found: z.boolean() }),
  pillar: z.string().nullable(),
  papers: z.array(paper),
  /** `owed`: this reader, finishing it, says in what form she agreed; `agreed`: what was said. */
  consent: z.object({
    ...{ code: z.enum(['none', 'asked', 'required']), words: wordsSchema },
    ...{ owed: z.boolean(), agreed: wordsSchema.nullable() },
  }),
  mine: z.boolean(),
})
