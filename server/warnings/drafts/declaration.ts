/** An indicator as somebody sends it: its shape and its bounds; whether it is sound is another question (check-indicator.ts). */
import { z } from 'zod'
import { type FieldGroup, groupOfField } from '../../intake/model.ts'
import { longestText } from '../condition/model.ts'
import type { Indicator } from '../indicator.ts'
import { type Strength, strengths } from '../model.ts'
import { modi } from '../modi.ts'

const text = (most: number) => z.string().trim().min(3).max(most)
const words = z.strictObject({ id: text(300), en: text(300) })
const condition = z.string().max(longestText)
const strength = z.enum(Object.keys(strengths) as [Strength, ...Strength[]])
const groups = [...new Set(Object.values(groupOfField))] as [FieldGroup, ...FieldGroup[]]

export const declarationSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+){0,6}$/, 'huruf kecil dengan tanda hubung | small letters with hyphens')
    .max(60),
  subject: z.literal('offer').optional(),
  question: words,
  dimension: z.enum(['act', 'means', 'purpose']),
  legal: words,
  define: z
    .record(z.string().max(40), condition)
    .refine((all) => Object.keys(all).length <= 20, 'paling banyak 20 | at most 20'),
  about: condition,
  bands: z.partialRecord(strength, condition),
  aloneAt: z.array(strength).max(3),
  values: z
    .record(z.string().max(40), condition)
    .refine((all) => Object.keys(all).length <= 10, 'paling banyak 10 | at most 10'),
  evidence: condition,
  gathers: condition.optional(),
  askAgain: condition.optional(),
  sentence: z.partialRecord(strength, words),
  tells: z.array(z.enum(groups)).max(groups.length),
  silencedBy: words,
  next: words,
  modus: z.enum(modi.map((one) => one.id)),
}) satisfies z.ZodType<Omit<Indicator, 'version'>, unknown>

/** What is written; the version is given when it is kept. */
export type Declaration = z.infer<typeof declarationSchema>
