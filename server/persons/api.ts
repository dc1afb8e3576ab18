/** Doors of persons: find by facts, open one, join and part by a human's decision. */
import { z } from 'zod'
import { answer } from '../access/endpoint.ts'
import { wordsSchema } from '../access/who.ts'
import { decide, partRecord } from './decide-same.ts'
import { findPersons } from './find-persons.ts'
import { readPerson } from './read-person.ts'

const id = z.uuid()
const reason = z.string().trim().min(5).max(2000)
const done = z.object({ done: z.literal(true) })
const verdict = z.enum(['same', 'not same', 'cannot tell', 'taken back'])
const fact = z.string().trim().min(3).max(120).optional()

export const personsApi = {
  'persons.find': answer({
    does: { id: 'mencari orang', en: 'searches for a person' },
    may: 'read persons',
    shows: 'persons',
    input: z.strictObject({
      nik: z
        .string()
        .regex(/^\d{16}$/, 'harus 16 angka | must be 16 digits')
        .optional(),
      passport: fact,
      phone: fact,
      name: fact,
      birthDate: z
        .string()
        .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'harus YYYY, YYYY-MM atau YYYY-MM-DD | must be YYYY, YYYY-MM or YYYY-MM-DD')
        .optional(),
      birthPlace: fact,
      motherName: fact,
    }),
    output: z.object({ rows: z.array(z.object({ id: z.string(), name: z.string(), why: wordsSchema })) }),
    about: (input, output) => ({
      kind: 'person',
      ids: output.rows.map((row) => row.id),
      fields: Object.keys(input),
      counted: output.rows.length,
      query: JSON.stringify(input),
    }),
    run: async (ctx, input) => ({ rows: await findPersons(ctx, input) }),
  }),
  'persons.get': answer({
    does: { id: 'membuka data orang', en: 'opens a person' },
    may: 'read persons',
    shows: 'persons',
    input: z.strictObject({ id }),
    output: z.object({
      id: z.string(),
      name: z.string(),
      records: z.array(
        z.object({
          record: z.string(),
          source: wordsSchema,
          agency: z.string(),
          ref: z.string(),
          protected: z.boolean(),
          at: z.string(),
          precision: z.string(),
          zone: z.string(),
          receivedAt: z.string(),
          fields: z.array(
            z.object({
              field: z.string(),
              label: wordsSchema,
              group: z.string(),
              value: z.string().nullable(),
              masked: wordsSchema.nullable(),
            }),
          ),
        }),
      ),
      joins: z.array(
        z.object({
          a: z.string(),
          b: z.string(),
          probability: z.number(),
          weight: z.number(),
          reasons: z.array(z.object({ field: z.string(), words: wordsSchema, weight: z.number() })),
          changes: z.array(wordsSchema),
          by: z.string().nullable(),
          verdict: verdict.nullable(),
          reason: z.string().nullable(),
          at: z.string(),
        }),
      ),
      whySee: z.array(wordsSchema),
    }),
    about: (_input, output) => ({
      kind: 'person',
      ids: [output.id],
      fields: [...new Set(output.records.flatMap((r) => r.fields.map((f) => f.field)))],
    }),
    run: (ctx, input) => readPerson(ctx, input.id),
  }),
  'persons.part': answer({
    does: { id: 'memisahkan catatan dari orang', en: 'parts a record from a person' },
    may: 'decide about persons',
    shows: 'persons',
    input: z.strictObject({ record: id, reason }),
    output: done,
    about: (input) => ({ kind: 'record', ids: [input.record], text: input.reason }),
    run: async (ctx, input) => {
      await partRecord(ctx, input)
      return { done: true as const }
    },
  }),
  'persons.join': answer({
    does: { id: 'menggabungkan catatan', en: 'joins records' },
    may: 'decide about persons',
    shows: 'persons',
    input: z.strictObject({ record: id, withRecord: id, reason }),
    output: done,
    about: (input) => ({ kind: 'record', ids: [input.record, input.withRecord], text: input.reason }),
    run: async (ctx, input) => {
      await decide(ctx, { ...input, verdict: 'same' })
      return { done: true as const }
    },
  }),
}
