/** Doors of warnings: the queue, one alert, and what a human does with it. */
import { z } from 'zod'
import { answer } from '../access/endpoint.ts'
import { postSchema, timeSchema, wordsSchema } from '../access/who.ts'
import { readAlert } from './read-alert.ts'
import { readAlerts } from './read-alerts.ts'
import { answerQuestion, askAgency, dismissAlert, releaseAlert, takeAlert } from './triage-alert.ts'

const id = z.uuid()
const reason = z.string().trim().min(5).max(2000)
const level = z.enum(['high', 'medium', 'low'])
const state = z.enum(['new', 'taken', 'asked', 'dismissed', 'in case', 'joined'])
const stated = z.object({ state })

const row = z.object({
  id: z.string(),
  number: z.string(),
  level,
  state,
  headline: wordsSchema,
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  people: z.number(),
  modus: wordsSchema.nullable(),
  jurisdiction: z.string(),
  openedAt: timeSchema,
  lastAt: timeSchema,
  hits: z.number(),
  takenBy: z.string().nullable(),
  dueAt: timeSchema.nullable(),
  onlyAsked: z.boolean(),
})
const recordRef = z.object({ id: z.string(), source: wordsSchema, agency: z.string(), ref: z.string(), at: z.string() })

export const warningsApi = {
  'alerts.list': answer({
    does: { id: 'membaca daftar peringatan', en: 'reads the queue of alerts' },
    may: 'read alerts',
    shows: 'persons',
    purpose: 'alert',
    input: z.strictObject({
      state: state.optional(),
      level: level.optional(),
      mine: z.boolean().optional(),
      open: z.boolean().optional(),
      page: z.int().min(0).max(10_000).optional(),
    }),
    output: z.object({ total: z.number(), rows: z.array(row) }),
    about: (_input, output) => ({ kind: 'alert', ids: output.rows.map((one) => one.id) }),
    run: readAlerts,
  }),
  'alerts.get': answer({
    does: { id: 'membuka peringatan', en: 'opens an alert' },
    may: 'answer questions',
    shows: 'persons',
    purpose: 'alert',
    input: z.strictObject({ id }),
    output: row.extend({
      persons: z.array(z.object({ id: z.string(), name: z.string() })),
      reasons: z.array(
        z.object({
          indicator: z.string(),
          version: z.number(),
          question: wordsSchema,
          dimension: z.enum(['act', 'means', 'purpose']),
          sentence: wordsSchema,
          strength: z.enum(['strong', 'medium', 'weak']),
          /** Since when it holds no more; an alert keeps the reasons that it arose from. */
          gone: z.string().nullable(),
          legal: wordsSchema,
          silencedBy: wordsSchema,
          records: z.array(recordRef),
        }),
      ),
      timeline: z.array(
        z.object({
          at: z.string(),
          precision: z.string(),
          zone: z.string(),
          source: wordsSchema,
          agency: z.string(),
          sentence: wordsSchema,
          record: z.string(),
        }),
      ),
      next: z.array(wordsSchema),
      holes: z.array(wordsSchema),
      actions: z.array(z.enum(['take', 'release', 'ask', 'answer', 'dismiss', 'open case'])),
      history: z.array(
        z.object({
          at: z.string(),
          by: z.string().nullable(),
          post: z.string().nullable(),
          does: wordsSchema,
          reason: z.string().nullable(),
        }),
      ),
      questions: z.array(
        z.object({
          id: z.string(),
          to: postSchema,
          question: z.string(),
          askedAt: z.string(),
          dueAt: z.string(),
          answer: z.string().nullable(),
          answeredAt: z.string().nullable(),
          mine: z.boolean(),
        }),
      ),
      askable: z.array(postSchema),
      whySee: z.array(wordsSchema),
      case: z.object({ id: z.string(), number: z.string() }).nullable(),
    }),
    about: (input) => ({ kind: 'alert', ids: [input.id] }),
    run: (ctx, input) => readAlert(ctx, input.id),
  }),
  'alerts.take': answer({
    does: { id: 'mengambil peringatan', en: 'takes an alert' },
    may: 'triage alerts',
    purpose: 'alert',
    input: z.strictObject({ id }),
    output: stated,
    about: (input) => ({ kind: 'alert', ids: [input.id] }),
    run: async (ctx, input) => ({ state: await takeAlert(ctx, input.id) }),
  }),
  'alerts.release': answer({
    does: { id: 'melepas peringatan', en: 'releases an alert' },
    may: 'triage alerts',
    purpose: 'alert',
    input: z.strictObject({ id }),
    output: stated,
    about: (input) => ({ kind: 'alert', ids: [input.id] }),
    run: async (ctx, input) => ({ state: await releaseAlert(ctx, input.id) }),
  }),
  'alerts.dismiss': answer({
    does: { id: 'tidak melanjutkan peringatan', en: 'dismisses an alert' },
    may: 'triage alerts',
    purpose: 'alert',
    input: z.strictObject({ id, reason, deserved: z.enum(['useful', 'false']) }),
    output: stated,
    about: (input) => ({ kind: 'alert', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => ({ state: await dismissAlert(ctx, input.id, input.reason, input.deserved) }),
  }),
  'alerts.ask': answer({
    does: { id: 'bertanya kepada instansi', en: 'asks an agency' },
    may: 'triage alerts',
    purpose: 'alert',
    input: z.strictObject({ id, to: id, question: reason }),
    output: stated,
    about: (input) => ({ kind: 'alert', ids: [input.id], text: input.question }),
    run: async (ctx, input) => ({ state: await askAgency(ctx, input.id, input.to, input.question) }),
  }),
  'questions.answer': answer({
    does: { id: 'menjawab pertanyaan', en: 'answers a question' },
    may: 'answer questions',
    purpose: 'alert',
    input: z.strictObject({ id, answer: reason }),
    output: stated,
    about: (input) => ({ kind: 'question', ids: [input.id], text: input.answer }),
    run: async (ctx, input) => ({ state: await answerQuestion(ctx, input.id, input.answer) }),
  }),
}
