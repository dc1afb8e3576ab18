/** Doors of the job-offer check: an offer held against what is recorded, and the checks that were kept. */
import { z } from 'zod'
import { answer } from '../access/endpoint.ts'
import { postSchema, wordsSchema } from '../access/who.ts'
import { holeSchema } from '../intake/ledger/hole.ts'
import { answersSchema } from '../reports/form-schema.ts'
import { checkOffer } from './check-offer.ts'
import { longest, type Subject, subjects } from './model.ts'
import { readCheck, readChecks } from './read-checks.ts'
import { type Channel, type Cost, channels, costs, type Paper, papers, type Visa, visas } from './words.ts'

const may = 'check offers' as const
const keysOf = <K extends string>(words: Record<K, unknown>) => z.enum(Object.keys(words) as [K])
const text = (most: number) => z.string().max(most).optional()

const offer = {
  company: text(longest.company),
  licence: text(longest.licence),
  occupation: text(longest.occupation),
  country: text(100),
  place: text(longest.place),
  /** A month, in the currency named. */
  wage: z
    .strictObject({ amount: z.number().positive().max(1_000_000_000), currency: z.string().regex(/^[A-Z]{3}$/) })
    .optional(),
  channel: keysOf<Channel>(channels).optional(),
  costs: z.array(keysOf<Cost>(costs)).max(10).optional(),
  papers: z.array(keysOf<Paper>(papers)).max(10).optional(),
  visa: keysOf<Visa>(visas).optional(),
  phone: text(longest.phone),
  url: text(longest.url),
}
const finding = z.object({
  pattern: z.string(),
  subject: keysOf<Subject>(subjects),
  says: wordsSchema,
  source: wordsSchema,
  asOf: z.string().nullable(),
})
const answered = {
  at: z.string(),
  /** Day of the licence data; null: no register was ever received. */
  dataAsOf: z.string().nullable(),
  findings: z.array(finding),
  advice: z.array(wordsSchema),
  /** How many people name this phone as their sponsor's, as far as this reader sees; null: not asked for them. */
  applicants: z.number().nullable(),
  /** What a report about this offer opens with. */
  report: answersSchema,
}
const aboutChecks = (ids: string[]) => ({ kind: 'offer check', ids })

export const offersApi = {
  'offers.check': answer({
    does: { id: 'mengecek tawaran kerja', en: 'checks a job offer' },
    may,
    purpose: 'screening',
    input: z.strictObject({ ...offer, keep: z.boolean() }),
    output: z.object({
      ...{ id: z.string().nullable(), number: z.string().nullable(), ...answered },
      holes: z.array(holeSchema),
    }),
    about: (_input, { id }) => aboutChecks(id === null ? [] : [id]),
    // What was told of the offer is kept in its record only.
    keeps: (output) => ({ ...output, applicants: null, report: {} }),
    run: checkOffer,
  }),
  'offers.list': answer({
    does: { id: 'membaca pengecekan tawaran kerja', en: 'reads checks of job offers' },
    may,
    purpose: 'screening',
    input: z.strictObject({ page: z.int().min(0).max(10_000).default(0) }),
    output: z.object({
      total: z.number(),
      rows: z.array(
        z.object({
          ...{ id: z.string(), number: z.string(), at: z.string(), dataAsOf: z.string().nullable() },
          ...{ post: postSchema.nullable(), officer: z.string().nullable() },
          ...{ company: z.string().nullable(), occupation: z.string().nullable(), country: wordsSchema.nullable() },
          ...{ says: wordsSchema.nullable(), asked: z.array(wordsSchema) },
        }),
      ),
    }),
    about: (_input, { rows }) => aboutChecks(rows.map((row) => row.id)),
    run: readChecks,
  }),
  'offers.get': answer({
    does: { id: 'membuka pengecekan tawaran kerja', en: 'opens a check of a job offer' },
    may,
    purpose: 'screening',
    input: z.strictObject({ id: z.uuid() }),
    output: z.object({
      ...{ id: z.string(), number: z.string(), ...answered },
      ...{ post: postSchema.nullable(), officer: z.string().nullable(), asked: z.array(wordsSchema) },
      offer: z.object({ ...offer, countryWords: wordsSchema.nullable() }),
    }),
    about: ({ id }) => aboutChecks([id]),
    run: (ctx, { id }) => readCheck(ctx, id),
  }),
}
