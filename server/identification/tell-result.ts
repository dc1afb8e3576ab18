/** A result in words: what each dimension came to and by which row of the rule, the combination, and act, means and purpose of the law. */
import { z } from 'zod'
import { wordsSchema } from '../access/who.ts'
import type { Words } from '../platform/words.ts'
import { type Dimension, dimensions, nonPunishment, type Profile } from './model.ts'
import { patterns, type Result, type Shown } from './score-interview.ts'

const shown: Record<Shown, Words> = {
  shown: { id: 'terpenuhi menurut jawaban', en: 'met, by the answers' },
  signs: { id: 'ada tanda, belum cukup', en: 'signs, not enough' },
  nothing: { id: 'belum ada', en: 'nothing so far' },
  'not needed': { id: 'tidak perlu bagi anak', en: 'not needed for a child' },
}

/** Names of the elements of UU 21/2007 art. 1(1); that a child needs no means is art. 3(c) of the Palermo Protocol (UU 14/2009). */
const elements: Record<keyof Result['elements'], Words> = {
  act: { id: 'Perbuatan', en: 'Act' },
  means: { id: 'Cara', en: 'Means' },
  purpose: { id: 'Tujuan eksploitasi', en: 'Purpose of exploitation' },
}
const grounds: Record<Profile, Words> = {
  adult: { id: 'UU 21/2007 pasal 1 angka 1', en: 'UU 21/2007 art. 1(1)' },
  child: {
    id: 'UU 21/2007 pasal 1 angka 1; bagi anak cara tidak perlu: Protokol Palermo pasal 3(c), UU 14/2009 (perlu dikonfirmasi)',
    en: 'UU 21/2007 art. 1(1); for a child no means is needed: Palermo Protocol art. 3(c), UU 14/2009 (to be confirmed)',
  },
}

const state = z.enum(['shown', 'signs', 'nothing', 'not needed'])
export const resultSchema = z.object({
  dimensions: z.array(
    z.object({
      dimension: z.enum(Object.keys(dimensions) as [Dimension]),
      words: wordsSchema,
      positive: z.boolean(),
      row: wordsSchema.nullable(),
      ...{ strong: z.number(), medium: z.number(), weak: z.number() },
    }),
  ),
  pattern: wordsSchema,
  elements: z.array(z.object({ words: wordsSchema, state, stateWords: wordsSchema })),
  ground: wordsSchema,
  nonPunishment: wordsSchema.nullable(),
})

export const tellResult = (profile: Profile, result: Result): z.infer<typeof resultSchema> => ({
  dimensions: result.dimensions.map((one) => ({ ...one, words: dimensions[one.dimension] })),
  pattern: patterns[result.pattern],
  elements: (['act', 'means', 'purpose'] as const).map((element) => ({
    words: elements[element],
    state: result.elements[element],
    stateWords: shown[result.elements[element]],
  })),
  ground: grounds[profile],
  nonPunishment: result.forcedCriminality ? nonPunishment : null,
})
