/** Doors of documents about one victim or a case as a whole, and of the letter by which a visum leaves. */
import { z } from 'zod'
import { answer, file, upload } from '../../../access/endpoint.ts'
import { keepDocument, takeDocument } from './keep-document.ts'
import { type DocumentAudience, documentAudiences } from './model.ts'
import { readCaseDocuments } from './read-documents.ts'
import { documentSchema } from './shape.ts'
import { askVisum, releaseVisum } from './visum-letter.ts'

const id = z.uuid()
type KeepInput = {
  participant?: string | undefined
  case?: string | undefined
  visum: boolean
  audience: DocumentAudience
}
const did = { done: true as const }
const done = z.object({ done: z.literal(true) })

export const documentsApi = {
  'documents.keep': upload({
    does: { id: 'menyimpan dokumen tentang korban atau kasus', en: 'keeps a document about a victim or a case' },
    may: 'work on cases',
    input: z
      .strictObject({
        ...{ participant: id.optional(), case: id.optional(), visum: z.stringbool().default(false) },
        audience: z.enum(Object.keys(documentAudiences) as [DocumentAudience]).default('protector'),
      })
      .refine((input) => (input.participant === undefined) !== (input.case === undefined), {
        path: ['participant'],
        message: 'beri korban atau kasusnya, salah satu | give the victim or the case, one of them',
      }),
    output: z.object({ id: z.string(), media: z.string(), size: z.number() }),
    about: (_input, kept) => ({ kind: 'document', ids: [kept.id] }),
    receive: async ({ within }, input: KeepInput, sent) => {
      const content = await sent.whole()
      const of = input.participant === undefined ? { case: input.case! } : { participant: input.participant }
      return within((ctx) =>
        keepDocument(
          ctx,
          { of, audience: input.audience, visum: input.visum },
          {
            ...{ name: sent.name, content },
          },
        ),
      )
    },
  }),
  'documents.list': answer({
    does: { id: 'membaca dokumen kasus', en: 'reads the documents of a case' },
    may: 'read cases',
    purpose: 'case',
    input: z.strictObject({ case: id }),
    output: z.array(documentSchema),
    about: (input) => ({ kind: 'case', ids: [input.case] }),
    run: readCaseDocuments,
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
