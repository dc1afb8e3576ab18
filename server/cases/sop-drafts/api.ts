/** Doors of SOPs: read, held side by side, composed, written and published by a second person; and of the events that start their clocks. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { type Pillar, pillars } from '../../access/model.ts'
import { timeSchema, wordsSchema } from '../../access/who.ts'
import { changeRow } from '../../reference/change-row.ts'
import {
  type Applicant,
  applicants,
  type FindingKind,
  findingKinds,
  type Rule,
  rules,
  type Serves,
  serves,
} from '../sops/model.ts'
import { publishSop, retireSop, withdrawSop } from './decide-sop.ts'
import { sopSchema } from './declaration.ts'
import { checkSop, compareTwo, composeSeveral, readOneSop, readSops, readSopWords } from './read-sops.ts'
import { recordEvent } from './record-event.ts'
import { saveSop } from './save-sop.ts'

const id = z.uuid()
const name = z.string().min(1).max(60)
const version = z.int().min(1).max(10_000)
const reason = z.string().trim().min(5).max(2000)
const done = z.object({ done: z.literal(true) })
const did = { done: true } as const
const keysOf = <K extends string>(all: Record<K, unknown>) => Object.keys(all) as [K, ...K[]]

/** Kept texts go out as they were kept, also those that today's bounds would refuse. */
const day = z.string().nullable()
const kind = z.enum(['TPPO', 'TPPM'])
const step = z.object({
  ...{ code: z.string(), words: wordsSchema, track: z.enum(['protection', 'law', 'immigration']) },
  ...{ per: z.enum(['case', 'victim']), responsible: z.string().nullable(), aspect: z.string() },
  start: z.discriminatedUnion('on', [
    z.object({ on: z.literal('opened') }),
    z.object({ on: z.literal('step'), step: z.string() }),
    z.object({ on: z.literal('event'), event: z.string() }),
  ]),
  stop: z.string().nullable(),
  clock: z
    .object({
      ...{ value: z.number(), unit: z.enum(['hours', 'days', 'working days']) },
      ...{ source: wordsSchema, toBeConfirmed: z.boolean() },
    })
    .nullable(),
  ...{ needs: z.array(z.string()), makes: z.array(z.string()), gives: z.array(z.string()) },
  handsTo: z.object({ to: z.string(), aspect: z.string() }).nullable(),
  legal: z.object({ words: wordsSchema, from: day, until: day }),
  consent: z.enum(['none', 'asked', 'required']),
  toBeConfirmed: z.boolean(),
})
const sop = z.object({
  ...{ id: z.string(), version: z.number(), name: wordsSchema, owner: z.string() },
  ...{ serves: z.enum(keysOf<Serves>(serves)), kinds: z.array(kind), from: day, until: day },
  documents: z.array(z.object({ code: z.string(), words: wordsSchema, outside: z.boolean() })),
  steps: z.array(step),
})
const clause = z.object({ sop: z.string(), step: z.string().nullable(), words: wordsSchema })
const finding = z.object({
  ...{ kind: z.enum(keysOf<FindingKind>(findingKinds)), rule: z.enum(keysOf<Rule>(rules)) },
  ...{ aspect: z.string(), what: z.string().nullable(), clauses: z.tuple([clause, clause]), sentence: wordsSchema },
})
const notes = z.array(z.object({ field: z.string(), id: z.string(), en: z.string() }))
const side = z.union([
  z.strictObject({ id: name, version: version.optional() }),
  z.strictObject({ draft: id }),
  z.strictObject({ declaration: sopSchema }),
])
const named = z.object({ code: z.string(), words: wordsSchema })

export const sopsApi = {
  'sops.list': answer({
    does: { id: 'membaca daftar SOP', en: 'reads the list of SOPs' },
    may: 'read SOPs',
    input: z.strictObject({}),
    output: z.object({
      inForce: z.array(
        z.object({
          ...{ id: z.string(), version: z.number(), name: wordsSchema, owner: z.string(), ownerName: wordsSchema },
          ...{ serves: z.enum(keysOf<Serves>(serves)), servesName: wordsSchema, kinds: z.array(kind) },
          ...{ steps: z.number(), toConfirm: z.number(), publishedAt: timeSchema, publishedBy: z.string().nullable() },
        }),
      ),
      drafts: z.array(
        z.object({
          ...{ id: z.string(), sop: z.string(), version: z.number(), name: wordsSchema },
          ...{ author: z.string(), changedAt: timeSchema },
        }),
      ),
    }),
    run: (ctx) => readSops(ctx),
  }),
  'sops.get': answer({
    does: { id: 'membaca satu SOP', en: 'reads an SOP' },
    may: 'read SOPs',
    input: z.strictObject({ id: name, version: version.optional() }),
    output: z.object({
      ...{ id: z.string(), sop: sop.nullable(), inForce: z.boolean(), ownerName: wordsSchema },
      ...{ hash: z.string().nullable(), holes: notes },
      versions: z.array(
        z.object({
          ...{ version: z.number(), hash: z.string(), publishedAt: timeSchema, publishedBy: z.string().nullable() },
          ...{ retiredAt: timeSchema.nullable(), reason: z.string().nullable() },
        }),
      ),
      draft: z
        .object({
          ...{ id: z.string(), version: z.number(), sop, author: z.string() },
          ...{ mine: z.boolean(), changedAt: timeSchema },
        })
        .nullable(),
    }),
    run: readOneSop,
  }),
  'sops.words': answer({
    does: { id: 'membaca istilah SOP', en: 'reads the words of SOPs' },
    may: 'read SOPs',
    input: z.strictObject({}),
    output: z.object({
      aspects: z.array(named.extend({ pillar: z.enum(keysOf<Pillar>(pillars)), pillarName: wordsSchema })),
      events: z.array(named.extend({ outside: z.boolean() })),
      agencies: z.array(named),
      applicants: z.array(named),
    }),
    run: (ctx) => readSopWords(ctx),
  }),
  'sops.compare': answer({
    does: { id: 'membandingkan dua SOP', en: 'compares two SOPs' },
    may: 'read SOPs',
    input: z.strictObject({ first: side, second: side }),
    output: z.object({
      ...{ first: sop, second: sop, meet: z.boolean() },
      findings: z.array(finding.extend({ elsewhere: wordsSchema.nullable() })),
    }),
    run: compareTwo,
  }),
  'sops.compose': answer({
    does: { id: 'menyusun rancangan SOP bersama', en: 'composes a draft of a joint SOP' },
    may: 'read SOPs',
    input: z.strictObject({
      sops: z.array(side).min(1).max(6),
      name: sopSchema.shape.name,
    }),
    output: z.object({ joint: sop, findings: z.array(finding) }),
    run: composeSeveral,
  }),
  'sops.check': answer({
    does: { id: 'memeriksa tulisan sebuah SOP', en: 'checks what is written of an SOP' },
    may: 'write SOPs',
    input: z.strictObject({ declaration: sopSchema }),
    output: z.object({ problems: notes, holes: notes }),
    run: (ctx, input) => checkSop(ctx, input.declaration),
  }),
  'sops.draft': answer({
    does: { id: 'menulis rancangan SOP', en: 'writes a draft of an SOP' },
    may: 'write SOPs',
    input: z.strictObject({ declaration: sopSchema, draft: id.nullable().default(null) }),
    output: z.object({ id: z.string() }),
    about: (input, output) => ({ kind: 'SOP draft', ids: [output.id], text: input.declaration.id }),
    run: async (ctx, input) => ({ id: await saveSop(ctx, input.declaration, input.draft) }),
  }),
  'sops.publish': answer({
    does: { id: 'menerbitkan rancangan SOP', en: 'publishes a draft of an SOP' },
    may: 'publish SOPs',
    input: z.strictObject({ id, reason }),
    output: done,
    about: (input) => ({ kind: 'SOP draft', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => {
      await publishSop(ctx, input.id, input.reason)
      return did
    },
  }),
  'sops.withdraw': answer({
    does: { id: 'menarik rancangan SOP', en: 'withdraws a draft of an SOP' },
    may: 'write SOPs',
    input: z.strictObject({ id, reason }),
    output: done,
    about: (input) => ({ kind: 'SOP draft', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => {
      await withdrawSop(ctx, input.id, input.reason)
      return did
    },
  }),
  'sops.retire': answer({
    does: { id: 'memberhentikan SOP', en: 'retires an SOP' },
    may: 'publish SOPs',
    input: z.strictObject({ id: name, reason }),
    output: done,
    about: (input) => ({ kind: 'SOP', ids: [], text: `${input.id}: ${input.reason}` }),
    run: async (ctx, input) => {
      await retireSop(ctx, input.id)
      return did
    },
  }),
  'sops.place-aspect': answer({
    does: { id: 'menempatkan aspek SOP di bawah pilar', en: 'places an aspect of SOPs under a pillar' },
    may: 'write SOPs',
    input: z.strictObject({
      ...{ code: z.string().min(1).max(60), version: z.int().min(0).max(100_000) },
      ...{ name: sopSchema.shape.name, pillar: z.enum(keysOf<Pillar>(pillars)), reason },
    }),
    output: z.object({ version: z.number() }),
    about: (input) => ({ kind: 'reference', ids: [], query: `sop-aspects ${input.code}`, text: input.reason }),
    run: async (ctx, { code, version: seen, name: words, pillar, reason: why }) => ({
      version: (
        await changeRow(ctx, {
          ...{ set: 'sop-aspects', key: code, version: seen, status: 'to-confirm', reason: why },
          row: { code, pillar, name_id: words.id, name_en: words.en },
        })
      ).version,
    }),
  }),
  'cases.record-event': answer({
    does: { id: 'mencatat peristiwa dalam kasus', en: 'records an event of a case' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({
      ...{ case: id, participant: id.nullable().default(null), event: name },
      ...{ by: z.enum(keysOf<Applicant>(applicants)), at: z.iso.datetime({ offset: true }).nullable().default(null) },
      note: reason,
    }),
    output: z.object({ id: z.string(), started: z.number(), ended: z.number() }),
    about: (input) => ({ kind: 'case', ids: [input.case], query: input.event, text: input.note }),
    run: recordEvent,
  }),
}
