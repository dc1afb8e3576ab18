/** Doors of cases: open from an alert, hand over, finish steps, record outcomes, close. */
import { z } from 'zod'
import { dutySchema } from '../access/duties/api.ts'
import { answer } from '../access/endpoint.ts'
import { postSchema, wordsSchema } from '../access/who.ts'
import { addPerson } from './add-person.ts'
import { changeKind } from './change-kind.ts'
import { closeCase } from './close-case.ts'
import { dangerSchema } from './dangers/shape.ts'
import { finishSteps } from './finish-step.ts'
import { prepareClosing } from './law/follow-perkara.ts'
import { type Entrusted, entrusted, type Outcome, outcomes } from './model.ts'
import { openCase, openCaseAbout } from './open-case.ts'
import { roleShape } from './participants/shape.ts'
import { readCase } from './read-case.ts'
import { readCases } from './read-cases.ts'
import { recordOutcomes } from './record-outcome.ts'
import { finishSaid, stepSchema } from './step-shape.ts'
import { pillarSchema } from './victims/care/shape.ts'

const id = z.uuid()
const reason = z.string().trim().min(5).max(2000)
const done = z.object({ done: z.literal(true) })
const did = { done: true as const }
const track = z.enum(['protection', 'law', 'immigration'])
/** A hand-over that waits for an answer, a determination that was asked for. */
const waiting = z.object({ id: z.string(), to: postSchema, dueAt: z.string() }).nullable()
const determination = z.object({ by: postSchema, dueAt: z.string() }).nullable()
const kind = z.enum(['TPPO', 'TPPM'])
const state = z.enum(['open', 'closed'])
const sopRef = z.object({ id: z.string(), version: z.number(), name: wordsSchema })
const row = z.object({
  id: z.string(),
  number: z.string(),
  kind,
  state,
  openedAt: z.string(),
  title: wordsSchema,
  coordinating: postSchema,
  victims: z.number(),
  withOutcome: z.number(),
  openSteps: z.number(),
  overdue: z.number(),
  nextDueAt: z.string().nullable(),
})

/** What else the same deed is done for: one event with many victims (protection.md P9). */
const also = z.array(id).max(200).optional()

/** What is decided whenever a case is opened, and what it then is. */
const decided = { kind, reason, returning: z.boolean().optional(), abroad: z.boolean().optional() }
const opened = z.object({ id: z.string(), number: z.string() })

export const casesApi = {
  'cases.list': answer({
    does: { id: 'membaca daftar kasus', en: 'reads the list of cases' },
    may: 'read cases',
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({
      state: state.optional(),
      kind: kind.optional(),
      number: z.string().trim().min(1).max(30).optional(),
      pillar: pillarSchema.optional(),
      page: z.int().min(0).max(10_000).optional(),
    }),
    output: z.object({ total: z.number(), more: z.boolean(), rows: z.array(row) }),
    about: (_input, output) => ({ kind: 'case', ids: output.rows.map((one) => one.id) }),
    run: readCases,
  }),
  'cases.get': answer({
    does: { id: 'membuka kasus', en: 'opens a case file' },
    may: 'read cases',
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({ id }),
    output: row.extend({
      emergency: z.object({ until: z.string(), reason: z.string() }).nullable(),
      dangers: z.array(dangerSchema),
      alert: z.string().nullable(),
      sop: sopRef,
      sops: z.array(sopRef),
      tracks: z.array(
        z.object({
          track,
          name: wordsSchema,
          accountable: postSchema,
          since: z.string(),
          mine: z.boolean(),
          waiting,
          onDuty: dutySchema.nullable(),
          determination,
        }),
      ),
      coordination: z.object({ waiting, determination }),
      participants: z.array(
        z.object({
          id: z.string(),
          role: z.string(),
          roleName: wordsSchema,
          person: z.string().nullable(),
          name: z.string().nullable(),
          child: z.boolean(),
          /** Number of the merged case whose file it is; null: of this one. */
          file: z.string().nullable(),
          sameAs: z.string().nullable(),
          ...roleShape,
          /** Held to be two people since, and nobody has said which is meant; the other half where this reader sees them. */
          parting: z
            .object({
              ...{ id: z.string(), at: z.string(), sources: z.array(wordsSchema) },
              other: z
                .object({ person: z.string(), name: z.string().nullable(), sources: z.array(wordsSchema) })
                .nullable(),
            })
            .nullable(),
          /** Those that this reader may open. */
          interviews: z.array(z.object({ id: z.string(), number: z.string(), stateWords: wordsSchema })),
          outcome: z.object({ code: z.string(), words: wordsSchema, at: z.string() }).nullable(),
        }),
      ),
      steps: z.array(stepSchema),
      handOvers: z.array(
        z.object({
          id: z.string(),
          track: z.enum(Object.keys(entrusted) as [Entrusted]),
          from: postSchema,
          to: postSchema,
          state: z.enum(['offered', 'accepted', 'refused', 'withdrawn']),
          reason: z.string(),
          ground: z.string().nullable(),
          proposed: postSchema.nullable(),
          offeredAt: z.string(),
          dueAt: z.string(),
          answeredAt: z.string().nullable(),
          told: z.number(),
          urgency: z.enum(['ordinary', 'urgent']),
          service: wordsSchema.nullable(),
          mine: z.enum(['sender', 'receiver']).nullable(),
        }),
      ),
      requests: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['ask', 'inform', 'work jointly']),
          kindName: wordsSchema,
          track,
          from: postSchema,
          to: postSchema,
          words: z.string(),
          askedAt: z.string(),
          dueAt: z.string().nullable(),
          answer: z.string().nullable(),
          agreed: z.boolean().nullable(),
          answeredAt: z.string().nullable(),
          endedAt: z.string().nullable(),
          mine: z.enum(['sender', 'receiver']).nullable(),
        }),
      ),
      timeline: z.array(
        z.object({
          at: z.string(),
          by: z.string().nullable(),
          post: z.string().nullable(),
          does: wordsSchema,
          note: z.string().nullable(),
        }),
      ),
      posts: z.array(postSchema),
      may: z.object({ close: z.boolean(), coordinate: z.boolean() }),
      whySee: z.array(wordsSchema),
    }),
    about: (input) => ({ kind: 'case', ids: [input.id] }),
    run: (ctx, input) => readCase(ctx, input.id),
  }),
  'cases.open': answer({
    does: { id: 'membuka kasus dari peringatan', en: 'opens a case from an alert' },
    may: 'open cases',
    purpose: 'case',
    input: z.strictObject({ alert: id, ...decided }),
    output: opened,
    about: (input, output) => ({ kind: 'case', ids: [output.id], text: input.reason }),
    run: openCase,
  }),
  'cases.open-about': answer({
    does: {
      id: 'membuka kasus tentang seseorang yang dicari dahulu',
      en: 'opens a case about somebody searched first',
    },
    may: 'open cases',
    purpose: 'case',
    input: z.strictObject({ person: id, ...decided }),
    output: opened,
    about: (input, output) => ({ kind: 'case', ids: [output.id], text: input.reason }),
    run: openCaseAbout,
  }),
  'cases.add-person': answer({
    does: { id: 'menambah terduga korban ke kasus', en: 'adds a presumed victim to a case' },
    may: 'open cases',
    purpose: 'case',
    input: z.strictObject({ case: id, person: id, reason }),
    output: z.object({ participant: z.string() }),
    about: (input) => ({ kind: 'case', ids: [input.case], text: input.reason }),
    run: addPerson,
  }),
  'steps.finish': answer({
    does: { id: 'menyelesaikan langkah', en: 'finishes a step' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ ...finishSaid, also }),
    output: done,
    about: (input) => ({ kind: 'step', ids: [input.id, ...(input.also ?? [])] }),
    run: async (ctx, input) => {
      await finishSteps(ctx, {
        ...{ ...input, note: input.note ?? null, also: input.also ?? [] },
        agreed: input.agreed ?? null,
      })
      return did
    },
  }),
  'cases.record-outcome': answer({
    does: { id: 'mencatat hasil untuk korban', en: 'records an outcome of a victim' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({
      ...{ participant: id, outcome: z.enum(Object.keys(outcomes) as [Outcome]), note: reason, also },
    }),
    output: done,
    about: (input) => ({ kind: 'participant', ids: [input.participant, ...(input.also ?? [])], text: input.note }),
    run: async (ctx, input) => {
      await recordOutcomes(ctx, { ...input, also: input.also ?? [] })
      return did
    },
  }),
  'cases.close': answer({
    does: { id: 'menutup kasus', en: 'closes a case' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ case: id, reason, perkara: z.strictObject({ post: id, reason }).optional() }),
    output: done,
    about: (input) => ({ kind: 'case', ids: [input.case], text: input.reason }),
    run: async (ctx, input) => {
      await closeCase(ctx, input)
      return did
    },
  }),
  'cases.change-kind': answer({
    does: { id: 'mengubah jenis kasus', en: 'changes the kind of a case' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ case: id, kind: z.enum(['TPPO', 'TPPM']), reason }),
    output: done,
    about: (input) => ({ kind: 'case', ids: [input.case], text: input.reason }),
    run: async (ctx, input) => {
      await changeKind(ctx, input)
      return did
    },
  }),
  'cases.prepare-closing': answer({
    does: { id: 'menyiapkan penutupan kasus', en: 'prepares the closing of a case' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ case: id }),
    output: z.object({ perkara: z.array(z.string()), followers: z.array(postSchema) }),
    about: (input) => ({ kind: 'case', ids: [input.case] }),
    run: prepareClosing,
  }),
  'outcomes.list': answer({
    does: { id: 'membaca pilihan hasil', en: 'reads the choices of outcomes' },
    may: 'read cases',
    input: z.strictObject({}),
    output: z.array(z.object({ code: z.string(), words: wordsSchema })),
    run: async () => Object.entries(outcomes).map(([code, words]) => ({ code, words })),
  }),
}
