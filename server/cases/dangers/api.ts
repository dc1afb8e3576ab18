/** Doors of danger to life: declared by one officer, answered by a second. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { answerDanger, declareDanger } from './declare-danger.ts'

const id = z.uuid()

export const dangersApi = {
  'dangers.declare': answer({
    does: { id: 'mencatat bahaya nyawa', en: 'declares danger to life' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ participant: id, reason: z.string().trim().min(20).max(2000) }),
    output: z.object({ id: z.string(), until: z.string() }),
    about: (input) => ({ kind: 'participant', ids: [input.participant], text: input.reason }),
    run: declareDanger,
  }),
  'dangers.answer': answer({
    does: { id: 'menjawab bahaya nyawa sebagai petugas kedua', en: 'answers a danger to life as the second officer' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ id, confirm: z.boolean() }),
    output: z.object({ done: z.literal(true) }),
    about: (input) => ({ kind: 'danger', ids: [input.id] }),
    run: async (ctx, input) => {
      await answerDanger(ctx, input)
      return { done: true as const }
    },
  }),
}
