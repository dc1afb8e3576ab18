/** Doors of connectors: agencies that can only be asked; their integrator sets the connection up, sees each pull, and pulls now. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { wordsSchema } from '../../access/who.ts'
import type { Context } from '../../platform/context.ts'
import { changeConnection, endConnection, makeConnection, pauseConnection, pullNow } from './change-connection.ts'
import { connectionStates, readConnections } from './read-connections.ts'

const id = z.uuid()
const one = z.strictObject({ id })
const done = z.object({ done: z.literal(true) })
const about = (input: { id: string }) => ({ kind: 'connection', ids: [input.id] })
const base = z.string().trim().max(300)
const secret = z
  .string()
  .min(1)
  .max(2000)
  .regex(/^[\x20-\x7e]+$/, 'hanya huruf, angka, dan tanda biasa | plain letters, digits and signs only')

const doing = (does: { id: string; en: string }, deed: (ctx: Context, id: string) => Promise<void>) =>
  answer({
    ...{ does, may: 'manage keys' as const, input: one, output: done, about },
    run: async (ctx, input) => {
      await deed(ctx, input.id)
      return { done: true as const }
    },
  })

export const connectorsApi = {
  'connections.list': answer({
    does: { id: 'membaca sambungan yang diambil', en: 'reads connections that are pulled' },
    may: 'manage keys',
    input: z.strictObject({ source: z.string().max(60) }),
    output: z.array(
      z.object({
        id: z.string(),
        name: wordsSchema,
        everyMinutes: z.number(),
        path: z.string(),
        walk: z.enum(['page', 'since']),
        size: z.number(),
        connections: z.array(
          z.object({
            id: z.string(),
            agency: z.string(),
            post: z.string(),
            base: z.string(),
            agreement: z.string(),
            state: z.enum(connectionStates),
            says: wordsSchema.nullable(),
            since: z.string().nullable(),
            page: z.number(),
            nextAt: z.string(),
            lastAt: z.string().nullable(),
            fails: z.number(),
            failingSince: z.string().nullable(),
            trouble: wordsSchema.nullable(),
            pulls: z.array(
              z.object({
                at: z.string(),
                tookMs: z.number(),
                page: z.number(),
                status: z.number().nullable(),
                rows: z.number(),
                kept: z.number(),
                alreadyKept: z.number(),
                newVersions: z.number(),
                refused: z.number(),
                trouble: wordsSchema.nullable(),
              }),
            ),
          }),
        ),
      }),
    ),
    run: (ctx, input) => readConnections(ctx, input.source),
  }),
  'connections.make': answer({
    does: { id: 'menyambungkan sistem yang diambil', en: 'connects a system that is pulled' },
    may: 'manage keys',
    input: z.strictObject({ connector: z.string().max(60), agreement: id, post: id, base, secret }),
    output: z.object({ id: z.string() }),
    about: (_input, made) => about(made),
    run: makeConnection,
  }),
  'connections.change': answer({
    does: { id: 'mengubah sambungan', en: 'changes a connection' },
    may: 'manage keys',
    input: z.strictObject({ id, base, secret: secret.optional() }),
    output: done,
    about,
    run: async (ctx, input) => {
      await changeConnection(ctx, input)
      return { done: true as const }
    },
  }),
  'connections.pull': doing({ id: 'mengambil sekarang', en: 'pulls now' }, pullNow),
  'connections.pause': doing({ id: 'menjeda sambungan', en: 'pauses a connection' }, pauseConnection),
  'connections.end': doing({ id: 'mengakhiri sambungan', en: 'ends a connection' }, endConnection),
}
