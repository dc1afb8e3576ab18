/** The one file of a form, whole or as it comes; one that is too large or breaks off is said so. */
import type { FastifyRequest } from 'fastify'
import { Problem, wrongField } from '../platform/problem.ts'
import type { SentFile } from './endpoint.ts'
import { usualLimit } from './tell-problem.ts'

/** `largest` in bytes. What the reader of forms throws without a status is a form that breaks off. */
export async function readFile(request: FastifyRequest, largest: number): Promise<SentFile> {
  const part = await orCutOff(() => request.file({ limits: { fileSize: largest } }))
  if (part === undefined) throw wrongField('file', { id: 'berkas wajib disertakan', en: 'a file is required' })
  return {
    name: part.filename,
    whole: () => orCutOff(() => part.toBuffer()),
    chunks: async function* () {
      const chunks = part.file[Symbol.asyncIterator]() as AsyncIterator<Buffer>
      for (;;) {
        const next = await orCutOff(() => chunks.next())
        if (next.done) break
        yield next.value
      }
      if (part.file.truncated) throw new Problem('body-too-large', { limit: `${Math.round(largest / usualLimit)} MiB` })
    },
  }
}

async function orCutOff<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (problem) {
    if (problem instanceof Problem || (problem as { statusCode?: number }).statusCode !== undefined) throw problem
    const cut = { field: 'file', id: 'kiriman terputus sebelum selesai', en: 'the sending broke off before its end' }
    throw new Problem('unreadable-body', {}, [cut])
  }
}
