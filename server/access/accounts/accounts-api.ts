/** Doors for single accounts, beside the organisation file. */
import { z } from 'zod'
import type { House } from '../../platform/context.ts'
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
}
