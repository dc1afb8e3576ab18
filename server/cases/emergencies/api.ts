/** Doors of emergency access: open a case for three hours, read who did, review it. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { postSchema } from '../../access/who.ts'
import { openEmergency } from './open-emergency.ts'
import { readEmergencies, reviewEmergency } from './review-emergency.ts'

export const emergenciesApi = {
  'emergencies.open': answer({
    does: { id: 'membuka kasus sebagai akses darurat', en: 'opens a case as an emergency' },
    may: 'open emergencies',
    purpose: 'case',
    input: z.strictObject({
      number: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^TPP[OM]-\d{4}-\d{5,9}$/, 'nomor kasus yang lengkap | the whole number of the case'),
      reason: z.string().trim().min(20).max(2000),
    }),
    output: z.object({ id: z.string(), case: z.string(), until: z.string() }),
    about: (input, output) => ({ kind: 'case', ids: [output.case], text: input.reason }),
    run: openEmergency,
  }),
  'emergencies.list': answer({
    does: { id: 'membaca daftar akses darurat', en: 'reads the list of emergency access' },
    may: 'review emergencies',
    input: z.strictObject({}),
    output: z.array(
      z.object({
        ...{
          id: z.string(),
          number: z.string(),
          officer: z.string(),
          reason: z.string(),
          justified: z.boolean().nullable(),
        },
        ...{ post: postSchema.nullable(), owner: postSchema.nullable(), reviewer: postSchema.nullable() },
        ...{ from: z.string(), until: z.string(), note: z.string().nullable(), decidedAt: z.string().nullable() },
        ...{ case: z.string().nullable(), mayReview: z.boolean() },
      }),
    ),
    about: (_input, output) => ({ kind: 'emergency', ids: output.map((one) => one.id) }),
    run: readEmergencies,
  }),
  'emergencies.review': answer({
    does: { id: 'meninjau akses darurat', en: 'reviews emergency access' },
    may: 'review emergencies',
    purpose: 'case',
    input: z.strictObject({ id: z.uuid(), justified: z.boolean(), note: z.string().trim().min(5).max(2000) }),
    output: z.object({ done: z.literal(true) }),
    about: (input) => ({ kind: 'emergency', ids: [input.id], text: input.note }),
    run: async (ctx, input) => {
      await reviewEmergency(ctx, input)
      return { done: true as const }
    },
  }),
}
