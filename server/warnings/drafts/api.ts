/** Doors of indicators as data: read, written, checked while they are written, tried, watched, published by a second person, retired. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { timeSchema, wordsSchema } from '../../access/who.ts'
import { checkIndicator } from '../check-indicator.ts'
import type { Indicator } from '../indicator.ts'
import { askForTrial } from './ask-for-trial.ts'
import { publishDraft, resumeIndicator, retireIndicator, watchDraft, withdrawDraft } from './decide-draft.ts'
import { declarationSchema } from './declaration.ts'
import { usualMinutes, usualQuota } from './model.ts'
import { readIndicator, readIndicators } from './read-indicators.ts'
import { saveDraft } from './save-draft.ts'
import { tryOnOffer, tryOnPerson } from './try-on.ts'

const id = z.uuid()
const name = z.string().max(60)
const reason = z.string().trim().min(5).max(2000)
const quota = z.int().min(1).max(100_000).default(usualQuota)
const draftState = z.enum(['draft', 'tried', 'shadow', 'published', 'withdrawn'])
const strength = z.enum(['strong', 'medium', 'weak'])
const done = z.object({ done: z.literal(true) })
const did = { done: true } as const

/** A declaration on its way out: as kept, with all its texts. */
const declared = z.looseObject({ id: z.string(), version: z.number() })
const share = { hits: z.number(), of: z.number(), low: z.number(), high: z.number() }
const overlap = z.object({ both: z.number(), onlyDraft: z.number(), onlyLive: z.number() })
const byStrength = z.partialRecord(strength, z.number())

const result = z.object({
  /** Of offers of work: what is counted are licences, and so are the examples. */
  subject: z.literal('offer').optional(),
  persons: z.number(),
  events: z.number(),
  hits: z.number(),
  byStrength,
  alerts: z.number(),
  officerHours: z.number(),
  version: overlap.nullable(),
  everything: overlap,
  decided: z.object({ confirmed: z.number(), useful: z.number(), false: z.number() }),
  daysBeforeAlert: z.number().nullable(),
  daysBeforeDeparture: z.number().nullable(),
  fairness: z.array(
    z.object({ by: z.enum(['sex', 'age', 'district']), group: z.string(), ...share, differs: z.boolean() }),
  ),
  examples: z.object({ onlyDraft: z.array(z.string()), onlyLive: z.array(z.string()) }),
  stopped: z.number(),
  digest: z.string(),
})

const draft = z.object({
  id: z.string(),
  version: z.number(),
  state: draftState,
  declaration: declared,
  author: z.string(),
  mine: z.boolean(),
  changedAt: timeSchema,
  trials: z.array(
    z.object({
      id: z.string(),
      askedAt: timeSchema,
      doneAt: timeSchema.nullable(),
      by: z.string(),
      minutes: z.number(),
      seconds: z.number().nullable(),
      problem: z.string().nullable(),
      result: result.nullable(),
      current: z.boolean(),
    }),
  ),
  shadow: z.object({ hits: z.number(), known: z.number(), byStrength, lastAt: timeSchema }).nullable(),
})

export const draftsApi = {
  'indicators.list': answer({
    does: { id: 'membaca daftar indikator', en: 'reads the list of indicators' },
    may: 'read indicators',
    input: z.strictObject({}),
    output: z.object({
      inForce: z.array(
        z.object({
          id: z.string(),
          version: z.number(),
          question: wordsSchema,
          dimension: z.enum(['act', 'means', 'purpose']),
          restsOn: z.array(z.string()),
          aloneAt: z.array(strength),
          publishedAt: timeSchema,
          publishedBy: z.string().nullable(),
          pausedAt: timeSchema.nullable(),
          quota: z.number(),
          ...{ hits: z.number(), persons: z.number(), alerts: z.number() },
          ...{ confirmed: z.number(), useful: z.number(), wrong: z.number() },
        }),
      ),
      /** What an indicator may name as the modus that speaks first. */
      modi: z.array(z.object({ id: z.string(), name: wordsSchema })),
      drafts: z.array(
        z.object({
          ...{ id: z.string(), indicator: z.string(), version: z.number(), state: draftState, question: wordsSchema },
          ...{ author: z.string(), changedAt: timeSchema },
        }),
      ),
    }),
    run: (ctx) => readIndicators(ctx),
  }),
  'indicators.get': answer({
    does: { id: 'membaca satu indikator', en: 'reads an indicator' },
    may: 'read indicators',
    input: z.strictObject({ id: name }),
    output: z.object({
      id: z.string(),
      live: declared.nullable(),
      pausedAt: timeSchema.nullable(),
      quota: z.number().nullable(),
      versions: z.array(
        z.object({
          ...{ version: z.number(), hash: z.string(), publishedAt: timeSchema, publishedBy: z.string().nullable() },
          ...{ retiredAt: timeSchema.nullable(), reason: z.string().nullable() },
        }),
      ),
      draft: draft.nullable(),
    }),
    run: (ctx, input) => readIndicator(ctx, input.id),
  }),
  'indicators.check': answer({
    does: { id: 'memeriksa tulisan sebuah indikator', en: 'checks what is written of an indicator' },
    may: 'write indicators',
    input: z.strictObject({ declaration: declarationSchema }),
    output: z.object({
      problems: z.array(z.object({ part: z.string(), from: z.number(), to: z.number(), words: wordsSchema })),
      restsOn: z.array(z.string()),
      needsFeeds: z.array(z.string()),
    }),
    run: async (_ctx, { declaration }) => {
      const checked = checkIndicator({ ...declaration, version: 1 } as Indicator)
      if (!('problems' in checked)) return { problems: [], restsOn: checked.restsOn, needsFeeds: checked.needsFeeds }
      return { problems: checked.problems, restsOn: [], needsFeeds: [] }
    },
  }),
  'indicators.try-on': answer({
    does: { id: 'mencoba indikator pada satu orang', en: 'tries an indicator on one person' },
    may: 'triage alerts',
    shows: 'persons',
    purpose: 'alert',
    input: z.strictObject({ declaration: declarationSchema, person: id }),
    output: z.object({
      ...{ sound: z.boolean(), strength: strength.nullable(), sentence: wordsSchema.nullable() },
      evidence: z.array(z.string()),
    }),
    about: (input) => ({ kind: 'person', ids: [input.person] }),
    run: (ctx, input) => tryOnPerson(ctx, input.declaration, input.person),
  }),
  'indicators.try-on-offer': answer({
    does: { id: 'mencoba indikator pada satu lowongan', en: 'tries an indicator on one job offer' },
    may: 'triage alerts',
    purpose: 'alert',
    input: z.strictObject({ declaration: declarationSchema, offer: z.string().trim().min(3).max(80) }),
    output: z.object({
      ...{ sound: z.boolean(), strength: strength.nullable(), sentence: wordsSchema.nullable() },
      evidence: z.array(z.string()),
    }),
    run: (ctx, input) => tryOnOffer(ctx, input.declaration, input.offer),
  }),
  'drafts.save': answer({
    does: { id: 'menulis rancangan indikator', en: 'writes a draft of an indicator' },
    may: 'write indicators',
    input: z.strictObject({ declaration: declarationSchema, draft: id.nullable().default(null) }),
    output: z.object({ id: z.string() }),
    about: (input, output) => ({ kind: 'draft', ids: [output.id], text: input.declaration.id }),
    run: async (ctx, input) => ({ id: await saveDraft(ctx, input.declaration, input.draft) }),
  }),
  'drafts.try': answer({
    does: { id: 'meminta rancangan dicoba pada riwayat', en: 'asks that a draft is tried on the history' },
    may: 'write indicators',
    input: z.strictObject({ id, minutes: z.int().min(1).max(480).default(usualMinutes) }),
    output: z.object({ trial: z.string() }),
    about: (input) => ({ kind: 'draft', ids: [input.id] }),
    run: async (ctx, input) => ({ trial: await askForTrial(ctx, input.id, input.minutes) }),
  }),
  'drafts.watch': answer({
    does: { id: 'mengamati rancangan pada arus nyata', en: 'watches a draft on live traffic' },
    may: 'write indicators',
    input: z.strictObject({ id, watch: z.boolean() }),
    output: done,
    about: (input) => ({ kind: 'draft', ids: [input.id] }),
    run: async (ctx, input) => {
      await watchDraft(ctx, input.id, input.watch ? 'watch' : 'unwatch')
      return did
    },
  }),
  'drafts.publish': answer({
    does: { id: 'menerbitkan rancangan indikator', en: 'publishes a draft of an indicator' },
    may: 'publish indicators',
    input: z.strictObject({ id, quota, reason }),
    output: done,
    about: (input) => ({ kind: 'draft', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => {
      await publishDraft(ctx, input.id, input.quota, input.reason)
      return did
    },
  }),
  'drafts.withdraw': answer({
    does: { id: 'menarik rancangan indikator', en: 'withdraws a draft of an indicator' },
    may: 'write indicators',
    input: z.strictObject({ id, reason }),
    output: done,
    about: (input) => ({ kind: 'draft', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => {
      await withdrawDraft(ctx, input.id, input.reason)
      return did
    },
  }),
  'indicators.retire': answer({
    does: { id: 'memberhentikan indikator', en: 'retires an indicator' },
    may: 'publish indicators',
    input: z.strictObject({ id: name, reason }),
    output: done,
    about: (input) => ({ kind: 'indicator', ids: [], text: `${input.id}: ${input.reason}` }),
    run: async (ctx, input) => {
      await retireIndicator(ctx, input.id)
      return did
    },
  }),
  'indicators.resume': answer({
    does: { id: 'melanjutkan indikator yang dijeda', en: 'lets a paused indicator go on' },
    may: 'publish indicators',
    input: z.strictObject({ id: name, quota, reason }),
    output: done,
    about: (input) => ({ kind: 'indicator', ids: [], text: `${input.id}: ${input.reason}` }),
    run: async (ctx, input) => {
      await resumeIndicator(ctx, input.id, input.quota)
      return did
    },
  }),
}
