/** Doors of webhooks: an agency's integrator registers where its system listens, sees every delivery and its tries, and sends again. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { timeSchema, wordsSchema } from '../../access/who.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import {
  changeEndpoint,
  endEndpoint,
  pauseEndpoint,
  pingEndpoint,
  registerEndpoint,
  resumeEndpoint,
  rotateSecret,
} from './change-endpoint.ts'
import { deliveryStates, readDeliveries, readDelivery } from './read-deliveries.ts'
import { endpointStates, readEndpoints } from './read-endpoints.ts'
import { replayDead, replayDelivery } from './replay-deliveries.ts'
import { topicNames, wordsOfTopic } from './topics.ts'

const id = z.uuid()
const one = z.strictObject({ id })
const done = z.object({ done: z.literal(true) })
const aboutOne = (input: { id: string }) => ({ kind: 'webhook', ids: [input.id] })
const topic = z.object({ name: z.string(), words: wordsSchema })
const what = {
  name: z.string().trim().min(2).max(80),
  url: z.string().trim().max(500),
  topics: z.array(z.enum(topicNames)).min(1).max(topicNames.length),
}
const answered = z.object({ status: z.number().nullable(), says: wordsSchema }).nullable()

const endpoint = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  topics: z.array(topic),
  agency: z.string(),
  post: z.string(),
  agreement: z.string(),
  state: z.enum(endpointStates),
  says: wordsSchema.nullable(),
  failingSince: z.string().nullable(),
  secrets: z.array(z.object({ starts: z.string(), from: timeSchema, until: timeSchema.nullable() })),
  ledger: z.object({
    left: z.number(),
    delivered: z.number(),
    waiting: z.number(),
    dead: z.number(),
    difference: z.number(),
  }),
  own: z.boolean(),
})
const delivery = z.object({
  id: z.string(),
  topic,
  subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
  at: z.string(),
  state: z.enum(deliveryStates),
  dueAt: z.string(),
  tries: z.number(),
  endedAt: z.string().nullable(),
  answer: answered,
})

/** A deed that answers nothing but that it was done. */
const doing = (does: { id: string; en: string }, deed: (ctx: Context, id: string) => Promise<void>) =>
  answer({
    ...{ does, may: 'manage keys' as const, input: one, output: done, about: aboutOne },
    run: async (ctx, input) => {
      await deed(ctx, input.id)
      return { done: true as const }
    },
  })

export const webhooksApi = {
  'webhooks.list': answer({
    does: { id: 'membaca daftar webhook', en: 'reads the list of webhooks' },
    may: 'manage keys',
    input: z.strictObject({}),
    output: z.object({ endpoints: z.array(endpoint), topics: z.array(topic) }),
    run: async (ctx) => ({
      endpoints: await readEndpoints(ctx),
      topics: topicNames.map((name) => ({ name, words: wordsOfTopic(name) })),
    }),
  }),
  'webhooks.get': answer({
    does: { id: 'membaca satu webhook', en: 'reads one webhook' },
    may: 'manage keys',
    input: one,
    output: endpoint,
    about: aboutOne,
    run: async (ctx, input) => {
      const [found] = await readEndpoints(ctx, input.id)
      if (found === undefined) throw new Problem('not-found')
      return found
    },
  }),
  'webhooks.register': answer({
    does: { id: 'mendaftarkan webhook', en: 'registers a webhook' },
    may: 'manage keys',
    input: z.strictObject({ agreement: id, post: id, ...what }),
    output: z.object({ id: z.string(), secret: z.string() }),
    about: (_input, made) => aboutOne(made),
    keeps: (made: { id: string; secret: string }) => ({ ...made, secret: '' }),
    run: registerEndpoint,
  }),
  'webhooks.change': answer({
    does: { id: 'mengubah webhook', en: 'changes a webhook' },
    may: 'manage keys',
    input: z.strictObject({ id, ...what }),
    output: done,
    about: aboutOne,
    run: async (ctx, input) => {
      await changeEndpoint(ctx, input)
      return { done: true as const }
    },
  }),
  'webhooks.rotate': answer({
    does: { id: 'mengganti rahasia webhook', en: 'exchanges the secret of a webhook' },
    may: 'manage keys',
    input: one,
    output: z.object({ secret: z.string(), bothUntil: z.string() }),
    about: aboutOne,
    keeps: (made: { secret: string; bothUntil: string }) => ({ ...made, secret: '' }),
    run: (ctx, input) => rotateSecret(ctx, input.id),
  }),
  'webhooks.pause': doing({ id: 'menjeda webhook', en: 'pauses a webhook' }, pauseEndpoint),
  'webhooks.resume': answer({
    does: { id: 'melanjutkan webhook', en: 'resumes a webhook' },
    may: 'manage keys',
    input: z.strictObject({ id, agreement: id.optional() }),
    output: done,
    about: aboutOne,
    run: async (ctx, input) => {
      await resumeEndpoint(ctx, input)
      return { done: true as const }
    },
  }),
  'webhooks.end': doing({ id: 'mengakhiri webhook', en: 'ends a webhook' }, endEndpoint),
  'webhooks.ping': answer({
    does: { id: 'mengirim pesan uji ke webhook', en: 'sends a test to a webhook' },
    may: 'manage keys',
    input: one,
    output: z.object({ delivery: z.string() }),
    about: aboutOne,
    run: (ctx, input) => pingEndpoint(ctx, input.id),
  }),
  'webhooks.deliveries': answer({
    does: { id: 'membaca pengiriman webhook', en: 'reads deliveries of a webhook' },
    may: 'manage keys',
    input: z.strictObject({
      endpoint: id,
      state: z.enum(deliveryStates).optional(),
      topic: z.string().max(60).optional(),
      before: id.optional(),
    }),
    output: z.object({ deliveries: z.array(delivery), more: z.boolean() }),
    about: (input, output) => ({ kind: 'webhook', ids: [input.endpoint], counted: output.deliveries.length }),
    run: readDeliveries,
  }),
  'webhooks.delivery': answer({
    does: { id: 'membaca satu pengiriman webhook', en: 'reads one delivery of a webhook' },
    may: 'manage keys',
    input: one,
    output: delivery.extend({
      attempts: z.array(
        z.object({ number: z.number(), at: z.string(), tookMs: z.number().nullable(), answer: answered }),
      ),
    }),
    about: (input) => ({ kind: 'webhook delivery', ids: [input.id] }),
    run: async (ctx, input) => {
      const found = await readDelivery(ctx, input.id)
      if (found === null) throw new Problem('not-found')
      return found
    },
  }),
  'webhooks.replay': doing({ id: 'mengirim ulang satu webhook', en: 'sends a webhook again' }, replayDelivery),
  'webhooks.replay-dead': answer({
    does: { id: 'mengirim ulang semua yang gagal', en: 'sends again all that never arrived' },
    may: 'manage keys',
    input: one,
    output: z.object({ replayed: z.number() }),
    about: (input, output) => ({ ...aboutOne(input), counted: output.replayed }),
    run: (ctx, input) => replayDead(ctx, input.id),
  }),
}
