/** Doors of access (and of the journal, which has none of its own): sessions, accounts, keys, sight, journal. */
import { z } from 'zod'
import { verifyJournal } from '../journal/verify-journal.ts'
import type { House } from '../platform/context.ts'
import { readAccounts, readJournal, readPermissionTable } from './accounts/read-accounts.ts'
import { readSeats } from './accounts/see-as.ts'
import { answer } from './endpoint.ts'
import { explainSight } from './explain-sight.ts'
import { hashPasswords, loadOrganisation, makeFirstAdministrator } from './load-organisation.ts'
import { makeKey, readKeys, revokeKey } from './make-key.ts'
import { organisationSchema } from './organisation.ts'
import { readPosts } from './posts.ts'
import { beginSession, checkPassword, endSession, hashPassword, readSessions } from './sign-in.ts'
import { postSchema, readWho, timeSchema, whoSchema, wordsSchema } from './who.ts'

const nothing = z.strictObject({})
const id = z.uuid()
const done = z.object({ done: z.literal(true) })
const signIn = z.strictObject({ login: z.string().min(1).max(60), password: z.string().min(1).max(200) })
const firstAdministrator = z.strictObject({
  name: z.string().min(2).max(120),
  login: z.string().regex(/^[a-z0-9._-]{2,60}$/),
  password: z.string().min(10).max(200),
  agencyName: z.string().min(2).max(200),
  jurisdiction: z.string().regex(/^\d{2}(\.\d{2})?$/),
  jurisdictionName: z.string().min(2).max(120),
})

export const accessApi = {
  'session.who': answer({
    does: { id: 'membaca siapa yang masuk', en: 'reads who is signed in' },
    may: 'anyone',
    input: nothing,
    output: whoSchema,
    run: readWho,
  }),
  'session.sign-in': answer({
    does: { id: 'masuk', en: 'signs in' },
    may: 'anyone',
    input: signIn,
    output: whoSchema,
    outside: (house: House, input: z.infer<typeof signIn>, address: string) => checkPassword(house, input, address),
    run: async (ctx, _input, officer: string) => {
      await beginSession(ctx, officer)
      return readWho(ctx)
    },
  }),
  'session.act-for': answer({
    does: { id: 'bertindak untuk pos lain', en: 'acts for another post' },
    may: 'signed in',
    input: z.strictObject({ post: id }),
    output: whoSchema,
    run: async (ctx, input) => {
      await beginSession(ctx, ctx.actor.officer!, input.post)
      return readWho(ctx)
    },
  }),
  'session.seats': answer({
    does: { id: 'membaca peran yang dapat dilihat', en: 'reads the roles to see as' },
    may: 'signed in',
    input: nothing,
    output: z.array(z.object({ seat: z.string(), role: wordsSchema, agency: z.string(), may: z.array(z.string()) })),
    run: readSeats,
  }),
  'session.sign-out': answer({
    does: { id: 'keluar', en: 'signs out' },
    may: 'signed in',
    input: nothing,
    output: done,
    run: async (ctx) => {
      if (ctx.actor.session !== null) await endSession(ctx, ctx.actor.session)
      return { done: true as const }
    },
  }),
  'session.list': answer({
    does: { id: 'membaca daftar sesi sendiri', en: 'reads the list of own sessions' },
    may: 'signed in',
    input: nothing,
    output: z.array(
      z.object({
        id: z.string(),
        startedAt: timeSchema,
        lastSeenAt: timeSchema,
        device: z.string(),
        current: z.boolean(),
      }),
    ),
    run: readSessions,
  }),
  'session.revoke': answer({
    does: { id: 'mengakhiri sesi', en: 'ends a session' },
    may: 'signed in',
    input: z.strictObject({ id }),
    output: done,
    run: async (ctx, input) => {
      await endSession(ctx, input.id)
      return { done: true as const }
    },
  }),
  'setup.first-administrator': answer({
    does: { id: 'membuat administrator pertama', en: 'makes the first administrator' },
    may: 'anyone',
    input: firstAdministrator,
    output: whoSchema,
    outside: (house: House, input: z.infer<typeof firstAdministrator>) =>
      hashPassword(input.password, house.installation),
    run: async (ctx, input, password: string) => {
      await beginSession(ctx, await makeFirstAdministrator(ctx, input, password))
      return readWho(ctx)
    },
  }),
  'organisation.load': answer({
    does: { id: 'memuat berkas organisasi', en: 'loads an organisation file' },
    may: 'manage accounts',
    input: organisationSchema,
    bodyLimit: 4 * 1024 * 1024,
    output: z.object({
      jurisdictions: z.number(),
      agencies: z.number(),
      posts: z.number(),
      taskForces: z.number(),
      officers: z.number(),
      agreements: z.number(),
    }),
    outside: (house: House, input: z.infer<typeof organisationSchema>) => hashPasswords(house, input),
    about: (_input, added) => ({
      kind: 'organisation',
      ids: [],
      counted: Object.values(added).reduce((a, b) => a + b, 0),
    }),
    run: loadOrganisation,
  }),
  'posts.list': answer({
    does: { id: 'membaca daftar pos', en: 'reads the list of posts' },
    may: 'signed in',
    input: nothing,
    output: z.array(postSchema),
    run: async (ctx) => [...(await readPosts(ctx)).values()],
  }),
  'accounts.list': answer({
    does: { id: 'membaca daftar akun', en: 'reads the list of accounts' },
    may: 'read accounts',
    input: nothing,
    output: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        login: z.string(),
        post: z.string(),
        postCode: z.string(),
        agency: z.string(),
        role: wordsSchema,
        from: timeSchema,
        until: timeSchema.nullable(),
      }),
    ),
    run: readAccounts,
  }),
  'permissions.table': answer({
    does: { id: 'membaca tabel wewenang', en: 'reads the permission table' },
    may: 'signed in',
    input: nothing,
    output: z.object({
      roles: z.array(z.object({ code: z.string(), name: wordsSchema })),
      rows: z.array(z.object({ permission: z.string(), roles: z.array(z.string()) })),
    }),
    run: readPermissionTable,
  }),
  'keys.list': answer({
    does: { id: 'membaca daftar kunci API', en: 'reads the list of API keys' },
    may: 'manage keys',
    input: nothing,
    output: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        starts: z.string(),
        agency: z.string(),
        sources: z.array(z.string()),
        agreement: z.string(),
        madeAt: timeSchema,
        lastUsedAt: timeSchema.nullable(),
        revokedAt: timeSchema.nullable(),
      }),
    ),
    run: readKeys,
  }),
  'keys.make': answer({
    does: { id: 'membuat kunci API', en: 'makes an API key' },
    may: 'manage keys',
    input: z.strictObject({
      name: z.string().min(2).max(120),
      post: id,
      agreement: id,
      sources: z.array(z.string().max(60)).min(1).max(20),
    }),
    output: z.object({ id: z.string(), key: z.string() }),
    about: (_input, made) => ({ kind: 'key', ids: [made.id] }),
    keeps: (made) => ({ ...made, key: '' }),
    run: makeKey,
  }),
  'keys.revoke': answer({
    does: { id: 'mencabut kunci API', en: 'revokes an API key' },
    may: 'manage keys',
    input: z.strictObject({ id }),
    output: done,
    about: (input) => ({ kind: 'key', ids: [input.id] }),
    run: async (ctx, input) => {
      await revokeKey(ctx, input.id)
      return { done: true as const }
    },
  }),
  'why.see': answer({
    does: { id: 'menanyakan mengapa dapat melihat', en: 'asks why it can be seen' },
    may: 'signed in',
    input: z.strictObject({ kind: z.enum(['record', 'alert', 'case', 'report', 'interview', 'secret']), id }),
    output: z.array(wordsSchema),
    about: (input) => ({ kind: input.kind, ids: [input.id] }),
    run: (ctx, input) => explainSight(ctx, input.kind, input.id),
  }),
  'journal.list': answer({
    does: { id: 'membaca jurnal', en: 'reads the journal' },
    may: 'read the journal',
    input: z.strictObject({
      before: z
        .string()
        .regex(/^\d{1,18}$/)
        .optional(),
      does: z.string().max(60).optional(),
    }),
    output: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          at: timeSchema,
          who: z.string().nullable(),
          post: z.string().nullable(),
          does: z.string(),
          doesWords: wordsSchema,
          about: z.string().nullable(),
          subjects: z.array(z.string()),
          count: z.number().nullable(),
          purpose: z.string().nullable(),
          outcome: z.string(),
          problem: z.string().nullable(),
          sealed: z.boolean(),
          demoClock: z.boolean(),
        }),
      ),
      seal: z.object({ block: z.number(), at: timeSchema, lines: z.number(), hash: z.string() }).nullable(),
    }),
    run: (ctx, input) => readJournal(ctx, input.before ?? null, input.does ?? null),
  }),
  'journal.verify': answer({
    does: { id: 'memeriksa keutuhan jurnal', en: 'verifies the journal' },
    may: 'read the journal',
    input: nothing,
    output: z.object({ ok: z.boolean(), lines: z.number(), blocks: z.number(), problem: wordsSchema.nullable() }),
    run: async (ctx) => {
      const verdict = await verifyJournal(ctx, null, ctx.keys.journal)
      return { ok: verdict.problem === null, lines: verdict.lines, blocks: verdict.blocks, problem: verdict.problem }
    },
  }),
}
