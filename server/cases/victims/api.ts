/** Doors about one victim: the file, who may agree beside a child, consents and their withdrawal, safe contact and the three secrets. */
import { z } from 'zod'
import { answer, file } from '../../access/endpoint.ts'
import { postSchema, wordsSchema } from '../../access/who.ts'
import { careShape } from './care/shape.ts'
import { documentsShape } from './documents/shape.ts'
import { keepGuardian } from './keep-guardian.ts'
import { keepSecret } from './keep-secret.ts'
import {
  type Arranged,
  arranged,
  type Decision,
  decisions,
  type FamilyKnows,
  type Form,
  familyKnows,
  forms,
  type Giver,
  givers,
  type Purpose,
  purposes,
  type Relation,
  relations,
  type SecretKind,
  secretKinds,
  type Withheld,
  withholdable,
} from './model.ts'
import { closeSecret, openSecret } from './open-secret.ts'
import { printWithdrawal } from './print-withdrawal.ts'
import { readVictim } from './read-file.ts'
import { readSecret, secretsOpenedToMe } from './read-secrets.ts'
import { recordConsent } from './record-consent.ts'

const id = z.uuid()
const did = { done: true as const }
const done = z.object({ done: z.literal(true) })
const line = z.string().trim().max(200)
const said = z.string().trim().max(2000)
const one = <K extends string>(of: Record<K, unknown>) => z.enum(Object.keys(of) as [K])
const purpose = one<Purpose>(purposes)
const decision = one<Decision>(decisions)
const withheld = one<Withheld>(withholdable)
const secretKind = one<SecretKind>(secretKinds)
const agency = z.object({ id: z.string(), short: z.string(), name: z.string() })
const aboutVictim = (participant: string) => ({ kind: 'participant', ids: [participant] })
const may = 'accompany victims' as const

const secretWords = z.discriminatedUnion('kind', [
  z.strictObject({
    ...{ kind: z.literal('contact'), whom: line.min(1), number: line, hours: line, ifAnother: said, never: said },
    familyKnows: one<FamilyKnows>(familyKnows),
  }),
  z.strictObject({
    kind: z.literal('shelter'),
    name: line.min(1),
    address: said.min(1),
    until: z.iso.date().nullable(),
  }),
  z.strictObject({ kind: z.literal('health'), note: said.min(1) }),
  z.strictObject({ kind: z.literal('counselling'), note: said.min(1) }),
])

const consent = z.object({
  ...{ id: z.string(), purpose, version: z.number(), decision, form: one<Form>(forms), newest: z.boolean() },
  ...{
    recipient: agency.nullable(),
    withholds: z.array(withheld),
    givenBy: wordsSchema,
    guardian: z.string().nullable(),
  },
  ...{ said: z.string(), witness: z.string(), interest: z.string(), at: z.string(), by: z.string() },
  ...{ stopsAt: z.string().nullable(), stoppedAt: z.string().nullable(), tell: wordsSchema.nullable() },
})

export const victimsApi = {
  'victims.get': answer({
    does: { id: 'membuka berkas seorang korban', en: 'opens the file of one victim' },
    may: 'read cases',
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({ participant: id }),
    output: z.object({
      id: z.string(),
      case: z.object({ id: z.string(), number: z.string(), state: z.enum(['open', 'closed']) }),
      ...{ person: z.string().nullable(), name: z.string().nullable(), role: wordsSchema },
      ...{ child: z.boolean(), disputed: z.boolean(), mine: z.boolean(), mayAskVisum: z.boolean() },
      ...{ protector: postSchema.nullable(), touchedAt: z.string().nullable() },
      guardians: z.array(
        z.object({
          ...{ id: z.string(), name: z.string(), relation: one<Relation>(relations) },
          ...{ arranged: one<Arranged>(arranged), mayAgree: z.boolean() },
        }),
      ),
      consents: z.array(consent),
      secrets: z.array(
        z.object({
          ...{ id: z.string(), kind: secretKind, words: wordsSchema, mine: z.boolean(), heldBy: postSchema.nullable() },
          openedTo: z.array(z.object({ post: postSchema, since: z.string() })),
        }),
      ),
      ...careShape,
      ...documentsShape,
      posts: z.array(postSchema),
    }),
    about: (input) => aboutVictim(input.participant),
    run: (ctx, input) => readVictim(ctx, input.participant),
  }),
  'victims.keep-guardian': answer({
    does: { id: 'mencatat orang tua atau wali', en: 'notes a parent or guardian' },
    may,
    input: z.strictObject({
      ...{ participant: id, id: id.optional(), name: line.min(2) },
      ...{ relation: one<Relation>(relations), arranged: one<Arranged>(arranged) },
    }),
    output: z.object({ id: z.string() }),
    about: (input) => aboutVictim(input.participant),
    run: keepGuardian,
  }),
  'victims.record-consent': answer({
    does: { id: 'mencatat pernyataan persetujuan', en: 'records a word of consent' },
    may,
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({
      ...{ participant: id, purpose, recipient: id.nullable(), decision, givenBy: one<Giver>(givers) },
      ...{ guardian: id.optional(), form: one<Form>(forms), withholds: z.array(withheld).max(8).default([]) },
      ...{ said: said.default(''), witness: line.default(''), interest: said.default('') },
    }),
    output: z.object({ id: z.string(), version: z.number(), stopsAt: z.string().nullable() }),
    about: (input) => ({ ...aboutVictim(input.participant), fields: [input.purpose, input.decision] }),
    run: recordConsent,
  }),
  'victims.withdrawal-sheet': file({
    does: { id: 'mencetak catatan penarikan persetujuan', en: 'prints the note of a withdrawal' },
    may,
    input: z.strictObject({ id }),
    about: (input) => ({ kind: 'consent', ids: [input.id] }),
    run: (ctx, input) => printWithdrawal(ctx, input.id),
  }),
  'secrets.keep': answer({
    does: { id: 'mencatat kontak aman atau rahasia korban', en: 'keeps a safe contact or a secret of a victim' },
    may,
    input: z.strictObject({ participant: id, words: secretWords }),
    output: z.object({ id: z.string(), version: z.number() }),
    about: (input) => ({ ...aboutVictim(input.participant), fields: [input.words.kind] }),
    run: keepSecret,
  }),
  'secrets.read': answer({
    does: { id: 'membaca kontak aman atau rahasia korban', en: 'reads a safe contact or a secret of a victim' },
    may: 'read cases',
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({ id }),
    output: z.object({
      ...{ id: z.string(), kind: secretKind, kindWords: wordsSchema, version: z.number(), at: z.string() },
      ...{ by: z.string(), words: secretWords },
    }),
    about: (input) => ({ kind: 'secret', ids: [input.id] }),
    run: (ctx, input) => readSecret(ctx, input.id),
  }),
  'secrets.open': answer({
    does: { id: 'membukakan rahasia korban bagi satu pos', en: 'opens a secret of a victim to one post' },
    may,
    input: z.strictObject({ id, to: id }),
    output: done,
    about: (input) => ({ kind: 'secret', ids: [input.id] }),
    run: async (ctx, input) => {
      await openSecret(ctx, input)
      return did
    },
  }),
  'secrets.close': answer({
    does: { id: 'menutup kembali rahasia korban bagi satu pos', en: 'closes a secret of a victim to one post again' },
    may,
    input: z.strictObject({ id, post: id }),
    output: done,
    about: (input) => ({ kind: 'secret', ids: [input.id] }),
    run: async (ctx, input) => {
      await closeSecret(ctx, input)
      return did
    },
  }),
  'secrets.opened': answer({
    does: {
      id: 'membaca daftar rahasia yang dibukakan bagi posnya',
      en: 'reads the list of secrets opened to its post',
    },
    may: 'read cases',
    input: z.strictObject({}),
    output: z.array(
      z.object({
        ...{ id: z.string(), kind: secretKind, words: wordsSchema, since: z.string() },
        heldBy: postSchema.nullable(),
      }),
    ),
    about: (_input, output) => ({ kind: 'secret', ids: output.map((row) => row.id) }),
    run: secretsOpenedToMe,
  }),
}
