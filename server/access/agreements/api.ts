/** Doors of sharing agreements: drafted, approved by a second person, reviewed, followed, revoked; who sees what by them. */
import { z } from 'zod'
import { purposes } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { answer } from '../endpoint.ts'
import { timeSchema, wordsSchema } from '../who.ts'
import { agreementStates } from './agreement-state.ts'
import { approveAgreement, draftAgreement, reviewAgreement, revokeAgreement } from './decide-agreement.ts'
import { readAgreement, readAgreements } from './read-agreement.ts'

const id = z.uuid()
const done = z.object({ done: z.literal(true) })
const did = { done: true as const }
const words = z.strictObject({ id: z.string().trim().min(5).max(500), en: z.string().trim().min(5).max(500) })
const moment = z.iso.datetime({ offset: true })
const reason = z.string().trim().min(5).max(1000)
const aboutOne = (input: { id: string }) => ({ kind: 'agreement', ids: [input.id] })

const agreement = z.object({
  id: z.string(),
  number: z.string(),
  agency: z.string(),
  counterpart: z.string().nullable(),
  source: z.string(),
  direction: z.enum(['receive', 'send']),
  groups: z.array(z.string()),
  purposes: z.array(z.string()),
  legal: wordsSchema,
  from: timeSchema,
  until: timeSchema,
  reviewAt: timeSchema,
  reviewDue: z.boolean(),
  state: z.enum(agreementStates),
  inForce: z.boolean(),
  alone: z.boolean(),
})

export const agreementsApi = {
  'agreements.list': answer({
    does: { id: 'membaca daftar perjanjian', en: 'reads the list of agreements' },
    may: 'signed in',
    input: z.strictObject({}),
    output: z.array(agreement),
    run: readAgreements,
  }),
  'agreements.get': answer({
    does: { id: 'membaca satu perjanjian', en: 'reads one agreement' },
    may: 'signed in',
    input: z.strictObject({ id }),
    output: agreement.extend({
      operator: z.string(),
      stopped: wordsSchema.nullable(),
      history: z.array(
        z.object({
          does: z.enum(['drafted', 'approved', 'reviewed', 'revoked']),
          by: z.string().nullable(),
          at: z.string(),
          says: z.string().nullable(),
        }),
      ),
      keys: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          starts: z.string(),
          post: z.string(),
          lastUsedAt: timeSchema.nullable(),
          revokedAt: timeSchema.nullable(),
        }),
      ),
      readers: z.array(z.object({ post: z.string(), role: wordsSchema, people: z.number() })),
    }),
    run: async (ctx, input) => {
      const found = await readAgreement(ctx, input.id)
      if (found === null) throw new Problem('not-found')
      return found
    },
  }),
  'agreements.draft': answer({
    does: { id: 'merancang perjanjian', en: 'drafts an agreement' },
    may: 'manage agreements',
    input: z.strictObject({
      number: z.string().trim().min(3).max(120),
      agency: z.string().max(60),
      counterpart: z.string().max(60).optional(),
      source: z.string().regex(/^[a-z0-9-]{2,60}$/),
      direction: z.enum(['receive', 'send']),
      groups: z
        .array(z.string().regex(/^[a-z]{3,20}$/))
        .min(1)
        .max(10),
      purposes: z.array(z.enum(purposes)).min(1).max(4),
      legal: words,
      from: moment,
      until: moment,
      review: moment.optional(),
      replaces: id.optional(),
    }),
    output: z.object({ id: z.string() }),
    about: (_input, made) => ({ kind: 'agreement', ids: [made.id] }),
    run: draftAgreement,
  }),
  'agreements.approve': answer({
    does: { id: 'menyetujui perjanjian', en: 'approves an agreement' },
    may: 'manage agreements',
    input: z.strictObject({ id }),
    output: z.object({ alone: z.boolean() }),
    about: aboutOne,
    run: (ctx, input) => approveAgreement(ctx, input.id),
  }),
  'agreements.review': answer({
    does: { id: 'meninjau perjanjian', en: 'reviews an agreement' },
    may: 'manage agreements',
    input: z.strictObject({ id, finding: reason, next: moment }),
    output: done,
    about: (input) => ({ ...aboutOne(input), text: input.finding }),
    run: async (ctx, input) => {
      await reviewAgreement(ctx, input)
      return did
    },
  }),
  'agreements.revoke': answer({
    does: { id: 'mencabut perjanjian', en: 'revokes an agreement' },
    may: 'manage agreements',
    input: z.strictObject({ id, reason }),
    output: done,
    about: (input) => ({ ...aboutOne(input), text: input.reason }),
    run: async (ctx, input) => {
      await revokeAgreement(ctx, input)
      return did
    },
  }),
}
