/** Doors of oversight: the chain of services in numbers, and one complainant's file with her consent. */
import { z } from 'zod'
import { answer, upload } from '../../access/endpoint.ts'
import { wordsSchema } from '../../access/who.ts'
import type { Actor, House } from '../../platform/context.ts'
import { quarterPattern } from '../places/model.ts'
import { keepConsent } from './keep-consent.ts'
import { type ConsentKind, consentKinds } from './model.ts'
import { type Found, openFile, readOpenings, trySheet, type Wanted } from './open-file.ts'
import { readFile } from './read-file.ts'
import { readOversight } from './read-oversight.ts'

const id = z.uuid()
const count = z.number().nullable()
const asked = z.strictObject({ quarter: z.string().regex(quarterPattern).optional() })
const sheet = z.strictObject({
  number: z.string().trim().min(5).max(40),
  sheetDay: z.iso.date(),
  consent: id,
  kind: z.enum(Object.keys(consentKinds) as [ConsentKind]),
  writtenOn: z.iso.date(),
  reference: z.string().trim().min(3).max(120),
})

export const oversightApi = {
  'oversight.read': answer({
    does: { id: 'membaca rantai layanan', en: 'reads the chain of services' },
    may: 'oversee services',
    input: asked,
    output: z.object({
      quarter: z.string(),
      quarters: z.array(z.string()),
      asOf: z.string(),
      lenses: z.array(
        z.object({
          id: z.enum(['hand-overs', 'steps', 'desks']),
          name: wordsSchema,
          explain: wordsSchema,
          times: wordsSchema.nullable(),
          parts: z.array(z.object({ code: z.string(), name: wordsSchema })),
          total: count,
          hours: count,
          /** Null is withheld. */
          rows: z.array(
            z.object({ office: z.string(), agency: z.string(), total: count, parts: z.array(count), hours: count }),
          ),
        }),
      ),
      steps: z.array(z.object({ sop: z.string(), name: wordsSchema, total: count, hours: count })),
      delays: z.array(
        z.object({
          number: z.string(),
          office: z.string(),
          agency: z.string(),
          begun: z.string(),
          lastDay: z.string(),
          decided: z.boolean(),
        }),
      ),
    }),
    outside: (house: House, input: z.infer<typeof asked>) => readOversight(house, input),
    about: (_input, output) => ({ kind: 'oversight', ids: [], query: output.quarter }),
    run: async (_ctx, _input, told: Awaited<ReturnType<typeof readOversight>>) => told,
  }),
  'oversight.keep-consent': upload({
    does: { id: 'menyimpan persetujuan pelapor', en: 'keeps a complainant’s consent' },
    may: 'oversee services',
    input: z.strictObject({}),
    output: z.object({ id: z.string(), sha256: z.string() }),
    about: (_input, kept) => ({ kind: 'consent', ids: [kept.id] }),
    receive: async ({ within }, _input, sent) => {
      const content = await sent.whole()
      return within((ctx) => keepConsent(ctx, content))
    },
  }),
  'oversight.open': answer({
    does: { id: 'membuka berkas pelapor dengan persetujuannya', en: 'opens a complainant’s file with her consent' },
    may: 'oversee services',
    input: sheet,
    output: z.object({ id: z.string() }),
    outside: (house: House, input: Wanted, _address: string, actor: Actor) => trySheet(house, input, actor),
    about: (input, opened) => ({ kind: 'opening', ids: [opened.id, input.consent] }),
    run: (ctx, input, found: Found) => openFile(ctx, input, found),
  }),
  'oversight.openings': answer({
    does: { id: 'membaca daftar berkas pelapor yang dibuka', en: 'reads which complainants’ files were opened' },
    may: 'oversee services',
    input: z.strictObject({}),
    output: z.array(
      z.object({ id: z.string(), number: z.string(), at: z.string(), until: z.string(), over: z.boolean() }),
    ),
    run: readOpenings,
  }),
  'oversight.file': answer({
    does: { id: 'membaca berkas pelapor', en: 'reads a complainant’s file' },
    may: 'oversee services',
    input: z.strictObject({ id }),
    output: z.object({
      id: z.string(),
      number: z.string(),
      office: z.string(),
      agency: z.string(),
      state: wordsSchema,
      clock: z.object({ lastDay: z.string(), words: wordsSchema, late: z.boolean() }).nullable(),
      steps: z.array(z.object({ at: z.string(), office: z.string(), does: wordsSchema, late: z.boolean() })),
      consent: z.object({ kind: wordsSchema, writtenOn: z.string(), reference: z.string(), sha256: z.string() }),
      openedAt: z.string(),
      until: z.string(),
    }),
    outside: (house: House, input: { id: string }, _address: string, actor: Actor) => readFile(house, input.id, actor),
    about: (input) => ({ kind: 'opening', ids: [input.id] }),
    run: async (_ctx, _input, told: Awaited<ReturnType<typeof readFile>>) => told,
  }),
}
