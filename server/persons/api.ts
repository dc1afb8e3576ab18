/** Doors of persons: find by facts, open one, join and part by a human's decision. */
import { z } from 'zod'
import { answer } from '../access/endpoint.ts'
import { wordsSchema } from '../access/who.ts'
import { holeSchema } from '../intake/ledger/hole.ts'
import { readHoles } from '../intake/ledger/read-holes.ts'
import { parseBirthDate } from '../matching/birth-date.ts'
import { decide, partRecord } from './decide-same.ts'
import { findPersons } from './find-persons.ts'
import { tieKinds } from './model.ts'
import { readDoubts } from './read-doubts.ts'
import { readPerson } from './read-person.ts'
import { readTies } from './read-ties.ts'
import { toldShape } from './tell-record.ts'

const id = z.uuid()
const reason = z.string().trim().min(5).max(2000)
const done = z.object({ done: z.literal(true) })
const verdict = z.enum(['same', 'not same', 'cannot tell', 'taken back'])
const fact = z.string().trim().min(3).max(120).optional()

const recordShape = { ...toldShape, record: z.string(), ref: z.string(), protected: z.boolean() }
const reasonShape = z.object({ field: z.string(), words: wordsSchema, bits: z.number() })

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
        .refine(
          (text) => parseBirthDate(text) !== null,
          'harus YYYY, YYYY-MM atau YYYY-MM-DD | must be YYYY, YYYY-MM or YYYY-MM-DD',
        )
        .optional(),
      birthPlace: fact,
      motherName: fact,
    }),
    output: z.object({
      rows: z.array(z.object({ id: z.string(), name: z.string(), why: wordsSchema })),
      holes: z.array(holeSchema),
    }),
    about: (input, output) => ({
      kind: 'person',
      ids: output.rows.map((row) => row.id),
      fields: Object.keys(input),
      counted: output.rows.length,
      query: JSON.stringify(input),
    }),
    run: async (ctx, input) => {
      const [rows, holes] = await Promise.all([findPersons(ctx, input), readHoles(ctx, null)])
      return { rows, holes }
    },
  }),
  'persons.get': answer({
    does: { id: 'membuka data orang', en: 'opens a person' },
    may: 'read persons',
    shows: 'persons',
    input: z.strictObject({ id }),
    output: z.object({
      id: z.string(),
      name: z.string(),
      records: z.array(z.object({ ...recordShape, receivedAt: z.string() })),
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
      history: z.array(
        z.object({
          kind: z.enum(['begun', 'joined', 'parted']),
          other: z.string().nullable(),
          records: z.array(z.string()),
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
  'persons.doubts': answer({
    does: { id: 'membaca antrean catatan yang diragukan', en: 'reads the queue of doubtful records' },
    may: 'decide about persons',
    shows: 'persons',
    input: z.strictObject({}),
    output: z.object({
      waiting: z.number(),
      more: z.boolean(),
      joinFrom: z.number(),
      rows: z.array(
        z.object({
          sides: z.array(z.object({ ...recordShape, person: z.string(), name: z.string() })).length(2),
          probability: z.number(),
          weight: z.number(),
          prior: z.number(),
          effect: z.number(),
          since: z.string(),
          for: z.array(reasonShape),
          against: z.array(reasonShape),
          changes: z.array(wordsSchema),
        }),
      ),
    }),
    about: (_input, output) => ({
      kind: 'record',
      ids: output.rows.flatMap((row) => row.sides.map((side) => side.record)),
      counted: output.waiting,
    }),
    run: (ctx) => readDoubts(ctx),
  }),
  'persons.ties': answer({
    does: { id: 'membaca keterkaitan orang', en: 'reads who is tied to a person' },
    may: 'read persons',
    shows: 'persons',
    input: z.strictObject({ id }),
    output: z.array(
      z.object({
        kind: z.enum([...tieKinds, 'account']),
        words: wordsSchema,
        said: z.string().nullable(),
        records: z.array(z.string()),
        persons: z.number(),
        /** Of an account: how many of them within the last half year. */
        lately: z.number().optional(),
        others: z.array(
          z.object({
            person: z.string(),
            name: z.string(),
            record: z.string(),
            source: wordsSchema,
            agency: z.string(),
            at: z.string(),
          }),
        ),
      }),
    ),
    about: (input, output) => ({
      kind: 'person',
      ids: [input.id, ...output.flatMap((tie) => tie.others.map((other) => other.person))],
      fields: output.map((tie) => tie.kind),
    }),
    run: (ctx, input) => readTies(ctx, input.id),
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
  'persons.decide': answer({
    does: { id: 'memutuskan tentang dua catatan', en: 'decides about two records' },
    may: 'decide about persons',
    shows: 'persons',
    input: z.strictObject({ record: id, withRecord: id, verdict, reason }),
    output: done,
    about: (input) => ({ kind: 'record', ids: [input.record, input.withRecord], text: input.reason }),
    run: async (ctx, input) => {
      await decide(ctx, input)
      return { done: true as const }
    },
  }),
}
