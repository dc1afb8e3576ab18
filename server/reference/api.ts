/** Doors of reference data: the catalogue for people, the same sets for machines, a region's code through time, a row changed with a reason. */
import { z } from 'zod'
import { answer } from '../access/endpoint.ts'
import { wordsSchema } from '../access/who.ts'
import { changeRow, readRow } from './change-row.ts'
import { type CheckState, checkStates, type RegionChangeKind, regionChangeKinds } from './model.ts'
import { readReference, readReferences, readRegion, readSourceMetadata, writeReference } from './read-references.ts'

const set = z.string().max(60)
const key = z.string().min(1).max(120)
const row = z.record(z.string(), z.string())
const column = z.object({ name: z.string(), label: wordsSchema, words: z.array(z.string()).optional() })
const described = z.object({
  id: z.string(),
  version: z.number(),
  name: wordsSchema,
  about: wordsSchema,
  source: wordsSchema,
  licence: wordsSchema,
  producer: wordsSchema,
  walidata: wordsSchema,
  date: z.string(),
  live: z.boolean(),
  key: z.string(),
  columns: z.array(column),
  rows: z.number(),
  /** Rows that somebody still has to confirm. */
  toConfirm: z.number(),
  /** Rows that this installation changed or added. */
  changed: z.number(),
  sha256: z.string(),
})
const shown = described.extend({ found: z.number(), page: z.number(), shown: z.array(row) })
const source = z.object({
  id: z.string(),
  version: z.number(),
  name: wordsSchema,
  system: wordsSchema,
  ownerKind: z.string(),
  protected: z.boolean(),
  legalBasis: wordsSchema,
  retention: z.object({ months: z.number(), ending: z.enum(['destroy', 'anonymise', 'archive']) }),
  groups: z.array(z.string()),
  columns: z.number(),
})
const ref = z.object({ code: z.string(), name: z.string() })
const region = z.object({
  asked: z.string(),
  code: z.string(),
  level: z.number(),
  state: z.enum(['current', 'former', 'unknown']),
  name: z.string().nullable(),
  bps: z.string().nullable(),
  within: z.array(ref),
  today: z.array(ref),
  parted: z.array(ref),
  history: z.array(
    z.object({
      kind: z.enum(Object.keys(regionChangeKinds) as [RegionChangeKind]),
      from: ref,
      to: ref.nullable(),
      date: z.string(),
      law: z.string(),
      status: z.string(),
    }),
  ),
})
const search = z.strictObject({
  set,
  search: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})
const code = z.strictObject({ code: z.string().min(2).max(20), system: z.enum(['kemendagri', 'bps']).optional() })

export const referenceApi = {
  'catalogue.list': answer({
    does: { id: 'membaca katalog data', en: 'reads the data catalogue' },
    may: 'read references',
    input: z.strictObject({}),
    output: z.object({ sets: z.array(described), sources: z.array(source) }),
    run: async (ctx) => ({ sets: await readReferences(ctx), sources: readSourceMetadata() }),
  }),
  'catalogue.get': answer({
    does: { id: 'membaca satu himpunan data rujukan', en: 'reads one reference set' },
    may: 'read references',
    input: search,
    output: shown,
    run: readReference,
  }),
  'catalogue.row': answer({
    does: { id: 'membaca satu baris data rujukan', en: 'reads one row of reference data' },
    may: 'read references',
    input: z.strictObject({ set, key }),
    output: z.object({
      columns: z.array(column),
      key: z.string(),
      changeable: z.boolean(),
      versions: z.array(
        z.object({
          version: z.number(),
          row,
          reason: z.string().nullable(),
          by: z.string().nullable(),
          at: z.string().nullable(),
        }),
      ),
    }),
    run: readRow,
  }),
  'catalogue.change': answer({
    does: { id: 'mengubah satu baris data rujukan', en: 'changes one row of reference data' },
    may: 'manage references',
    input: z.strictObject({
      set,
      key,
      version: z.int().min(0).max(100_000),
      row: z.record(z.string().max(60), z.string().trim().max(300)),
      status: z.enum(Object.keys(checkStates) as [CheckState]),
      reason: z.string().trim().min(5).max(500),
    }),
    output: z.object({ id: z.string(), version: z.number() }),
    about: (input, made) => ({ kind: 'reference', ids: [made.id], query: input.set, text: input.reason }),
    run: changeRow,
  }),
  'catalogue.csv': answer({
    does: { id: 'mengunduh himpunan data rujukan', en: 'downloads a reference set' },
    may: 'read references',
    input: z.strictObject({ set }),
    output: z.object({ name: z.string(), text: z.string(), rows: z.number() }),
    about: (input, made) => ({ kind: 'reference', ids: [], query: input.set, counted: made.rows }),
    run: (ctx, input) => writeReference(ctx, input.set),
  }),
  'catalogue.region': answer({
    does: { id: 'menelusuri kode wilayah', en: 'traces a region’s code' },
    may: 'read references',
    input: code,
    output: region,
    run: readRegion,
  }),
  'reference.list': answer({
    at: 'GET /api/v1/reference',
    does: { id: 'membaca daftar data rujukan', en: 'reads the list of reference sets' },
    may: 'read references',
    input: z.strictObject({}),
    output: z.object({ sets: z.array(described) }),
    run: async (ctx) => ({ sets: await readReferences(ctx) }),
  }),
  'reference.rows': answer({
    at: 'GET /api/v1/reference/rows',
    does: { id: 'membaca baris data rujukan', en: 'reads rows of a reference set' },
    may: 'read references',
    input: search,
    output: shown,
    run: readReference,
  }),
  'reference.region': answer({
    at: 'GET /api/v1/reference/region',
    does: { id: 'menelusuri kode wilayah', en: 'traces a region’s code' },
    may: 'read references',
    input: code,
    output: region,
    run: readRegion,
  }),
}
