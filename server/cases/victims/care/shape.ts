/** Care in a victim's file, on the wire. */
import { z } from 'zod'
import { type Pillar, pillars } from '../../../access/model.ts'
import { wordsSchema } from '../../../access/who.ts'
import { type Danger, dangers, type Level, levels, nextState, type ServiceAction, type ServiceState } from './model.ts'

const said = z.string().trim().max(2000)
const seen = z.strictObject({ danger: z.enum(Object.keys(dangers) as [Danger]), risks: said, protects: said })
/** All four levels, each time. */
export const assessmentSchema = z.strictObject(
  Object.fromEntries(Object.keys(levels).map((level) => [level, seen])) as Record<Level, typeof seen>,
)
export const pillarSchema = z.enum(Object.keys(pillars) as [Pillar])
export const actionSchema = z.enum(Object.keys(nextState.planned) as [ServiceAction])

export const careShape = {
  assessments: z.array(z.object({ id: z.string(), at: z.string(), by: z.string(), levels: assessmentSchema })),
  services: z.array(
    z.object({
      ...{ id: z.string(), pillar: pillarSchema, state: z.enum(Object.keys(nextState) as [ServiceState]) },
      ...{
        stateWords: wordsSchema,
        what: z.string(),
        purpose: wordsSchema,
        cost: z.number().nullable(),
        payer: wordsSchema,
      },
      provider: z.object({ id: z.string(), short: z.string(), name: z.string() }).nullable(),
      ...{ plannedFor: z.string().nullable(), changedAt: z.string(), may: z.array(actionSchema) },
    }),
  ),
  followUps: z.array(
    z.object({
      ...{ id: z.string(), months: z.number(), dueAt: z.string(), doneAt: z.string().nullable() },
      ...{ found: wordsSchema.nullable(), note: z.string().nullable() },
    }),
  ),
  notes: z.array(
    z.object({
      ...{ id: z.string(), audience: wordsSchema, at: z.string(), by: z.string(), post: z.string(), note: z.string() },
    }),
  ),
}
