/** The one place that answers problems, in both languages; what was sent is never quoted, a bug is told without detail. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { anId } from '../platform/context.ts'
import type { Log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'

/** Bytes of a body unless its door says otherwise, and of a file. */
export const usualLimit = 1024 * 1024
export const largestFile = 64 * 1024 * 1024

/** What the database says when somebody would write what an emergency lets them read. */
const readingOnly = 'SMER1'

/** What an error is to the asker; `limit` is the door's own. */
export function asProblem(error: Error & { code?: string; statusCode?: number }, limit = usualLimit): Problem {
  if (error instanceof Problem) return error
  if (error.code === readingOnly) return new Problem('emergency-reads')
  const largest = error.code === 'FST_REQ_FILE_TOO_LARGE' ? largestFile : limit
  if (error.statusCode === 413) return new Problem('body-too-large', { limit: `${largest / usualLimit} MiB` })
  if (error.statusCode === 415 || error.statusCode === 406) return new Problem('unknown-media')
  if (error.statusCode !== undefined && error.statusCode < 500) return new Problem('unreadable-body')
  return new Problem('bug', { reference: anId() })
}

/** A bug is logged with its reference and told without detail. */
export function tellProblem(
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Log,
  cause?: Error,
): FastifyReply {
  if (problem.kind === 'bug') {
    // A database error's message may quote values: only its code and our own frames are kept.
    const code = (cause as { code?: string } | undefined)?.code ?? cause?.name
    const statement = (cause as { statement?: string } | undefined)?.statement
    log.error(
      {
        says: problem.words.en,
        code,
        statement,
        route: request.routeOptions.url,
        stack: framesOf(cause),
      },
      'bug',
    )
  }
  if (problem.comeAgain !== null) reply.header('retry-after', problem.comeAgain)
  return reply
    .status(problem.status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send({ code: problem.kind, status: problem.status, message: problem.words, fields: problem.fields })
}

/** Only the frames: a message may have several lines, and quote what somebody sent. */
const framesOf = (cause: Error | undefined) =>
  cause?.stack
    ?.split('\n')
    .filter((line) => /^ +at /.test(line))
    .slice(0, 7)
