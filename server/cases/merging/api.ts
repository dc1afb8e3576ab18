/** Doors of merging: read what there is, propose, answer, take back, part. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { postSchema, wordsSchema } from '../../access/who.ts'
import { answerMerge, withdrawMerge } from './answer-merge.ts'
import { partCases } from './part-cases.ts'
import { proposeMerge } from './propose-merge.ts'
import { readMerges } from './read-merges.ts'

const id = z.uuid()
const reason = z.string().trim().min(5).max(2000)
const done = z.object({ done: z.literal(true) })
const did = { done: true as const }
const track = z.enum(['protection', 'law', 'immigration'])
const side = z.enum(['here', 'there'])

export const mergingApi = {
  'merges.list': answer({
    does: { id: 'membaca penggabungan kasus', en: 'reads what was merged with a case' },
    may: 'read cases',
    purpose: 'case',
    input: z.strictObject({ case: id }),
    output: z.object({
      mayPropose: z.boolean(),
      pairs: z.array(z.object({ id: z.string(), case: z.string().nullable(), number: z.string().nullable() })),
      proposals: z.array(
        z.object({
          ...{ id: z.string(), reason: z.string(), by: postSchema, at: z.string(), number: z.string().nullable() },
          remains: z.boolean(),
          owners: z.array(z.object({ track, here: z.boolean(), post: postSchema.nullable() })),
          ...{ mayAnswer: z.boolean(), mayWithdraw: z.boolean() },
        }),
      ),
      merged: z.array(
        z.object({
          ...{ id: z.string(), case: z.string(), number: z.string(), at: z.string() },
          ...{ doubted: z.boolean(), mayPart: z.boolean() },
          tasks: z.array(z.object({ id: z.string(), at: z.string(), words: z.string() })),
          events: z.array(z.object({ id: z.string(), at: z.string(), words: wordsSchema })),
        }),
      ),
    }),
    about: (input) => ({ kind: 'case', ids: [input.case] }),
    run: readMerges,
  }),
  'merges.propose': answer({
    does: { id: 'mengusulkan penggabungan kasus', en: 'proposes to merge two cases' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({
      ...{ case: id, with: id, reason },
      owners: z.strictObject({ protection: side, law: side, immigration: side }),
    }),
    output: z.object({ id: z.string(), agreed: z.boolean() }),
    about: (input) => ({ kind: 'case', ids: [input.case], text: input.reason }),
    run: proposeMerge,
  }),
  'merges.answer': answer({
    does: { id: 'menjawab usulan penggabungan', en: 'answers a proposal to merge' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ id, agree: z.boolean(), reason }),
    output: done,
    about: (input) => ({ kind: 'merge', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => {
      await answerMerge(ctx, input)
      return did
    },
  }),
  'merges.withdraw': answer({
    does: { id: 'menarik usulan penggabungan', en: 'takes back a proposal to merge' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ id, reason }),
    output: done,
    about: (input) => ({ kind: 'merge', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => {
      await withdrawMerge(ctx, input)
      return did
    },
  }),
  'merges.part': answer({
    does: { id: 'memisahkan kasus gabungan', en: 'parts merged cases' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({
      id,
      reason,
      tasks: z.array(id).max(200).default([]),
      events: z.array(id).max(200).default([]),
    }),
    output: done,
    about: (input) => ({ kind: 'merge', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => {
      await partCases(ctx, input)
      return did
    },
  }),
}
