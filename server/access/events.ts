/** Live updates: one SSE stream per browser; only topics leave, the page fetches again under its own sight. */
import type { FastifyInstance } from 'fastify'
import { glance, type House } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import { findOfficer } from './find-actor.ts'

const heartbeatMs = 25_000

/** Topics that pages care about; `work` is the workers' bell. */
const told = new Set(['alerts', 'cases', 'feeds', 'indicators', 'persons', 'notices', 'webhooks', 'weights'])

/** Opens GET /api/web/events for whoever is signed in; at each heartbeat it is asked again whether they still are. */
export function openEvents(app: FastifyInstance, house: House, cookieName: string): void {
  const streams = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const end of streams) end()
  })
  const findSession = async (token: string | undefined) => {
    if (token === undefined) return null
    const officer = await glance(house, (at) => findOfficer(at, token, null))
    return officer?.session ?? null
  }
  app.get('/api/web/events', { exposeHeadRoute: false }, async (request, reply) => {
    const token = request.cookies[cookieName]
    const session = await findSession(token)
    if (session === null) throw new Problem('not-signed-in')
    reply.hijack()
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    reply.raw.write('retry: 3000\n\n')
    const stopListening = house.news.listen(({ topic, subject }) => {
      if (topic === 'sessions' && subject === session) end()
      if (told.has(topic)) reply.raw.write(`data: ${JSON.stringify({ topic })}\n\n`)
    })
    // What nobody tells (a transfer, the end of twelve hours) is seen at the next heartbeat.
    const beat = async () => {
      const isOver = await findSession(token).then(
        (found) => found === null,
        (problem: unknown) => problem instanceof Problem,
      )
      if (!streams.has(end)) return
      if (isOver) end()
      else reply.raw.write(': still here\n\n')
    }
    const heartbeat = setInterval(beat, heartbeatMs)
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
