/** Doors of transfers, leave and acting officers: what is open, the letter, the second person. They stand here because open work lies in every room before. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { confirmTransfer, proposeTransfer, withdrawTransfer } from '../../access/transfers/keep-transfer.ts'
import { type TransferKind, transferKinds } from '../../access/transfers/model.ts'
import { readTransfers } from '../../access/transfers/read-transfers.ts'
import { postSchema, wordsSchema } from '../../access/who.ts'
import type { Actor, House } from '../../platform/context.ts'
import { type Asked, readOpenWork } from './open-work.ts'

const id = z.uuid()
const moment = z.iso.datetime({ offset: true })
const kind = z.enum(Object.keys(transferKinds) as [TransferKind])
const state = z.enum(['proposed', 'set', 'done', 'given back', 'withdrawn', 'lapsed'])
const done = z.object({ done: z.literal(true) })
const did = { done: true as const }

export const transfersApi = {
  'transfers.list': answer({
    does: { id: 'membaca serah tugas petugas', en: 'reads transfers of officers' },
    may: 'move officers',
    input: z.strictObject({}),
    output: z.object({
      officers: z.array(z.object({ id: z.string(), name: z.string(), post: postSchema, role: wordsSchema })),
      transfers: z.array(
        z.object({
          id: z.string(),
          kind,
          kindWords: wordsSchema,
          officer: z.string(),
          successor: z.string(),
          post: postSchema.nullable(),
          by: z.string(),
          letter: z.string(),
          letterOn: z.string(),
          from: z.string(),
          until: z.string().nullable(),
          state,
          stateWords: wordsSchema,
          moved: z.number(),
          may: z.object({ confirm: z.boolean(), withdraw: z.boolean() }),
        }),
      ),
    }),
    run: readTransfers,
  }),
  'transfers.prepare': answer({
    does: { id: 'melihat pekerjaan terbuka seorang petugas', en: 'sees what is open in an officer’s name' },
    may: 'move officers',
    input: z.strictObject({ officer: id, post: id }),
    output: z.object({
      alerts: z.array(z.string()),
      duties: z.array(z.object({ from: z.string(), until: z.string() })),
      drafts: z.number(),
      tasks: z.number(),
      post: z.object({
        tracks: z.number(),
        steps: z.number(),
        handOvers: z.number(),
        requests: z.number(),
        reports: z.number(),
        delays: z.number(),
        others: z.number(),
      }),
    }),
    outside: (house: House, input: Asked, _address: string, actor: Actor) => readOpenWork(house, input, actor),
    about: (input) => ({ kind: 'officer', ids: [input.officer] }),
    run: async (_ctx, _input, open: Awaited<ReturnType<typeof readOpenWork>>) => open,
  }),
  'transfers.propose': answer({
    does: { id: 'menyusun serah tugas petugas', en: 'draws up a transfer of an officer' },
    may: 'move officers',
    input: z.strictObject({
      kind,
      officer: id,
      post: id,
      successor: id,
      alertsTo: id.optional(),
      dutiesTo: id.optional(),
      from: moment,
      until: moment.optional(),
      letter: z.string().trim().min(3).max(120),
      letterOn: z.iso.date(),
    }),
    output: z.object({ id: z.string(), state }),
    about: (input, made) => ({ kind: 'transfer', ids: [made.id, input.officer, input.successor] }),
    run: proposeTransfer,
  }),
  'transfers.confirm': answer({
    does: { id: 'menguatkan serah tugas petugas', en: 'confirms a transfer of an officer' },
    may: 'move officers',
    input: z.strictObject({ id }),
    output: done,
    about: (input) => ({ kind: 'transfer', ids: [input.id] }),
    run: async (ctx, input) => {
      await confirmTransfer(ctx, input.id)
      return did
    },
  }),
  'transfers.withdraw': answer({
    does: { id: 'menarik serah tugas petugas', en: 'takes back a transfer of an officer' },
    may: 'move officers',
    input: z.strictObject({ id }),
    output: done,
    about: (input) => ({ kind: 'transfer', ids: [input.id] }),
    run: async (ctx, input) => {
      await withdrawTransfer(ctx, input.id)
      return did
    },
  }),
}
