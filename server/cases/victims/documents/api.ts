/** Doors of documents about one victim, and of the letter by which a visum leaves. */
import { z } from 'zod'
import { answer, file, upload } from '../../../access/endpoint.ts'
import { keepDocument, takeDocument } from './keep-document.ts'
import { askVisum, releaseVisum } from './visum-letter.ts'

const id = z.uuid()
const did = { done: true as const }
const done = z.object({ done: z.literal(true) })

export const documentsApi = {
  'documents.keep': upload({
    does: { id: 'menyimpan dokumen tentang korban', en: 'keeps a document about a victim' },
    may: 'accompany victims',
    input: z.strictObject({ participant: id, visum: z.stringbool().default(false) }),
    output: z.object({ id: z.string(), media: z.string(), size: z.number() }),
    about: (_input, kept) => ({ kind: 'document', ids: [kept.id] }),
    receive: async ({ within }, input: { participant: string; visum: boolean }, sent) => {
      const content = await sent.whole()
      return within((ctx) => keepDocument(ctx, input, { name: sent.name, content }))
    },
  }),
  'documents.take': file({
    does: { id: 'mengambil dokumen tentang korban', en: 'takes a document about a victim' },
    may: 'read cases',
    input: z.strictObject({ id }),
    about: (input) => ({ kind: 'document', ids: [input.id] }),
    run: (ctx, input) => takeDocument(ctx, input.id),
  }),
  'visum.ask': answer({
    does: { id: 'mencatat surat permintaan visum', en: 'enters a letter that asks for a visum' },
    may: 'work on cases',
    input: z.strictObject({ participant: id, number: z.string().trim().min(3).max(80), writtenOn: z.iso.date() }),
    output: z.object({ id: z.string() }),
    about: (input) => ({ kind: 'participant', ids: [input.participant] }),
    run: askVisum,
  }),
  'visum.release': answer({
    does: { id: 'menyerahkan visum untuk surat itu', en: 'releases a visum for that letter' },
    may: 'accompany victims',
    input: z.strictObject({ letter: id, document: id }),
    output: done,
    about: (input) => ({ kind: 'document', ids: [input.document] }),
    run: async (ctx, input) => {
      await releaseVisum(ctx, input)
      return did
    },
  }),
}
