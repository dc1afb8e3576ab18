/** Doors of counts by place: what can be counted and when, and one count. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { wordsSchema } from '../../access/who.ts'
import { holeSchema } from '../../intake/ledger/hole.ts'
import type { House } from '../../platform/context.ts'
import { type Asked, type Counted, countPlaces, longest, sayPlaceHoles, toldQuarters } from './count-places.ts'
import { kinds, levelsOfKind } from './kinds.ts'
import { type Level, levels, type Placement, placements, quarterPattern } from './model.ts'

const quarter = z.string().regex(quarterPattern)
const placement = z.enum(Object.keys(placements) as [Placement])
const level = z.enum(Object.keys(levels) as [Level])
const sum = z.object({ value: z.number().nullable(), atLeast: z.number() })

export const placesApi = {
  'places.kinds': answer({
    does: { id: 'membaca apa yang dihitung per tempat', en: 'reads what is counted by place' },
    may: 'read figures',
    input: z.strictObject({}),
    output: z.object({
      kinds: z.array(
        z.object({
          id: z.string(),
          name: wordsSchema,
          explain: wordsSchema,
          isFactor: z.boolean(),
          by: z.array(z.object({ placement, name: wordsSchema, levels: z.array(level) })),
        }),
      ),
      /** Newest first; those still running or not yet settled are not told. */
      quarters: z.array(z.string()),
      longest: z.number(),
    }),
    run: async (ctx) => ({
      kinds: kinds.map((kind) => ({
        ...{ id: kind.id, name: kind.name, explain: kind.explain, isFactor: kind.isFactor },
        by: kind.by.map((by) => ({ placement: by, name: placements[by], levels: levelsOfKind(kind, by) })),
      })),
      quarters: toldQuarters(ctx.now),
      longest,
    }),
  }),
  'places.count': answer({
    does: { id: 'membaca hitungan per tempat', en: 'reads counts by place' },
    may: 'read figures',
    input: z.strictObject({
      kind: z.string().max(40),
      by: placement,
      level,
      from: quarter,
      until: quarter,
      within: z
        .string()
        .regex(/^\d\d(\.\d\d)?$/)
        .optional(),
    }),
    output: z.object({
      rows: z.array(
        z.object({
          code: z.string(),
          name: wordsSchema,
          now: sum,
          before: sum,
          lat: z.number().nullable(),
          lon: z.number().nullable(),
        }),
      ),
      total: z.object({ now: sum, before: sum }),
      asOf: z.string(),
      before: z.object({ from: z.string(), until: z.string() }),
      /** When the first of its sources was first heard; what lies before may be none because nobody sent. */
      since: z.string().nullable(),
      holes: z.array(holeSchema),
    }),
    outside: (house: House, input: Asked) => countPlaces(house, input),
    run: (ctx, input, counted: Counted) => sayPlaceHoles(ctx, input, counted),
  }),
}
