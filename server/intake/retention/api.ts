/** Doors of retention: what has been kept long enough, approved by two, and the report of its end; the record of processing. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { wordsSchema } from '../../access/who.ts'
import { approveDestruction } from './approve-destruction.ts'
import { destructionStates, readDestruction, readDestructions } from './read-destructions.ts'
import { readProcessing } from './read-processing.ts'

const id = z.uuid()
const time = z.string().nullable()
const destruction = z.object({
  id: z.string(),
  number: z.string(),
  month: z.string(),
  agency: z.string(),
  agencyName: z.string(),
  state: z.enum(destructionStates),
  records: z.number(),
  mine: z.boolean(),
  drawnAt: z.string(),
  firstBy: z.string().nullable(),
  firstAt: time,
  secondBy: z.string().nullable(),
  secondAt: time,
  carriedOutAt: time,
})
const risk = z.object({ risk: wordsSchema, answered: wordsSchema, high: z.boolean() })

export const retentionApi = {
  'destructions.list': answer({
    does: { id: 'membaca daftar pemusnahan', en: 'reads the lists of destruction' },
    may: 'erase records',
    input: z.strictObject({}),
    output: z.array(destruction),
    run: readDestructions,
  }),
  'destructions.get': answer({
    does: { id: 'membaca satu daftar pemusnahan', en: 'reads one list of destruction' },
    may: 'erase records',
    input: z.strictObject({ id }),
    output: destruction.extend({
      sha256: z.string(),
      lines: z.array(
        z.object({
          source: wordsSchema,
          legal: wordsSchema,
          ending: z.enum(['destroy', 'anonymise', 'archive']),
          months: z.number(),
          records: z.number(),
          ended: z.number(),
          held: z.number(),
          oldest: z.string(),
          newest: z.string(),
        }),
      ),
    }),
    about: (input) => ({ kind: 'destruction', ids: [input.id] }),
    run: (ctx, input) => readDestruction(ctx, input.id),
  }),
  'destructions.ask': answer({
    does: { id: 'meminta daftar pemusnahan disusun', en: 'asks for a list of destruction to be drawn up' },
    may: 'erase records',
    input: z.strictObject({}),
    output: z.object({ done: z.literal(true) }),
    about: () => ({ kind: 'destruction', ids: [] }),
    run: async (ctx) => {
      ctx.leave('month begins', [ctx.actor.agency!])
      return { done: true as const }
    },
  }),
  'destructions.approve': answer({
    does: { id: 'menyetujui daftar pemusnahan', en: 'approves a list of destruction' },
    may: 'erase records',
    input: z.strictObject({ id }),
    output: z.object({ approvals: z.number() }),
    about: (input) => ({ kind: 'destruction', ids: [input.id] }),
    run: (ctx, input) => approveDestruction(ctx, input.id),
  }),
  'processing.read': answer({
    does: { id: 'membaca rekaman pemrosesan data', en: 'reads the record of processing' },
    may: 'read declarations',
    input: z.strictObject({}),
    output: z.object({
      installation: z.string(),
      at: z.string(),
      version: z.string(),
      rows: z.array(
        z.object({
          id: z.string(),
          name: wordsSchema,
          system: wordsSchema,
          protected: z.boolean(),
          legal: wordsSchema,
          groups: z.array(z.string()),
          specific: z.array(wordsSchema),
          subjects: wordsSchema,
          retention: z.object({ months: z.number(), ending: z.enum(['destroy', 'anonymise', 'archive']) }),
          sends: z.array(z.object({ agency: z.string(), number: z.string(), until: z.string() })),
          receives: z.array(
            z.object({
              agency: z.string(),
              number: z.string(),
              groups: z.array(z.string()),
              purposes: z.array(z.string()),
              legal: wordsSchema,
              until: z.string(),
            }),
          ),
          records: z.number().nullable(),
          risks: z.array(risk),
        }),
      ),
      measures: z.array(wordsSchema),
    }),
    run: readProcessing,
  }),
}
