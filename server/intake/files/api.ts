/** Doors of files: drop one, see its columns, map them, try, load, follow, undo; and the mappings that were saved. */
import { z } from 'zod'
import { answer, upload } from '../../access/endpoint.ts'
import { timeSchema, wordsSchema } from '../../access/who.ts'
import { getSendableSource } from '../may-send.ts'
import { askLoad } from './ask-load.ts'
import { describeFile } from './describe-file.ts'
import { keepFile } from './keep-file.ts'
import { fileMedia, loadStates } from './model.ts'
import { readLoad, readLoads } from './read-loads.ts'
import { readMappings } from './read-mappings.ts'
import { type TrialAnswer, tryFile } from './trials/try-file.ts'
import { undoLoad } from './undo-load.ts'

const id = z.uuid()
const source = z.string().max(60)
const fieldName = z.string().min(1).max(60)
const rules = {
  columns: z.record(z.string().min(1).max(100), fieldName),
  constants: z.record(fieldName, z.string().trim().min(1).max(250)).default({}),
}
const counts = z.object({ kept: z.number(), alreadyKept: z.number(), newVersions: z.number(), refused: z.number() })
const problem = z.object({ field: z.string(), id: z.string(), en: z.string() })

const file = z.object({
  id: z.string(),
  source: z.string(),
  media: z.enum(fileMedia),
  encoding: z.string().nullable(),
  /** Of a workbook: the sheet that was read, and those that were left. */
  sheets: z.object({ read: z.string(), left: z.array(z.string()) }).nullable(),
  size: z.number(),
  rows: z.number(),
  /** Where its hours are read when they name no zone. */
  zone: z.string(),
  columns: z.array(
    z.object({
      name: z.string(),
      samples: z.array(z.string()),
      suggested: z.object({ field: z.string(), by: z.enum(['name', 'content']) }).nullable(),
    }),
  ),
  fields: z.array(
    z.object({
      name: z.string(),
      label: wordsSchema,
      required: z.boolean(),
      words: z.array(z.string()).nullable(),
      kind: z.enum(['text', 'strict', 'day', 'moment']),
    }),
  ),
})

const trial = z.object({
  rows: z.number(),
  counts,
  duplicates: z.number(),
  refusals: z.array(problem.extend({ rows: z.number(), first: z.number() })),
  shown: z.array(
    z.object({
      row: z.number(),
      came: z.array(z.object({ column: z.string(), value: z.string() })),
      result: z.enum(['kept', 'already kept', 'new version', 'refused']),
      facts: z.array(z.object({ field: z.string(), label: wordsSchema, value: z.string() })).nullable(),
      problems: z.array(problem),
    }),
  ),
  unmapped: z.array(z.string()),
})

const load = z.object({
  id: z.string(),
  source: z.string(),
  mapping: z.string(),
  version: z.number(),
  media: z.string(),
  by: z.string().nullable(),
  state: z.enum(loadStates),
  rows: z.number(),
  done: z.number(),
  counts,
  askedAt: timeSchema,
  endedAt: timeSchema.nullable(),
  problem: wordsSchema.nullable(),
  undoneAt: timeSchema.nullable(),
  undoneBy: z.string().nullable(),
  undoneBecause: z.string().nullable(),
})

export const filesApi = {
  'files.keep': upload({
    does: { id: 'mengunggah berkas untuk dipetakan', en: 'drops a file to be mapped' },
    may: 'send records',
    input: z.strictObject({ source }),
    output: file,
    about: (_input, kept) => ({ kind: 'file', ids: [kept.id], counted: kept.rows }),
    large: true,
    receive: async ({ within, quietly }, input: { source: string }, sent) => {
      await quietly((ctx) => getSendableSource(ctx, input.source))
      const kept = await keepFile(quietly, sent)
      return within((ctx) => describeFile(ctx, { file: kept.id, source: input.source }))
    },
  }),
  'files.get': answer({
    does: { id: 'membuka kolom berkas yang diunggah', en: 'opens the columns of a dropped file' },
    may: 'send records',
    input: z.strictObject({ file: id, source }),
    output: file,
    about: (input) => ({ kind: 'file', ids: [input.file] }),
    run: describeFile,
  }),
  'files.try': answer({
    does: { id: 'mencoba memuat berkas tanpa menyimpan', en: 'tries to load a file without keeping anything' },
    may: 'send records',
    input: z.strictObject({ file: id, source, ...rules }),
    /** `trial` null: a large file is being tried; ask again. */
    output: z.object({ rows: z.number(), done: z.number(), trial: trial.nullable() }),
    about: (input, made) => ({ kind: 'file', ids: [input.file], counted: made.rows }),
    // Rows of people never stay beside an Idempotency-Key.
    keeps: (made: TrialAnswer) => ({ ...made, trial: made.trial && { ...made.trial, shown: [] } }),
    run: tryFile,
  }),
  'files.load': answer({
    does: { id: 'memuat berkas', en: 'loads a file' },
    may: 'send records',
    input: z.strictObject({ file: id, source, name: z.string().trim().min(1).max(80), ...rules }),
    output: z.object({ id: z.string(), version: z.number(), rows: z.number() }),
    about: (_input, asked) => ({ kind: 'load', ids: [asked.id], counted: asked.rows }),
    run: askLoad,
  }),
  'loads.list': answer({
    does: { id: 'membaca daftar pemuatan berkas', en: 'reads the list of loads' },
    may: 'send records',
    input: z.strictObject({ source: source.optional() }),
    output: z.array(load),
    run: readLoads,
  }),
  'loads.get': answer({
    does: { id: 'membaca satu pemuatan berkas', en: 'reads one load' },
    may: 'send records',
    input: z.strictObject({ id }),
    output: load,
    about: (input) => ({ kind: 'load', ids: [input.id] }),
    run: (ctx, input) => readLoad(ctx, input.id),
  }),
  'loads.undo': answer({
    does: { id: 'mengurungkan seluruh pemuatan berkas', en: 'undoes a load as a whole' },
    may: 'send records',
    input: z.strictObject({ id, reason: z.string().trim().min(5).max(500) }),
    /** `over` false: a large load; a step does the rest. */
    output: z.object({ withdrawn: z.number(), restored: z.number(), over: z.boolean() }),
    about: (input, undone) => ({ kind: 'load', ids: [input.id], counted: undone.withdrawn, text: input.reason }),
    run: undoLoad,
  }),
  'mappings.list': answer({
    does: { id: 'membaca pemetaan kolom yang disimpan', en: 'reads saved mappings of columns' },
    may: 'send records',
    input: z.strictObject({ source, file: id.optional() }),
    output: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        version: z.number(),
        columns: z.record(z.string(), z.string()),
        constants: z.record(z.string(), z.string()),
        by: z.string().nullable(),
        at: timeSchema,
        missing: z.array(z.string()),
        added: z.array(z.string()),
      }),
    ),
    run: readMappings,
  }),
}
