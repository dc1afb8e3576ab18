/** The door by which a case says which half of a parted person is meant. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { answerParting } from './answer-parting.ts'

export const partingsApi = {
  'partings.answer': answer({
    does: { id: 'menetapkan siapa yang dimaksud', en: 'says which of two parted people is meant' },
    may: 'work on cases',
    purpose: 'case',
    input: z.strictObject({ id: z.uuid(), person: z.uuid().nullable(), reason: z.string().trim().min(5).max(2000) }),
    output: z.object({ done: z.literal(true) }),
    about: (input) => ({ kind: 'parting', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => {
      await answerParting(ctx, input)
      return { done: true as const }
    },
  }),
}
