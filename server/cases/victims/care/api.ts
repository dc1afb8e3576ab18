/** Doors of care: needs looked at, services planned and moved on, following up, notes, and the list "Korban tanpa…". */
import { z } from 'zod'
import { answer } from '../../../access/endpoint.ts'
import { postSchema, wordsSchema } from '../../../access/who.ts'
import { servicePurposes } from '../model.ts'
import { assessNeeds } from './assess-needs.ts'
import { excuseLack } from './excuse-lack.ts'
import { finishFollowUp } from './follow-up.ts'
import { keepNote } from './keep-note.ts'
import { type Audience, audiences, type Found, findings, type Lack, lacks, type Payer, payers } from './model.ts'
import { moveService, planServices } from './plan-service.ts'
import { readLacks } from './read-lacks.ts'
import { actionSchema, assessmentSchema, pillarSchema } from './shape.ts'

const id = z.uuid()
const did = { done: true as const }
const done = z.object({ done: z.literal(true) })
const made = z.object({ id: z.string() })
const said = z.string().trim().max(2000)
const reason = z.string().trim().min(5).max(500)
const one = <K extends string>(of: Record<K, unknown>) => z.enum(Object.keys(of) as [K])
const lack = one<Lack>(lacks)
const aboutVictim = ({ participant }: { participant: string }) => ({ kind: 'participant', ids: [participant] })
const may = 'accompany victims' as const

export const careApi = {
  'victims.assess': answer({
    does: { id: 'menilai kebutuhan dan risiko', en: 'looks at needs and risk' },
    may,
    input: z.strictObject({ participant: id, levels: assessmentSchema }),
    output: made,
    about: aboutVictim,
    run: assessNeeds,
  }),
  'services.plan': answer({
    does: { id: 'merencanakan layanan', en: 'plans a service' },
    may,
    input: z.strictObject({
      ...{ participant: id, pillar: pillarSchema, what: said.min(3), provider: id, payer: one<Payer>(payers) },
      ...{ cost: z.int().min(0).max(1_000_000_000_000).nullable(), plannedFor: z.iso.date().nullable() },
      purpose: z.enum(servicePurposes).default('services'),
      also: z.array(id).max(200).optional(),
    }),
    output: made,
    about: ({ participant, also = [] }) => ({ kind: 'participant', ids: [participant, ...also] }),
    run: (ctx, input) => planServices(ctx, { ...input, also: input.also ?? [] }),
  }),
  'services.move': answer({
    does: { id: 'mencatat kemajuan layanan', en: 'notes how a service goes on' },
    may,
    input: z.strictObject({ id, action: actionSchema }),
    output: done,
    about: (input) => ({ kind: 'service', ids: [input.id], fields: [input.action] }),
    run: async (ctx, input) => {
      await moveService(ctx, input)
      return did
    },
  }),
  'follow-ups.finish': answer({
    does: { id: 'mencatat tindak lanjut setelah pemulangan', en: 'notes a follow-up after the return' },
    may,
    input: z.strictObject({ id, found: one<Found>(findings), note: said }),
    output: done,
    about: (input) => ({ kind: 'follow-up', ids: [input.id] }),
    run: async (ctx, input) => {
      await finishFollowUp(ctx, input)
      return did
    },
  }),
  'victims.note': answer({
    does: { id: 'menulis catatan tentang korban', en: 'writes a note about a victim' },
    may: 'work on cases',
    input: z.strictObject({
      ...{ participant: id, audience: one<Audience>(audiences), note: said.min(1), spoke: z.boolean().default(false) },
    }),
    output: made,
    about: aboutVictim,
    run: keepNote,
  }),
  'victims.without': answer({
    does: { id: 'membaca daftar “Korban tanpa…”', en: 'reads the list of victims without what is owed to them' },
    may: 'read cases',
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({}),
    output: z.object({
      open: z.number(),
      rows: z.array(
        z.object({
          ...{ participant: z.string(), case: z.string(), number: z.string(), child: z.boolean() },
          ...{ name: z.string().nullable(), protector: postSchema.nullable(), lack, words: wordsSchema },
          ...{ since: z.string(), reason: z.string().nullable(), reasonUntil: z.string().nullable() },
        }),
      ),
    }),
    about: (_input, output) => ({
      ...{ kind: 'participant', ids: output.rows.slice(0, 200).map((row) => row.participant) },
      counted: output.rows.length,
    }),
    run: readLacks,
  }),
  'victims.excuse': answer({
    does: { id: 'menjelaskan mengapa sesuatu belum ada', en: 'says why something is missing' },
    may: 'work on cases',
    input: z.strictObject({ participant: id, lack, reason }),
    output: done,
    about: aboutVictim,
    run: async (ctx, input) => {
      await excuseLack(ctx, input)
      return did
    },
  }),
}
