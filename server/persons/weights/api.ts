/** Doors of weights: which versions there are, what they say, and how one comes into force. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { timeSchema, wordsSchema } from '../../access/who.ts'
import { askForJob, readJobs } from './ask-for-job.ts'
import { readVersion, readVersions } from './read-weights.ts'

const version = z.string().regex(/^[0-9a-f]{12}$/, 'harus 12 angka heksadesimal | must be 12 hexadecimal digits')
const reason = z.string().trim().min(5).max(2000)
const asked = z.object({ job: z.string() })

/** What a trial found: how the persons of today would change. */
const change = z.object({
  records: z.number(),
  persons: z.number(),
  joined: z.number(),
  parted: z.number(),
})

export const weightsApi = {
  'weights.list': answer({
    does: { id: 'membaca daftar versi bobot', en: 'reads the versions of the weights' },
    may: 'manage weights',
    input: z.strictObject({}),
    output: z.object({
      versions: z.array(
        z.object({
          version: z.string(),
          seen: z.number(),
          seed: z.number(),
          madeAt: timeSchema,
          madeBy: z.string().nullable(),
          inForce: z.boolean(),
          activatedAt: timeSchema.nullable(),
        }),
      ),
      jobs: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['train', 'try', 'activate']),
          version: z.string().nullable(),
          by: z.string(),
          askedAt: timeSchema,
          doneAt: timeSchema.nullable(),
          problem: wordsSchema.nullable(),
          result: change.nullable(),
        }),
      ),
    }),
    run: async (ctx) => ({ versions: await readVersions(ctx), jobs: await readJobs(ctx) }),
  }),
  'weights.get': answer({
    does: { id: 'membaca satu versi bobot', en: 'reads one version of the weights' },
    may: 'manage weights',
    input: z.strictObject({ version }),
    output: z.object({
      version: z.string(),
      inForce: z.boolean(),
      joinFrom: z.number(),
      reviewFrom: z.number(),
      prior: z.number(),
      household: z.number(),
      crowdFrom: z.number(),
      comparisons: z.array(
        z.object({
          name: z.string(),
          label: wordsSchema,
          listedTexts: z.number(),
          levels: z.array(
            z.object({ words: wordsSchema, m: z.number(), u: z.number(), bits: z.number(), householdBits: z.number() }),
          ),
        }),
      ),
    }),
    run: (ctx, input) => readVersion(ctx, input.version),
  }),
  'weights.train': answer({
    does: { id: 'meminta bobot dipelajari dari catatan', en: 'asks that weights are learned from the records' },
    may: 'manage weights',
    input: z.strictObject({ seed: z.int().min(1).max(1_000_000).default(1) }),
    output: asked,
    run: async (ctx, input) => ({ job: await askForJob(ctx, { kind: 'train', seed: input.seed }) }),
  }),
  'weights.try': answer({
    does: { id: 'meminta satu versi bobot dicoba', en: 'asks that a version of the weights is tried' },
    may: 'manage weights',
    input: z.strictObject({ version }),
    output: asked,
    run: async (ctx, input) => ({ job: await askForJob(ctx, { kind: 'try', version: input.version }) }),
  }),
  'weights.activate': answer({
    does: { id: 'memberlakukan satu versi bobot', en: 'brings a version of the weights into force' },
    may: 'manage weights',
    input: z.strictObject({ version, reason }),
    output: asked,
    about: (input) => ({ kind: 'weights', ids: [], text: `${input.version}: ${input.reason}` }),
    run: async (ctx, input) => ({ job: await askForJob(ctx, { kind: 'activate', ...input }) }),
  }),
}
