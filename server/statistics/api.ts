/** Doors of statistics: the situation board and the figures. */
import { z } from 'zod'
import { answer } from '../access/endpoint.ts'
import { wordsSchema } from '../access/who.ts'
import { holeSchema } from '../intake/ledger/hole.ts'
import type { House } from '../platform/context.ts'
import { capacitySchema } from '../warnings/alerts/capacity.ts'
import { type PublishedFigure, publishFigures, sayHoles } from './publish-figures.ts'
import { readBehind } from './read-behind.ts'
import { countOpen, readSituation } from './read-situation.ts'
import { readTarget } from './read-target.ts'
import { type TargetKind, targets } from './read-targets.ts'
import { readWall } from './read-wall.ts'
import { type SearchKind, search, searchKinds } from './search.ts'

const feed = z.object({
  ...{ source: z.string(), name: wordsSchema, state: z.string() },
  ...{ says: wordsSchema, lastAt: z.string().nullable() },
})
const place = {
  ...{ code: z.string(), name: z.string(), kind: z.string(), lat: z.number(), lon: z.number() },
  ...{ approximate: z.boolean(), feed: z.string().nullable() },
}
const target = z.enum(Object.keys(targets) as [TargetKind])
/** A number on a wall; null: withheld. */
const cell = z.number().nullable()

export const statisticsApi = {
  'search.all': answer({
    does: { id: 'mencari nomor atau judul', en: 'searches for a number or title' },
    may: 'signed in',
    input: z.strictObject({ text: z.string().trim().min(2).max(60) }),
    output: z.object({
      rows: z.array(
        z.object({
          kind: z.enum(Object.keys(searchKinds) as [SearchKind, ...SearchKind[]]),
          title: wordsSchema,
          note: wordsSchema.nullable(),
          link: z.string(),
        }),
      ),
    }),
    // What was typed is not kept: somebody's name may have been typed into the wrong field.
    about: (_input, output) => ({ kind: 'search', ids: [], counted: output.rows.length }),
    run: search,
  }),
  'situation.board': answer({
    does: { id: 'membaca papan situasi', en: 'reads the situation board' },
    may: 'see the situation',
    purpose: 'alert',
    input: z.strictObject({}),
    output: z.object({
      now: z.string(),
      needs: z.array(
        z.object({
          kind: z.enum([
            'alert',
            'hand-over',
            'step',
            'question',
            'feed',
            'report',
            'determination',
            'request',
            'outside',
            'interview',
          ]),
          id: z.string(),
          title: wordsSchema,
          detail: wordsSchema,
          level: z.string().nullable(),
          dueAt: z.string().nullable(),
          link: z.string(),
        }),
      ),
      holes: z.array(holeSchema),
      /** What the reader's shift can do today; null for who works in no secretariat. */
      capacity: capacitySchema.nullable(),
      counts: z.object({
        alertsOpen: z.number(),
        alertsToday: z.number(),
        casesOpen: z.number(),
        handOversWaiting: z.number(),
        overdue: z.number(),
        recordsToday: z.number(),
      }),
      feeds: z.array(feed),
      pillars: z.array(z.object({ pillar: z.string(), name: wordsSchema, open: z.number(), overdue: z.number() })),
      /** Answers and steps in time over thirty days. */
      targets: z.array(z.object({ target, name: wordsSchema, kept: z.number(), all: z.number() })),
      places: z.array(z.object({ ...place, region: z.string(), alertsOpen: z.number() })),
    }),
    run: readSituation,
  }),
  'situation.counts': answer({
    does: { id: 'membaca jumlah yang masih terbuka', en: 'reads how much is still open' },
    may: 'see the situation',
    purpose: 'alert',
    input: z.strictObject({}),
    output: z.object({ alertsOpen: z.number(), casesOpen: z.number() }),
    run: countOpen,
  }),
  'situation.target': answer({
    does: { id: 'membaca baris di balik satu sasaran layanan', en: 'reads the rows behind one service target' },
    may: 'see the situation',
    purpose: 'case',
    input: z.strictObject({ target }),
    output: z.object({
      rows: z.array(
        z.object({
          ...{ number: z.string(), words: wordsSchema, post: z.string(), dueAt: z.string() },
          ...{ endedAt: z.string().nullable(), kept: z.boolean(), link: z.string() },
        }),
      ),
    }),
    about: (input, told) => ({ kind: 'case', ids: [], query: input.target, counted: told.rows.length }),
    run: readTarget,
  }),
  'situation.wall': answer({
    does: { id: 'membaca papan untuk dinding', en: 'reads the board for a wall' },
    may: 'see the situation',
    purpose: 'alert',
    input: z.strictObject({}),
    output: z.object({
      now: z.string(),
      counts: z.object({
        ...{ alertsOpen: cell, alertsToday: cell, casesOpen: cell },
        ...{ handOversWaiting: cell, overdue: cell, recordsToday: cell },
      }),
      targets: z.array(z.object({ target, name: wordsSchema, percent: cell })),
      pillars: z.array(z.object({ pillar: z.string(), name: wordsSchema, open: cell })),
      places: z.array(z.object({ ...place, alertsOpen: cell })),
      feeds: z.array(feed),
    }),
    run: readWall,
  }),
  'figures.list': answer({
    does: { id: 'membaca angka-angka', en: 'reads the figures' },
    may: 'read figures',
    input: z.strictObject({}),
    output: z.array(
      z.object({
        id: z.string(),
        name: wordsSchema,
        explain: wordsSchema,
        unit: z.string(),
        rows: z.array(
          z.object({
            label: wordsSchema,
            /** The group by which the rows behind it are asked for; null where there are none to ask for. */
            code: z.string().nullable(),
            value: z.number().nullable(),
            withheld: z.boolean(),
          }),
        ),
        /** What may be missing in it: silences and gaps of the sources it rests on, since it begins to count. */
        holes: z.array(holeSchema),
        at: z.string(),
      }),
    ),
    outside: (house: House) => publishFigures(house),
    run: (ctx, _input, published: PublishedFigure[]) => sayHoles(ctx, published),
  }),
  'figures.behind': answer({
    does: { id: 'membaca kasus di balik sebuah angka', en: 'reads the cases behind a figure' },
    may: 'read cases',
    purpose: 'case',
    input: z.strictObject({ figure: z.string().max(80), code: z.string().max(80) }),
    output: z.object({
      rows: z.array(
        z.object({ case: z.string(), number: z.string(), child: z.boolean(), words: wordsSchema, at: z.string() }),
      ),
    }),
    about: (input, told) => ({
      kind: 'case',
      ids: [...new Set(told.rows.map((row) => row.case))].slice(0, 200),
      query: `${input.figure} ${input.code}`,
    }),
    run: readBehind,
  }),
}
