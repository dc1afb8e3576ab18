/** An SOP as somebody sends it: its shape and its bounds; whether it is sound is another question (sops/check-sop.ts). */
import { z } from 'zod'
import { type Consent, consents, type Serves, serves, type Unit, units } from '../sops/model.ts'

const text = (most: number) => z.string().trim().min(3).max(most)
const words = z.strictObject({ id: text(300), en: text(300) })
const code = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+){0,6}$/, 'huruf kecil dengan tanda hubung | small letters with hyphens')
  .max(60)
const day = z.iso.date().nullable()
const codes = z.array(code).max(20)
const keysOf = <K extends string>(all: Record<K, unknown>) => Object.keys(all) as [K, ...K[]]

const step = z.strictObject({
  code,
  words,
  track: z.enum(['protection', 'law', 'immigration']),
  per: z.enum(['case', 'victim']),
  responsible: code.nullable(),
  aspect: code,
  start: z.discriminatedUnion('on', [
    z.strictObject({ on: z.literal('opened') }),
    z.strictObject({ on: z.literal('step'), step: code }),
    z.strictObject({ on: z.literal('event'), event: code }),
  ]),
  stop: code.nullable(),
  clock: z
    .strictObject({
      value: z.int().min(1).max(3660),
      unit: z.enum(keysOf<Unit>(units)),
      source: words,
      toBeConfirmed: z.boolean(),
    })
    .nullable(),
  needs: codes,
  makes: codes,
  gives: codes,
  handsTo: z.strictObject({ to: code, aspect: code }).nullable(),
  legal: z.strictObject({ words, from: day, until: day }),
  consent: z.enum(keysOf<Consent>(consents)),
  toBeConfirmed: z.boolean(),
})

/** Without a version: that is the next one when it is kept. */
export const sopSchema = z.strictObject({
  id: code,
  name: words,
  owner: code,
  serves: z.enum(keysOf<Serves>(serves)),
  kinds: z
    .array(z.enum(['TPPO', 'TPPM']))
    .min(1)
    .max(2),
  from: day,
  until: day,
  documents: z.array(z.strictObject({ code, words, outside: z.boolean() })).max(60),
  steps: z.array(step).max(60),
})
export type WrittenSop = z.infer<typeof sopSchema>
