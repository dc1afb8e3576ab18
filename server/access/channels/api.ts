/** Doors of what leaves by e-mail and message: an officer's own choice, quiet hours, and what could not be sent. */
import { z } from 'zod'
import { answer } from '../endpoint.ts'
import { postSchema, wordsSchema } from '../who.ts'
import { chooseChannels, readChoice } from './choose-channels.ts'
import { channels, choices } from './model.ts'
import { readOutbox, retryOutbox } from './read-outbox.ts'
import { readQuietHours, setQuietHours } from './set-quiet-hours.ts'

const did = { done: true as const }
const done = z.object({ done: z.literal(true) })
const channel = z.enum(Object.keys(channels) as [keyof typeof channels])
const choice = z.enum(choices)
const minute = z.int().min(0).max(1439)
const quiet = z.strictObject({ from: minute, to: minute })
const quietOut = z.object({ from: z.number(), to: z.number() })
const way = z.object({
  ...{ refusedAt: z.string().nullable(), lastAt: z.string().nullable(), waiting: z.number(), setAside: z.number() },
})

export const channelsApi = {
  'channels.mine': answer({
    does: { id: 'membaca pilihan pemberitahuan sendiri', en: 'reads the own choice of notices' },
    may: 'signed in',
    input: z.strictObject({}),
    output: z.object({
      ...{ address: z.string(), number: z.string(), mail: z.array(choice), message: z.array(choice) },
      ...{ quiet: quietOut.nullable(), post: quietOut.extend({ zone: z.string() }) },
      ways: z.object({ mail: way, message: way }),
      groups: z.array(z.object({ group: choice, name: wordsSchema, fixed: z.boolean(), kinds: z.array(wordsSchema) })),
    }),
    run: (ctx) => readChoice(ctx),
  }),
  'channels.choose': answer({
    does: { id: 'memilih pemberitahuan lewat surel dan pesan', en: 'chooses notices by e-mail and message' },
    may: 'signed in',
    input: z.strictObject({
      address: z.union([z.literal(''), z.email().max(254)]),
      number: z.string().trim().max(30).default(''),
      mail: z.array(choice).max(choices.length),
      message: z.array(choice).max(choices.length).default([]),
      quiet: quiet.nullable().default(null),
    }),
    output: done,
    run: async (ctx, input) => {
      await chooseChannels(ctx, input)
      return did
    },
  }),
  'outbox.read': answer({
    does: { id: 'membaca apa yang keluar lewat surel dan pesan', en: 'reads what left by e-mail and message' },
    may: 'mend the pipeline',
    input: z.strictObject({}),
    output: z.object({
      channels: z.array(
        z.object({
          ...{ channel, way: z.enum(['files', 'server']), waiting: z.number(), trying: z.number() },
          ...{ setAside: z.number(), sentDay: z.number(), sentWeek: z.number() },
          ...{ lastAt: z.string().nullable(), oldestAt: z.string().nullable() },
        }),
      ),
      ...{ officers: z.number(), unaddressed: z.number() },
      aside: z.array(
        z.object({
          ...{ id: z.string(), channel, officer: z.string(), kind: z.string(), tries: z.number() },
          ...{ problem: z.string().nullable(), at: z.string() },
        }),
      ),
    }),
    run: (ctx) => readOutbox(ctx),
  }),
  'outbox.retry': answer({
    does: { id: 'mengirim lagi yang tersisih', en: 'sends again what was set aside' },
    may: 'mend the pipeline',
    input: z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) }),
    output: done,
    about: (input) => ({ kind: 'outbox', ids: input.ids }),
    run: async (ctx, input) => {
      await retryOutbox(ctx, input.ids)
      return did
    },
  }),
  'quiet-hours.list': answer({
    does: { id: 'membaca jam tenang pos', en: 'reads the quiet hours of posts' },
    may: 'mend the pipeline',
    input: z.strictObject({}),
    output: z.object({
      usual: quietOut,
      own: z.array(quietOut.extend({ post: postSchema })),
      posts: z.array(postSchema),
    }),
    run: (ctx) => readQuietHours(ctx),
  }),
  'quiet-hours.set': answer({
    does: { id: 'menetapkan jam tenang pos', en: 'sets the quiet hours of a post' },
    may: 'mend the pipeline',
    input: z.strictObject({ post: z.uuid().nullable(), quiet: quiet.nullable() }),
    output: done,
    about: (input) => ({ kind: 'post', ids: input.post === null ? [] : [input.post] }),
    run: async (ctx, input) => {
      await setQuietHours(ctx, input)
      return did
    },
  }),
}
