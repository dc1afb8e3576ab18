/** Doors of services asked of institutions without an account: two for officers, two for whoever holds link and code. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { postSchema, wordsSchema } from '../../access/who.ts'
import type { House } from '../../platform/context.ts'
import { type Service, services } from '../model.ts'
import { answerOutside, type Held, openOutside, type Said } from './answer-outside.ts'
import { type Channel, channels, type Part, parts } from './model.ts'
import { offerOutside, readOutside, settleOutside, withdrawOutside } from './offer-outside.ts'

const id = z.uuid()
const said = z.string().trim().min(5).max(2000)
const short = z.string().trim().min(2).max(120)
const track = z.enum(['protection', 'law', 'immigration'])
const token = z.string().regex(/^[\w-]{43}$/, 'tautannya tidak utuh | the link is not whole')
const code = z.string().regex(/^\d{6}$/, 'enam angka | six digits')
const done = z.object({ done: z.literal(true) })

export const outsideApi = {
  'outside.offer': answer({
    does: {
      id: 'meminta layanan kepada lembaga tanpa akun',
      en: 'asks a service of an institution without an account',
    },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({
      case: id,
      track,
      service: z.enum(Object.keys(services) as [Service]),
      institution: short,
      channel: z.enum(Object.keys(channels) as [Channel]),
      words: said,
      shows: z.array(z.enum(Object.keys(parts) as [Part])).max(Object.keys(parts).length),
      urgency: z.enum(['ordinary', 'urgent']).default('ordinary'),
    }),
    output: z.object({ id: z.string(), token: z.string(), code: z.string(), letter: z.string() }),
    about: (input, made) => ({ kind: 'case', ids: [input.case, made.id], fields: input.shows, text: input.words }),
    keeps: (made) => ({ ...made, token: '', code: '' }),
    run: offerOutside,
  }),
  'outside.list': answer({
    does: { id: 'membaca layanan yang diminta di luar', en: 'reads services asked outside' },
    may: 'read cases',
    purpose: 'case',
    input: z.strictObject({ case: id }),
    output: z.array(
      z.object({
        id: z.string(),
        track,
        service: wordsSchema,
        institution: z.string(),
        from: postSchema,
        channel: wordsSchema,
        words: z.string(),
        letter: z.string(),
        state: z.enum(['offered', 'accepted', 'refused', 'withdrawn', 'locked', 'silent']),
        stateWords: wordsSchema,
        told: z.number(),
        offeredAt: z.string(),
        dueAt: z.string(),
        openedAt: z.string().nullable(),
        answeredAt: z.string().nullable(),
        taker: z.string().nullable(),
        takerFunction: z.string().nullable(),
        ground: z.string().nullable(),
        proposed: z.string().nullable(),
        mine: z.boolean(),
        /** Answered, and nobody said yet that it was dealt with. */
        unsettled: z.boolean(),
      }),
    ),
    about: (input) => ({ kind: 'case', ids: [input.case] }),
    run: (ctx, input) => readOutside(ctx, input.case),
  }),
  'outside.withdraw': answer({
    does: { id: 'menarik permintaan kepada lembaga tanpa akun', en: 'takes back what was asked outside' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ id }),
    output: done,
    about: (input) => ({ kind: 'outside-offer', ids: [input.id] }),
    run: async (ctx, input) => {
      await withdrawOutside(ctx, input.id)
      return { done: true as const }
    },
  }),
  'outside.settle': answer({
    does: {
      id: 'menandai jawaban lembaga tanpa akun sudah ditindaklanjuti',
      en: 'marks an answer from outside as dealt with',
    },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ id }),
    output: done,
    about: (input) => ({ kind: 'outside-offer', ids: [input.id] }),
    run: async (ctx, input) => {
      await settleOutside(ctx, input.id)
      return { done: true as const }
    },
  }),
  'outside.open': answer({
    does: { id: 'membuka permintaan dengan tautan dan kode', en: 'opens what is asked with link and code' },
    may: 'anyone',
    input: z.strictObject({ token, code }),
    output: z.object({
      id: z.string(),
      institution: z.string(),
      letter: z.string(),
      words: z.string(),
      service: wordsSchema,
      urgency: wordsSchema,
      dueAt: z.string(),
      sender: z.object({ post: z.string(), agency: z.string() }),
      case: z.string().nullable(),
      people: z.object({ all: z.number(), children: z.number() }).nullable(),
      region: z.string().nullable(),
      duty: z.string().nullable(),
    }),
    outside: (house: House, input: Held) => openOutside(house, input),
    about: (_input, told) => ({ kind: 'outside-offer', ids: [told.id] }),
    run: async (_ctx, _input, told: Awaited<ReturnType<typeof openOutside>>) => told,
  }),
  'outside.answer': answer({
    does: { id: 'menjawab permintaan dengan tautan dan kode', en: 'answers what is asked with link and code' },
    may: 'anyone',
    input: z.discriminatedUnion('accept', [
      z.strictObject({ token, code, accept: z.literal(true), taker: short, takerFunction: short }),
      z.strictObject({ token, code, accept: z.literal(false), ground: said, proposed: short }),
    ]),
    output: z.object({ id: z.string(), state: wordsSchema }),
    outside: (house: House, input: Said) => answerOutside(house, input),
    about: (_input, told) => ({ kind: 'outside-offer', ids: [told.id] }),
    run: async (_ctx, _input, told: Awaited<ReturnType<typeof answerOutside>>) => told,
  }),
}
