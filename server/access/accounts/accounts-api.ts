/** Doors for single accounts and agreements, beside the organisation file. */
import { z } from 'zod'
import { type House, purposes } from '../../platform/context.ts'
import { approveAgreement, draftAgreement, revokeAgreement } from '../draft-agreement.ts'
import { answer } from '../endpoint.ts'
import { roleNames } from '../model.ts'
import { hashPassword } from '../sign-in.ts'
import { type Changed, changePassword, checkChange, endAccount, makeAccount } from './keep-account.ts'

const id = z.uuid()
const done = z.object({ done: z.literal(true) })
const did = { done: true as const }
const login = z.string().regex(/^[a-z0-9._-]{2,60}$/)
const password = z.string().min(10).max(200)
const roles = Object.keys(roleNames).filter((role) => role !== 'agency-system') as [keyof typeof roleNames]
const account = z.strictObject({
  login,
  name: z.string().trim().min(2).max(120),
  post: z.string().max(60),
  role: z.enum(roles),
  password,
})
const change = z.strictObject({ login, old: z.string().min(1).max(200), new: password })
const words = z.strictObject({ id: z.string().trim().min(5).max(500), en: z.string().trim().min(5).max(500) })

export const accountsApi = {
  'accounts.make': answer({
    does: { id: 'membuat akun', en: 'makes an account' },
    may: 'manage accounts',
    input: account,
    output: z.object({ id: z.string() }),
    outside: (_house: House, input: z.infer<typeof account>) => hashPassword(input.password),
    about: (_input, made) => ({ kind: 'officer', ids: [made.id] }),
    run: makeAccount,
  }),
  'accounts.end': answer({
    does: { id: 'mengakhiri akun', en: 'ends an account' },
    may: 'manage accounts',
    input: z.strictObject({ id }),
    output: done,
    about: (input) => ({ kind: 'officer', ids: [input.id] }),
    run: async (ctx, input) => {
      await endAccount(ctx, input.id)
      return did
    },
  }),
  'session.change-password': answer({
    does: { id: 'mengganti kata sandi', en: 'changes the password' },
    may: 'signed in',
    input: change,
    output: done,
    outside: (house: House, input: z.infer<typeof change>, address) => checkChange(house, input, address),
    run: async (ctx, _input, changed: Changed) => {
      await changePassword(ctx, changed)
      return did
    },
  }),
  'agreements.draft': answer({
    does: { id: 'merancang perjanjian', en: 'drafts an agreement' },
    may: 'manage agreements',
    input: z.strictObject({
      number: z.string().trim().min(3).max(120),
      agency: z.string().max(60),
      source: z.string().regex(/^[a-z0-9-]{2,60}$/),
      direction: z.enum(['receive', 'send']),
      groups: z
        .array(z.string().regex(/^[a-z]{3,20}$/))
        .min(1)
        .max(10),
      purposes: z.array(z.enum(purposes)).min(1).max(4),
      legal: words,
      from: z.iso.datetime({ offset: true }),
      until: z.iso.datetime({ offset: true }),
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
    about: (input) => ({ kind: 'agreement', ids: [input.id] }),
    run: (ctx, input) => approveAgreement(ctx, input.id),
  }),
  'agreements.revoke': answer({
    does: { id: 'mencabut perjanjian', en: 'revokes an agreement' },
    may: 'manage agreements',
    input: z.strictObject({ id, reason: z.string().trim().min(5).max(1000) }),
    output: done,
    about: (input) => ({ kind: 'agreement', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => {
      await revokeAgreement(ctx, input.id)
      return did
    },
  }),
}
