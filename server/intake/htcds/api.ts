/** Doors of files in the form of the standard: look at one, take it in. */
import { z } from 'zod'
import { upload } from '../../access/endpoint.ts'
import { type Imported, importFile, lookAtFile } from './import-file.ts'

const day = z.iso.date()
const batch = {
  /** Becomes part of the reference of each row that has none: never a name of a person. */
  batch: z
    .string()
    .regex(
      /^[\p{L}\p{N}./-]{2,40}$/u,
      'hanya huruf, angka, titik, garis miring, dan tanda hubung | only letters, digits, dots, slashes and hyphens',
    ),
  asOf: day,
}
const imported = z.object({
  form: z.string(),
  rows: z.number(),
  counts: z.object({ kept: z.number(), alreadyKept: z.number(), newVersions: z.number(), refused: z.number() }),
  notes: z.array(z.object({ kind: z.string(), id: z.string(), en: z.string() })),
  refused: z.array(
    z.object({ row: z.number(), problems: z.array(z.object({ field: z.string(), id: z.string(), en: z.string() })) }),
  ),
  delivery: z.string().nullable(),
})

type Batch = { batch: string; asOf: string }

export const htcdsFilesApi = {
  'htcds.look': upload<Batch, Imported>({
    does: { id: 'mencoba membaca berkas HTCDS', en: 'tries to read an HTCDS file' },
    may: 'send records',
    input: z.strictObject(batch),
    output: imported,
    about: (_input, made) => ({ kind: 'file', ids: [], counted: made.rows }),
    receive: async ({ within }, input, file) => {
      const body = await file.whole()
      return within((ctx) => lookAtFile(ctx, body, input))
    },
  }),
  'htcds.import': upload<Batch, Imported>({
    does: { id: 'memasukkan berkas HTCDS', en: 'takes in an HTCDS file' },
    may: 'send records',
    input: z.strictObject(batch),
    output: imported,
    about: (_input, made) => ({
      kind: 'delivery',
      ids: made.delivery === null ? [] : [made.delivery],
      counted: made.rows,
    }),
    receive: async ({ within }, input, file) => {
      const body = await file.whole()
      return within((ctx) => importFile(ctx, body, input))
    },
  }),
}
