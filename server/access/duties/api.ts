/** Doors of the duty roster. */
import { z } from 'zod'
import { answer } from '../endpoint.ts'
import { postSchema } from '../who.ts'
import { putOnDuty, readRoster, takeOffDuty } from './roster.ts'

const id = z.uuid()
const kind = z.enum(['duty', 'stand-in'])
const moment = z.iso.datetime({ offset: true })

/** Somebody on duty, as doors answer it. */
export const dutySchema = z.object({
  id: z.string(),
  officer: z.string(),
  phone: z.string(),
  kind,
  from: z.string(),
  until: z.string(),
})

export const dutiesApi = {
  'duties.list': answer({
    does: { id: 'membaca daftar piket', en: 'reads the duty roster' },
    may: 'work on cases',
    input: z.strictObject({}),
    output: z.object({
      mine: z.array(dutySchema),
      officers: z.array(z.object({ id: z.string(), name: z.string() })),
      elsewhere: z.array(z.object({ post: postSchema, duty: dutySchema })),
    }),
    run: readRoster,
  }),
  'duties.put': answer({
    does: { id: 'menempatkan petugas piket', en: 'puts an officer on duty' },
    may: 'work on cases',
    input: z.strictObject({
      officer: id,
      kind: kind.default('duty'),
      from: moment,
      until: moment,
      phone: z
        .string()
        .trim()
        .regex(/^[+\d][\d\s().-]{5,19}$/, 'nomor telepon piket | the phone number of the duty'),
    }),
    output: z.object({ id: z.string() }),
    about: (_input, output) => ({ kind: 'duty', ids: [output.id] }),
    run: putOnDuty,
  }),
  'duties.take-off': answer({
    does: { id: 'mencabut piket', en: 'takes a duty off the roster' },
    may: 'work on cases',
    input: z.strictObject({ id }),
    output: z.object({ done: z.literal(true) }),
    about: (input) => ({ kind: 'duty', ids: [input.id] }),
    run: async (ctx, input) => {
      await takeOffDuty(ctx, input.id)
      return { done: true as const }
    },
  }),
}
