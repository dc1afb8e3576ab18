/** Doors of completeness: a post states its days, both sides lay their lists side by side, the screen shows what is missing. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { timeSchema, wordsSchema } from '../../access/who.ts'
import { getSendableSource } from '../may-send.ts'
import { faultKinds } from './feed-faults.ts'
import { readDay, readLedger } from './read-ledger.ts'
import { readRefs } from './read-refs.ts'
import { settled, settleFault } from './settle-fault.ts'
import { stateDay } from './statements.ts'
import { takeBeat } from './take-beat.ts'

const source = z.string().max(60)
const day = z.iso.date()
const hexHash = z.string().regex(/^[0-9a-f]{64}$/, 'harus 64 angka heksadesimal | must be 64 hexadecimal digits')
const fault = z.object({
  id: z.string(),
  kind: z.enum(faultKinds),
  words: wordsSchema,
  began: z.string(),
  over: z.string().nullable(),
  /** True where somebody of the reader's own agency can end it. */
  settles: z.boolean(),
})

export const ledgerApi = {
  'feeds.beat': answer({
    at: 'POST /api/v1/heartbeat',
    does: { id: 'memberi tanda hidup', en: 'gives a sign of life' },
    may: 'send records',
    input: z.strictObject({
      source,
      /** The last running number that the post has given, sent or not. */
      last: z.int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
      /** The rolling hash after it. */
      chain: hexHash.optional(),
    }),
    output: z.object({
      at: z.string(),
      numbers: z
        .object({
          upto: z.number(),
          highest: z.number(),
          chain: z.string(),
          missing: z.array(z.object({ from: z.number(), to: z.number() })),
        })
        .nullable(),
    }),
    about: () => ({ kind: 'source', ids: [] }),
    run: async (ctx, input) => {
      await getSendableSource(ctx, input.source)
      return { at: ctx.now.toISOString(), numbers: await takeBeat(ctx, input) }
    },
  }),
  'days.state': answer({
    at: 'POST /api/v1/days',
    does: { id: 'menyatakan jumlah catatan satu hari', en: 'states how many records a day had' },
    may: 'send records',
    /** Without `records` it only asks. */
    input: z.strictObject({ source, day, records: z.int().min(0).max(10_000_000).optional() }),
    output: z.object({ stated: z.number().nullable(), received: z.number(), difference: z.number().nullable() }),
    about: (input, output) => ({ kind: 'source', ids: [], counted: input.records ?? output.received }),
    run: async (ctx, input) => {
      await getSendableSource(ctx, input.source)
      const { stated, received } = await stateDay(ctx, input)
      return { stated, received, difference: stated === null ? null : stated - received }
    },
  }),
  'refs.list': answer({
    at: 'POST /api/v1/refs',
    does: { id: 'membaca nomor rujukan yang diterima', en: 'reads the references that were received' },
    may: 'send records',
    input: z.strictObject({ source, after: z.string().max(120).default('') }),
    output: z.object({ refs: z.array(z.string()), left: z.array(z.string()), next: z.string().nullable() }),
    about: (_input, output) => ({ kind: 'source', ids: [], counted: output.refs.length }),
    run: async (ctx, input) => {
      await getSendableSource(ctx, input.source)
      return readRefs(ctx, input)
    },
  }),
  'ledger.get': answer({
    does: { id: 'membaca kelengkapan sumber', en: 'reads how complete a source is' },
    may: 'read sources',
    input: z.strictObject({ source }),
    output: z.object({
      from: z.string(),
      hours: z.number(),
      posts: z.array(
        z.object({
          post: z.string(),
          name: z.string(),
          agency: z.string(),
          records: z.array(z.number()),
          numbers: z.object({ upto: z.number(), highest: z.number(), chain: z.string() }).nullable(),
          days: z.array(z.object({ day: z.string(), stated: z.number() })),
          faults: z.array(fault),
        }),
      ),
    }),
    run: (ctx, input) => readLedger(ctx, input.source, settled),
  }),
  'ledger.settle': answer({
    does: { id: 'menyelesaikan gangguan kiriman', en: 'settles a fault of a feed' },
    may: 'correct refusals',
    input: z.strictObject({ id: z.uuid(), reason: z.string().trim().min(5).max(1000) }),
    output: z.object({ done: z.literal(true) }),
    about: (input) => ({ kind: 'fault', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => {
      await settleFault(ctx, input)
      return { done: true as const }
    },
  }),
  'ledger.day': answer({
    does: { id: 'membaca rekonsiliasi satu hari', en: 'reads the reconciliation of a day' },
    may: 'read sources',
    input: z.strictObject({ source, post: z.uuid(), day }),
    output: z.object({
      source: wordsSchema,
      post: z.string(),
      agency: z.string(),
      installation: z.string(),
      day: z.string(),
      stated: z.number().nullable(),
      statedAt: z.string().nullable(),
      statedBy: z.string().nullable(),
      received: z.number().nullable(),
      sha256: z.string().nullable(),
      /** Why the two numbers stay different, as somebody of the sending agency said it of these two. */
      settled: z.object({ at: timeSchema, by: z.string().nullable(), because: z.string() }).nullable(),
      at: z.string(),
    }),
    about: (input) => ({ kind: 'post', ids: [input.post] }),
    run: (ctx, input) => readDay(ctx, input),
  }),
}
