/** Doors by which it is said who somebody is to a case: identified, found to be a child, a witness, family. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { addBeside, removeBeside } from './add-beside.ts'
import { findChild } from './find-child.ts'
import { identifyVictim, undoIdentification } from './identify-victim.ts'
import { type Kin, kins } from './model.ts'

const id = z.uuid()
const reason = z.string().trim().min(5).max(2000)
const done = z.object({ done: z.literal(true) })
const did = { done: true as const }
const common = { may: 'work on cases', purpose: 'case' } as const
const about = (input: { participant: string; reason?: string; ground?: string }) => ({
  ...{ kind: 'participant', ids: [input.participant], text: input.reason ?? input.ground },
})

export const participantsApi = {
  'participants.identify': answer({
    does: { id: 'mencatat penetapan sebagai korban', en: 'records that somebody was identified as a victim' },
    ...common,
    input: z.strictObject({
      ...{ participant: id, number: z.string().trim().min(3).max(80), on: z.iso.date() },
      note: z.string().trim().max(2000).optional(),
    }),
    output: done,
    about: (input) => ({ kind: 'participant', ids: [input.participant] }),
    run: async (ctx, input) => {
      await identifyVictim(ctx, { ...input, note: input.note || null })
      return did
    },
  }),
  'participants.undo-identification': answer({
    does: { id: 'menarik penetapan sebagai korban', en: 'takes an identification as a victim back' },
    ...common,
    input: z.strictObject({ participant: id, reason }),
    output: done,
    about,
    run: async (ctx, input) => {
      await undoIdentification(ctx, input)
      return did
    },
  }),
  'participants.find-child': answer({
    does: { id: 'memperlakukan sebagai anak', en: 'treats somebody as a child from now on' },
    ...common,
    input: z.strictObject({ participant: id, ground: reason }),
    output: done,
    about,
    run: async (ctx, input) => {
      await findChild(ctx, input)
      return did
    },
  }),
  'participants.add-beside': answer({
    does: { id: 'menambah saksi atau keluarga', en: 'adds a witness or family to a case' },
    ...common,
    input: z.strictObject({
      ...{ case: id, person: id, role: z.enum(['witness', 'family']), reason },
      kin: z.strictObject({ of: id, as: z.enum(Object.keys(kins) as [Kin]) }).optional(),
    }),
    output: z.object({ participant: z.string() }),
    about: (input) => ({ kind: 'case', ids: [input.case], text: input.reason }),
    run: addBeside,
  }),
  'participants.remove-beside': answer({
    does: { id: 'mengeluarkan saksi atau keluarga', en: 'takes a witness or family out of a case' },
    ...common,
    input: z.strictObject({ participant: id, reason }),
    output: done,
    about,
    run: async (ctx, input) => {
      await removeBeside(ctx, input)
      return did
    },
  }),
}
