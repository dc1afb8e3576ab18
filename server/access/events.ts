/** Live updates: one SSE stream per browser; only topics leave, the page fetches again under its own sight. */
import type { FastifyInstance } from 'fastify'
import { type House, inTransaction, nobody } from '../platform/context.ts'
import { findOfficer } from './find-actor.ts'

const heartbeatMs = 25_000

/** Topics that pages care about; `work` is the workers' bell. */
const told = new Set(['alerts', 'cases', 'feeds', 'persons', 'notices'])

/** Opens GET /api/web/events for whoever is signed in. */
export function openEvents(app: FastifyInstance, house: House, cookieName: string): void {
  const streams = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const end of streams) end()
  })
  app.get('/api/web/events', async (request, reply) => {
    const token = request.cookies[cookieName]
    const officer =
      token === undefined
        ? null
        : await inTransaction(house, 'request', nobody, null, (ctx) => findOfficer(ctx, token, null))
    if (officer === null) return reply.status(401).send()
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    reply.raw.write('retry: 3000\n\n')
    const stopListening = house.news.listen(({ topic }) => {
      if (told.has(topic)) reply.raw.write(`data: ${JSON.stringify({ topic })}\n\n`)
    })
    const heartbeat = setInterval(() => reply.raw.write(': still here\n\n'), heartbeatMs)
    const end = () => {
      stopListening()
      clearInterval(heartbeat)
      streams.delete(end)
      reply.raw.end()
    }
    streams.add(end)
    request.raw.on('close', end)
  })
}
