/** Doors of intake: agencies send, withdraw and correct records; officers upload files and fill in forms; sources and their health. */
import { z } from 'zod'
import { answer, upload } from '../access/endpoint.ts'
import { mustHoldKey } from '../access/find-actor.ts'
import { postSchema, timeSchema, wordsSchema } from '../access/who.ts'
import { type Context, glance } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import { refuseWhenFull } from './backlog/refuse-when-full.ts'
import { askErasure, confirmErasure, readErasures } from './erase-record.ts'
import { shownStates } from './feed-state.ts'
import { getMapping, type Mapping, type NamedMapping } from './files/map-sent.ts'
import { getSendableSource } from './may-send.ts'
import { readRefusal, readSource, readSources } from './read-sources.ts'
import { type Receipt, receiveDeliveries, receiveRecords } from './receive-records.ts'
import { type Piece, splitCsv, splitJson } from './split-delivery.ts'
import { withdrawRecords } from './withdraw-records.ts'

const largestDelivery = 10_000
const id = z.uuid()
const row = z.record(z.string().max(60), z.unknown())
const fieldProblem = z.object({ field: z.string(), id: z.string(), en: z.string() })
const receipt = z.object({
  delivery: z.string(),
  installation: z.string(),
  receivedAt: z.string(),
  sha256: z.string(),
  counts: z.object({ kept: z.number(), alreadyKept: z.number(), newVersions: z.number(), refused: z.number() }),
  answers: z.array(
    z.object({
      position: z.number(),
      ref: z.string().nullable(),
      result: z.enum(['kept', 'already kept', 'new version', 'refused']),
      record: z.string().optional(),
      problems: z.array(fieldProblem).optional(),
    }),
  ),
})
const aboutReceipt = (_input: unknown, made: z.infer<typeof receipt>) => ({
  kind: 'delivery',
  ids: [made.delivery],
  counted: made.answers.length,
})

const sourceRow = z.object({
  id: z.string(),
  name: wordsSchema,
  system: wordsSchema,
  agency: z.string(),
  protected: z.boolean(),
  state: z.enum(shownStates),
  says: wordsSchema,
  lastAt: z.string().nullable(),
  recordsToday: z.number(),
  recordsAll: z.number(),
  refused: z.number(),
  legalBasis: wordsSchema,
  retention: wordsSchema,
  maySend: z.boolean(),
})

/** A single row as a delivery of its own, byte for byte as the form sent it. */
async function receiveOne(ctx: Context, source: string, one: Record<string, unknown>): Promise<Receipt> {
  const body = Buffer.from(JSON.stringify({ records: [one] }))
  const pieces = splitJson(body)
  return receiveRecords(ctx, await getSendableSource(ctx, source), {
    ...{ body, pieces, media: 'application/json', channel: 'form', sentAt: ctx.now },
  })
}

type Sending = {
  source: string
  sent_at?: string | undefined
  sequence?: number | undefined
  chain?: string | undefined
} & NamedMapping

/** Requests for one source, in the order they came. */
async function receiveSent(ctx: Context, asked: { input: Sending; body: Buffer }[]): Promise<Receipt[]> {
  const source = await getSendableSource(ctx, asked[0]!.input.source)
  const mappings = await Promise.all(asked.map(({ input }) => getMapping(ctx, source, input)))
  const receipts = await receiveDeliveries(
    ctx,
    source,
    asked.map(({ input, body }, i) => ({
      ...{ body, pieces: mapped(splitJson(body), mappings[i]!), media: 'application/json', channel: 'api' },
      mapping: mappings[i]?.id,
      numbering: input.sequence === undefined ? undefined : { from: input.sequence, chain: input.chain ?? null },
      sentAt: input.sent_at === undefined ? null : new Date(input.sent_at),
    })),
  )
  await mustHoldKey(ctx)
  return receipts
}

const mapped = (pieces: Piece[], mapping: Mapping | null): Piece[] =>
  mapping === null ? pieces : pieces.map((piece) => ({ ...piece, value: mapping.read(piece.value) }))

export const intakeApi = {
  'records.send': answer({
    at: 'POST /api/v1/records',
    does: { id: 'mengirim catatan', en: 'sends records' },
    may: 'send records',
    bodyLimit: 16 * 1024 * 1024,
    judges: 'records',
    input: z.strictObject({
      source: z.string().max(60),
      sent_at: z.iso.datetime({ offset: true }).optional(),
      /** The running number of the first record at this post; the others follow it. */
      sequence: z
        .int()
        .min(1)
        .max(Number.MAX_SAFE_INTEGER - largestDelivery)
        .optional(),
      /** The rolling hash after the last record. */
      chain: z
        .string()
        .regex(/^[0-9a-f]{64}$/, 'harus 64 angka heksadesimal | must be 64 hexadecimal digits')
        .optional(),
      /** A mapping that the agency saved for this source: the records stand in its own columns. The newest version, unless one is named. */
      mapping: z.string().max(120).optional(),
      mapping_version: z.int().min(1).max(1_000_000).optional(),
      records: z.array(z.unknown()).min(1).max(largestDelivery),
    }),
    output: receipt,
    about: aboutReceipt,
    outside: (house, _input, _address, actor) => glance(house, (at) => refuseWhenFull({ ...house, ...at }, actor)),
    together: { by: (input) => input.source, run: receiveSent },
    run: async (ctx, input) => (await receiveSent(ctx, [{ input, body: ctx.body }]))[0]!,
  }),
  'records.withdraw': answer({
    at: 'POST /api/v1/records/withdraw',
    does: { id: 'menarik catatan', en: 'withdraws records' },
    may: 'send records',
    input: z.strictObject({
      source: z.string().max(60),
      refs: z.array(z.string().min(1).max(120)).min(1).max(1000),
      reason: z.string().min(3).max(500),
    }),
    output: z.object({ withdrawn: z.array(z.string()), unknown: z.array(z.string()) }),
    about: (input, output) => ({ kind: 'record', ids: output.withdrawn, text: input.reason }),
    run: async (ctx, input) => {
      const source = await getSendableSource(ctx, input.source)
      return withdrawRecords(ctx, source.id, input.refs)
    },
  }),
  'records.enter': answer({
    does: { id: 'mengisi satu catatan', en: 'enters one record' },
    may: 'send records',
    input: z.strictObject({ source: z.string().max(60), row }),
    output: receipt,
    about: aboutReceipt,
    run: (ctx, input) => receiveOne(ctx, input.source, input.row),
  }),
  'sources.upload': upload({
    does: { id: 'mengunggah berkas catatan', en: 'uploads a file of records' },
    may: 'send records',
    input: z.strictObject({ source: z.string().max(60) }),
    output: receipt,
    about: aboutReceipt,
    receive: async ({ within }, input: { source: string }, file) => {
      const body = await file.whole()
      return within(async (ctx) => {
        const source = await getSendableSource(ctx, input.source)
        await refuseWhenFull(ctx, ctx.actor)
        const pieces = splitCsv(body)
        if (pieces.length === 0) throw wrongField('file', { id: 'tidak berisi baris', en: 'holds no rows' })
        if (pieces.length > largestDelivery) {
          throw wrongField('file', {
            id: `paling banyak ${largestDelivery} baris per berkas`,
            en: `at most ${largestDelivery} rows a file`,
          })
        }
        const made = await receiveRecords(ctx, source, {
          ...{ body, pieces, media: 'text/csv', channel: 'file', sentAt: ctx.now },
        })
        await mustHoldKey(ctx)
        return made
      })
    },
  }),
  'sources.list': answer({
    does: { id: 'membaca daftar sumber', en: 'reads the list of sources' },
    may: 'read sources',
    input: z.strictObject({}),
    output: z.array(sourceRow),
    run: readSources,
  }),
  'sources.get': answer({
    does: { id: 'membaca satu sumber', en: 'reads one source' },
    may: 'read sources',
    input: z.strictObject({ id: z.string().max(60) }),
    output: sourceRow.extend({
      deliveries: z.array(
        z.object({
          id: z.string(),
          receivedAt: timeSchema,
          channel: z.string(),
          by: z.string().nullable(),
          kept: z.number(),
          already: z.number(),
          versions: z.number(),
          refused: z.number(),
          size: z.number(),
          sha256: z.string(),
        }),
      ),
      refusals: z.array(
        z.object({
          id: z.string(),
          delivery: z.string(),
          position: z.number(),
          problems: z.array(fieldProblem),
          at: timeSchema,
          state: z.string(),
        }),
      ),
      /** `since`: when a key was issued, of a post from which nothing has come yet. */
      posts: z.array(
        z.object({
          post: postSchema,
          state: z.enum(shownStates),
          lastAt: z.string().nullable(),
          since: z.string().nullable(),
        }),
      ),
      columns: z.array(z.object({ name: z.string(), label: wordsSchema })),
    }),
    run: async (ctx, input) => {
      const found = await readSource(ctx, input.id)
      if (found === null) throw new Problem('not-found')
      return found
    },
  }),
  'refusals.get': answer({
    does: { id: 'membuka baris yang ditolak', en: 'opens a refused row' },
    may: 'correct refusals',
    input: z.strictObject({ id }),
    output: z.object({ source: z.string(), text: z.string() }),
    about: (input) => ({ kind: 'refusal', ids: [input.id] }),
    run: async (ctx, input) => {
      const found = await readRefusal(ctx, input.id)
      if (found === null) throw new Problem('not-found')
      await getSendableSource(ctx, found.source)
      return found
    },
  }),
  'refusals.resend': answer({
    does: { id: 'mengirim ulang baris yang diperbaiki', en: 'resends a corrected row' },
    may: 'correct refusals',
    input: z.strictObject({ id, row }),
    output: receipt,
    about: aboutReceipt,
    run: async (ctx, input) => {
      const [refusal] = await ctx.sql<{ source: string; state: string }>`
        select source, state from intake.refusals where id = ${input.id} for update`
      if (refusal === undefined) throw new Problem('not-found')
      if (refusal.state !== 'open')
        throw new Problem('state-moved-on', { state: { id: 'sudah diperbaiki', en: 'corrected' } })
      const made = await receiveOne(ctx, refusal.source, input.row)
      const kept = made.answers[0]?.record ?? null
      if (kept !== null)
        await ctx.sql`update intake.refusals set state = 'corrected', corrected_by = ${kept} where id = ${input.id}`
      return made
    },
  }),
  'erasures.ask': answer({
    does: { id: 'meminta penghapusan catatan', en: 'asks for a record to be erased' },
    may: 'erase records',
    input: z.strictObject({ record: id, reason: z.string().min(10).max(1000) }),
    output: z.object({ id: z.string() }),
    about: (input) => ({ kind: 'record', ids: [input.record], text: input.reason }),
    run: askErasure,
  }),
  'erasures.confirm': answer({
    does: { id: 'menguatkan penghapusan catatan', en: 'confirms an erasure' },
    may: 'erase records',
    input: z.strictObject({ id }),
    output: z.object({ erased: z.number() }),
    about: (input) => ({ kind: 'erasure', ids: [input.id] }),
    run: confirmErasure,
  }),
  'erasures.list': answer({
    does: { id: 'membaca permintaan penghapusan', en: 'reads requests to erase' },
    may: 'erase records',
    input: z.strictObject({}),
    output: z.array(
      z.object({
        id: z.string(),
        record: z.string(),
        source: z.string(),
        ref: z.string(),
        reason: z.string(),
        askedBy: z.string(),
        askedAt: timeSchema,
        mine: z.boolean(),
      }),
    ),
    run: readErasures,
  }),
}
