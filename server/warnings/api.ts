/** Doors of warnings: the queue, one alert, and what a human does with it. */
import { z } from 'zod'
import { answer } from '../access/endpoint.ts'
import { postSchema, timeSchema, wordsSchema } from '../access/who.ts'
import { holeSchema } from '../intake/ledger/hole.ts'
import { readHoles } from '../intake/ledger/read-holes.ts'
import { readFeeds } from '../intake/read-feeds.ts'
import { openSources } from '../intake/sources.ts'
import { capacitySchema, readCapacity, setCapacity } from './alerts/capacity.ts'
import { readAlert } from './alerts/read-alert.ts'
import { readAlerts } from './alerts/read-alerts.ts'
import { snoozeAlert, wakeAlert } from './alerts/snooze-alert.ts'
import { answerQuestion, askAgency, dismissAlert, releaseAlert, reopenAlert, takeAlert } from './alerts/triage-alert.ts'
import { saySilenced } from './silenced.ts'

const id = z.uuid()
const reason = z.string().trim().min(5).max(2000)
const level = z.enum(['high', 'medium', 'low'])
const state = z.enum(['new', 'taken', 'asked', 'snoozed', 'dismissed', 'in case', 'joined'])
const about = z.enum(['person', 'sponsor', 'place', 'offer'])
const stated = z.object({ state })
const moment = z.iso.datetime({ offset: true })

const row = z.object({
  id: z.string(),
  number: z.string(),
  level,
  state,
  headline: wordsSchema,
  about,
  aboutName: wordsSchema,
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  people: z.number(),
  modus: wordsSchema.nullable(),
  jurisdiction: z.string(),
  openedAt: timeSchema,
  lastAt: timeSchema,
  hits: z.number(),
  takenBy: z.string().nullable(),
  dueAt: timeSchema.nullable(),
  snoozedUntil: timeSchema.nullable(),
  departs: z.object({ at: timeSchema, as: z.enum(['planned', 'usual', 'left']) }).nullable(),
  /** Why it stands where it stands in the queue. */
  place: wordsSchema.nullable(),
  onlyAsked: z.boolean(),
  basisGone: z.boolean(),
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
      about: about.optional(),
      mine: z.boolean().optional(),
      open: z.boolean().optional(),
      region: z
        .string()
        .regex(/^\d\d(\.\d\d){0,2}$/)
        .optional(),
      by: z.enum(['responsible', 'residence']).optional(),
      from: moment.optional(),
      until: moment.optional(),
      known: moment.optional(),
      page: z.int().min(0).max(10_000).optional(),
    }),
    output: z.object({
      total: z.number(),
      rows: z.array(row),
      holes: z.array(holeSchema),
      /** Questions that are not asked while their source is stale. */
      silenced: z.array(wordsSchema),
      /** What the reader's shift can do today; null for who works in no secretariat. */
      capacity: capacitySchema.nullable(),
    }),
    about: (_input, output) => ({ kind: 'alert', ids: output.rows.map((one) => one.id) }),
    run: async (ctx, { region, by, from, until, known, ...input }) => {
      const feeds = await readFeeds(ctx)
      const holes = await readHoles(ctx, openSources, feeds)
      const silenced = await saySilenced(ctx, feeds)
      const placed = { region, by, from, until, known }
      return { ...(await readAlerts(ctx, { ...input, placed })), holes, silenced, capacity: await readCapacity(ctx) }
    },
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
      /** How it came to its modus and its level; null for who was only asked, and for alerts of before modi were data. */
      judgement: z
        .object({
          level: wordsSchema,
          alone: wordsSchema.nullable(),
          modi: z.array(
            z.object({
              id: z.string(),
              version: z.number(),
              name: wordsSchema,
              offence: z.enum(['TPPO', 'TPPM']),
              score: z.number(),
              threshold: z.number(),
              reached: z.boolean(),
              says: wordsSchema,
              points: z.array(
                z.object({
                  indicator: z.string(),
                  question: wordsSchema,
                  strength: z.enum(['strong', 'medium', 'weak']),
                  points: z.number(),
                }),
              ),
            }),
          ),
          asks: z.array(wordsSchema),
        })
        .nullable(),
      holes: z.array(holeSchema),
      silenced: z.array(wordsSchema),
      actions: z.array(
        z.enum(['take', 'release', 'ask', 'answer', 'snooze', 'wake', 'dismiss', 'reopen', 'open case']),
      ),
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
  'alerts.snooze': answer({
    does: { id: 'menangguhkan peringatan', en: 'puts an alert off' },
    may: 'triage alerts',
    purpose: 'alert',
    input: z.strictObject({ id, until: z.iso.datetime({ offset: true }), reason }),
    output: stated,
    about: (input) => ({ kind: 'alert', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => ({ state: await snoozeAlert(ctx, input.id, new Date(input.until), input.reason) }),
  }),
  'alerts.wake': answer({
    does: { id: 'mengambil kembali peringatan yang ditangguhkan', en: 'takes up an alert that was put off' },
    may: 'triage alerts',
    purpose: 'alert',
    input: z.strictObject({ id }),
    output: stated,
    about: (input) => ({ kind: 'alert', ids: [input.id] }),
    run: async (ctx, input) => ({ state: await wakeAlert(ctx, input.id) }),
  }),
  'alerts.reopen': answer({
    does: { id: 'membuka lagi peringatan', en: 'opens a dismissed alert again' },
    may: 'triage alerts',
    purpose: 'alert',
    input: z.strictObject({ id, reason }),
    output: stated,
    about: (input) => ({ kind: 'alert', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => ({ state: await reopenAlert(ctx, input.id, input.reason) }),
  }),
  'alerts.set-capacity': answer({
    does: { id: 'menetapkan kesanggupan telaah sehari', en: 'sets how many alerts can be looked at in a day' },
    may: 'plan shifts',
    input: z.strictObject({ perDay: z.int().min(0).max(999), reason }),
    output: capacitySchema,
    about: (input) => ({ kind: 'capacity', ids: [], text: input.reason }),
    run: (ctx, input) => setCapacity(ctx, input.perDay, input.reason),
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
