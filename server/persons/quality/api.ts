/** Doors of quality: what a sender's records would want looked at again, given back to that sender alone. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { timeSchema, wordsSchema } from '../../access/who.ts'
import { readBroken } from './read-broken.ts'
import { readQuality } from './read-quality.ts'

const source = z.string().max(60)

export const qualityApi = {
  'quality.get': answer({
    does: { id: 'membaca mutu data sumber', en: 'reads the data quality of a source' },
    may: 'read sources',
    input: z.strictObject({ source }),
    output: z.object({
      records: z.number(),
      weeks: z.array(z.string()),
      received: z.array(z.number()),
      rules: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['miswritten', 'missing']),
          name: wordsSchema,
          mend: wordsSchema,
          ground: wordsSchema,
          sure: z.boolean(),
          usual: z.number().nullable(),
          worth: z.boolean(),
          broken: z.number(),
          trend: z.array(z.number()),
          posts: z.array(z.object({ post: z.string(), broken: z.number(), records: z.number() })),
        }),
      ),
      refusals: z.array(z.object({ field: z.string(), id: z.string(), en: z.string(), rows: z.number() })),
    }),
    run: (ctx, input) => readQuality(ctx, input.source),
  }),
  'quality.records': answer({
    does: { id: 'membuka catatan yang perlu diperiksa mutunya', en: 'opens records whose quality wants a look' },
    may: 'correct refusals',
    shows: 'persons',
    purpose: 'administration',
    input: z.strictObject({ source, rule: z.string().max(40) }),
    output: z.object({
      records: z.array(
        z.object({
          record: z.string(),
          ref: z.string(),
          post: z.string(),
          receivedAt: timeSchema,
          reason: wordsSchema,
          sides: z.array(
            z.object({
              name: wordsSchema,
              sent: z.array(z.object({ column: z.string(), text: z.string().nullable() })),
              read: wordsSchema.nullable(),
            }),
          ),
        }),
      ),
    }),
    about: (_input, output) => ({ kind: 'record', ids: output.records.map((one) => one.record) }),
    run: (ctx, input) => readBroken(ctx, input),
  }),
}
