/** Doors of hand-overs: offer, answer, withdraw, ask, determine, exclude. */
import { z } from 'zod'
import { dutySchema } from '../../access/duties/api.ts'
import { answer, file } from '../../access/endpoint.ts'
import { postSchema, wordsSchema } from '../../access/who.ts'
import { type LetterKind, letters } from '../letters/letter-words.ts'
import { writeLetter } from '../letters/write-letter.ts'
import {
  type Entrusted,
  entrusted,
  type RequestKind,
  requestKinds,
  type Service,
  services,
  urgencies,
} from '../model.ts'
import { determine, readDeterminations } from './determine.ts'
import { decideExclusion, proposeExclusion, readExclusions } from './exclude.ts'
import { acceptHandOver, offerHandOver, refuseHandOver, withdrawHandOver } from './hand-over.ts'
import { prepareHandOver } from './prepare-hand-over.ts'
import { answerRequest, askPost, endJointWork } from './requests.ts'

const id = z.uuid()
const reason = z.string().trim().min(5).max(2000)
const done = z.object({ done: z.literal(true) })
const did = { done: true as const }
const track = z.enum(['protection', 'law', 'immigration'])
const what = z.enum(Object.keys(entrusted) as [Entrusted])
const group = z.enum(['identity', 'documents', 'contact', 'family', 'journey', 'sponsor', 'service'])
const service = z.enum(Object.keys(services) as [Service])
const requestKind = z.enum(Object.keys(requestKinds) as [RequestKind])

export const handOversApi = {
  'cases.prepare-hand-over': answer({
    does: { id: 'menyiapkan serah terima', en: 'prepares a hand-over' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ case: id, track: what, to: id.optional() }),
    output: z.object({
      services: z.array(z.object({ code: z.string(), words: wordsSchema })),
      /** First: what each victim said about it. Without a receiver, what she said of everybody. */
      consents: z.array(
        z.object({
          participant: z.string(),
          /** Her life is in danger: whatever she said stops nothing that protects her today. */
          danger: z.boolean(),
          state: z.enum(['given', 'refused', 'withdrawn', 'not asked']),
          words: wordsSchema,
          withholds: z.array(wordsSchema),
        }),
      ),
      /** False where the law carries the track, whatever was agreed to. */
      restsOnConsent: z.boolean(),
      clocks: z.array(
        z.object({ code: z.enum(['ordinary', 'urgent']), words: wordsSchema, hours: z.number(), dueAt: z.string() }),
      ),
      receiver: z
        .object({
          post: postSchema,
          onDuty: dutySchema.nullable(),
          opens: z.array(z.object({ source: wordsSchema, groups: z.array(group), closed: z.array(group) })),
          silentTo: z.array(z.string()),
        })
        .nullable(),
    }),
    about: (input) => ({ kind: 'case', ids: [input.case] }),
    run: prepareHandOver,
  }),
  'cases.hand-over': answer({
    does: { id: 'menawarkan serah terima', en: 'offers a hand-over' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({
      case: id,
      track: what,
      to: id,
      reason,
      urgency: z.enum(Object.keys(urgencies) as ['urgent', 'ordinary']).default('ordinary'),
      service: service.nullable().default(null),
    }),
    output: z.object({ id: z.string() }),
    about: (input) => ({ kind: 'case', ids: [input.case], text: input.reason }),
    run: offerHandOver,
  }),
  'hand-overs.answer': answer({
    does: { id: 'menjawab serah terima', en: 'answers a hand-over' },
    may: 'work on cases',
    purpose: 'case',
    input: z.discriminatedUnion('accept', [
      z.strictObject({ id, accept: z.literal(true) }),
      z.strictObject({ id, accept: z.literal(false), ground: reason, proposed: id }),
    ]),
    output: done,
    about: (input) => ({ kind: 'hand-over', ids: [input.id], ...(input.accept ? {} : { text: input.ground }) }),
    run: async (ctx, input) => {
      if (input.accept) await acceptHandOver(ctx, input.id)
      else await refuseHandOver(ctx, input.id, input.ground, input.proposed)
      return did
    },
  }),
  'hand-overs.withdraw': answer({
    does: { id: 'menarik tawaran serah terima', en: 'takes back an offered hand-over' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ id, reason }),
    output: done,
    about: (input) => ({ kind: 'hand-over', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => {
      await withdrawHandOver(ctx, input.id, input.reason)
      return did
    },
  }),
  'cases.letter': file({
    does: { id: 'mencetak surat kasus', en: 'prints a letter of a case' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ id, kind: z.enum(Object.keys(letters) as [LetterKind]) }),
    about: (input) => ({ kind: 'letter', ids: [input.id], query: input.kind }),
    run: writeLetter,
  }),
  'requests.ask': answer({
    does: { id: 'meminta sesuatu kepada pos lain', en: 'asks something of another post' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ case: id, kind: requestKind, track, to: id, words: reason }),
    output: z.object({ id: z.string() }),
    about: (input) => ({ kind: 'case', ids: [input.case], text: input.words }),
    run: askPost,
  }),
  'requests.answer': answer({
    does: { id: 'menjawab permintaan', en: 'answers a request' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ id, answer: reason, agreed: z.boolean() }),
    output: done,
    about: (input) => ({ kind: 'request', ids: [input.id], text: input.answer }),
    run: async (ctx, input) => {
      await answerRequest(ctx, input)
      return did
    },
  }),
  'requests.end': answer({
    does: { id: 'mengakhiri kerja bersama', en: 'ends joint work' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ id }),
    output: done,
    about: (input) => ({ kind: 'request', ids: [input.id] }),
    run: async (ctx, input) => {
      await endJointWork(ctx, input.id)
      return did
    },
  }),
  'determinations.list': answer({
    does: { id: 'membaca penetapan penanggung jawab', en: 'reads determinations of owners' },
    may: 'determine owners',
    input: z.strictObject({}),
    output: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          case: z.string(),
          number: z.string(),
          track: what,
          trackName: wordsSchema,
          because: z.enum(['to and fro', 'silence']),
          between: z.array(postSchema),
          accountable: postSchema,
          askedAt: z.string(),
          dueAt: z.string(),
          grounds: z.array(z.object({ post: postSchema, ground: z.string(), at: z.string() })),
          owner: postSchema.nullable(),
          reason: z.string().nullable(),
          letter: z.string().nullable(),
          decidedAt: z.string().nullable(),
        }),
      ),
      posts: z.array(postSchema),
    }),
    run: readDeterminations,
  }),
  'determinations.decide': answer({
    does: { id: 'menetapkan penanggung jawab', en: 'determines the owner' },
    may: 'determine owners',
    purpose: 'case',
    input: z.strictObject({ id, owner: id, reason, letter: z.string().trim().min(3).max(120) }),
    output: done,
    about: (input) => ({ kind: 'determination', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => {
      await determine(ctx, input)
      return did
    },
  }),
  'exclusions.list': answer({
    does: { id: 'membaca benturan kepentingan', en: 'reads conflicts of interest' },
    may: 'determine owners',
    input: z.strictObject({}),
    output: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        officer: z.string(),
        login: z.string(),
        successor: postSchema.nullable(),
        by: postSchema.nullable(),
        ground: z.string(),
        proposedAt: z.string(),
        confirmed: z.boolean().nullable(),
        decidedAt: z.string().nullable(),
        mine: z.boolean(),
      }),
    ),
    run: readExclusions,
  }),
  'exclusions.propose': answer({
    does: { id: 'mengusulkan benturan kepentingan', en: 'proposes a conflict of interest' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ case: id, login: z.string().trim().min(2).max(60), successor: id, ground: reason }),
    output: z.object({ id: z.string() }),
    about: (input) => ({ kind: 'case', ids: [input.case] }),
    run: proposeExclusion,
  }),
  'exclusions.decide': answer({
    does: { id: 'memutus benturan kepentingan', en: 'decides a conflict of interest' },
    may: 'determine owners',
    purpose: 'case',
    input: z.strictObject({ id, confirm: z.boolean(), note: reason }),
    output: done,
    about: (input) => ({ kind: 'exclusion', ids: [input.id], text: input.note }),
    run: async (ctx, input) => {
      await decideExclusion(ctx, input)
      return did
    },
  }),
}
