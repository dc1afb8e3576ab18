/** Doors of exports in the form of HTCDS: ask, decide as the second person, take, look back. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { askExport, decideExport, readAgreed } from './ask-export.ts'
import { abroadGrounds, exportForms, exportPurposes, exportStates, mostCases } from './model.ts'
import { readExport, readExports } from './read-exports.ts'
import { type Taken, takeExport } from './take-export.ts'

const id = z.uuid()
const row = z.object({
  id: z.string(),
  number: z.string(),
  form: z.enum(exportForms),
  identified: z.boolean(),
  receiver: z.string(),
  agreement: z.string().nullable(),
  purpose: z.enum(exportPurposes),
  note: z.string(),
  legal: z.string(),
  abroad: z.boolean(),
  abroadGround: z.enum(abroadGrounds).nullable(),
  askedBy: z.string(),
  askedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  refusedBecause: z.string().nullable(),
  endsAt: z.string().nullable(),
  mine: z.boolean(),
  cases: z.number(),
  state: z.enum(exportStates),
})

export const htcdsApi = {
  'htcds.list': answer({
    does: { id: 'membaca daftar ekspor HTCDS', en: 'reads the list of HTCDS exports' },
    may: 'exchange cases',
    input: z.strictObject({}),
    output: z.object({
      rows: z.array(row),
      agreements: z.array(
        z.object({ id: z.string(), number: z.string(), receiver: z.string(), groups: z.array(z.string()) }),
      ),
    }),
    run: async (ctx) => ({ rows: await readExports(ctx), agreements: await readAgreed(ctx, null) }),
  }),
  'htcds.get': answer({
    does: { id: 'membaca satu ekspor HTCDS', en: 'reads one HTCDS export' },
    may: 'exchange cases',
    input: z.strictObject({ id }),
    output: row.extend({
      numbers: z.array(z.object({ id: z.string(), number: z.string() })),
      takings: z.array(
        z.object({
          at: z.string(),
          by: z.string(),
          cases: z.number(),
          victims: z.number(),
          withheld: z.number(),
          sha256: z.string(),
        }),
      ),
    }),
    about: (input) => ({ kind: 'export', ids: [input.id] }),
    run: (ctx, input) => readExport(ctx, input.id),
  }),
  'htcds.ask': answer({
    does: { id: 'meminta ekspor kasus dalam bentuk HTCDS', en: 'asks for an export of cases in the form of HTCDS' },
    may: 'exchange cases',
    input: z.strictObject({
      cases: z.array(id).min(1).max(mostCases),
      form: z.enum(exportForms),
      identified: z.boolean(),
      receiver: z.string().max(200).optional(),
      agreement: id.optional(),
      purpose: z.enum(exportPurposes),
      note: z.string().trim().min(5).max(1000),
      legal: z.string().trim().min(5).max(500),
      abroad: z.boolean(),
      abroadGround: z.enum(abroadGrounds).optional(),
    }),
    output: z.object({ id: z.string(), number: z.string() }),
    about: (input, made) => ({
      kind: 'export',
      ids: [made.id, ...input.cases].slice(0, 200),
      counted: input.cases.length,
    }),
    run: askExport,
  }),
  'htcds.decide': answer({
    does: { id: 'memutuskan ekspor HTCDS sebagai orang kedua', en: 'decides on an HTCDS export as the second person' },
    may: 'exchange cases',
    input: z.strictObject({ id, approve: z.boolean(), reason: z.string().trim().min(5).max(500).optional() }),
    output: z.object({ done: z.literal(true) }),
    about: (input) => ({ kind: 'export', ids: [input.id] }),
    run: decideExport,
  }),
  'htcds.take': answer({
    does: { id: 'mengambil berkas ekspor HTCDS', en: 'takes the file of an HTCDS export' },
    may: 'exchange cases',
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({ id }),
    output: z.object({
      name: z.string(),
      media: z.string(),
      content: z.string(),
      cases: z.number(),
      victims: z.number(),
      withheld: z.number(),
      covered: z.number(),
      sha256: z.string(),
    }),
    about: (input, made) => ({ kind: 'export', ids: [input.id], counted: made.victims }),
    // The file itself never stays beside an Idempotency-Key.
    keeps: (made: Taken): Taken => ({ ...made, content: '' }),
    run: (ctx, input) => takeExport(ctx, input.id),
  }),
}
