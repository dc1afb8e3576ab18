/**
 * Stories: who follows one walks through the real application on a throw-away copy of the demo. A cookie says which; every request that brings
 * it is answered by the copy's own doors, so that no deed needs to know of stories and nothing of one can reach the demo itself.
 */
import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Clock } from '../../platform/clock.ts'
import type { Log } from '../../platform/log.ts'
import { Problem } from '../../platform/problem.ts'
import { hashToken } from '../find-actor.ts'
import { cookieName, refuseForeignOrigin } from '../read-request.ts'
import { type At, dropCopy, hasCopy, makeCopy } from './copy-demo.ts'

const storyCookie = 'simpul-story'

/** Each holds connections and loops of its own: two, and what is older gives way once nobody has looked at it for a while. */
const most = 2
const idleMs = 5 * 60_000
const longestMs = 45 * 60_000

/** How to open a copy: its house, doors and worker. */
export type OpenCopy = (at: At) => Promise<{ app: FastifyInstance; stop(): Promise<void> }>

type Telling = { at: At; open: OpenCopy; clock: Clock; secureCookie: boolean; log: Log }

type Story = { id: string; app: FastifyInstance; began: number; seen: number; stop(): Promise<void> }

/** Opens `/api/story` (is one offered? am I in one?), `begin` and `end`; must come before the server listens. */
export function openStories(
  app: FastifyInstance,
  { at, open, clock, secureCookie, log }: Telling,
): { close(): Promise<void> } {
  const stories = new Map<string, Story>()
  let kept = false
  /** Asked until there is one; it stays. */
  const isOffered = async () => {
    kept ||= await hasCopy(at)
    return kept
  }
  let making: Promise<unknown> = Promise.resolve()
  const keyOf = (token: string) => hashToken(token).toString('hex')
  const find = (cookies: string | undefined) => {
    const token = new RegExp(`(?:^|; ?)${storyCookie}=([\\w-]+)`).exec(cookies ?? '')?.[1]
    return token === undefined ? undefined : stories.get(keyOf(token))
  }
  const now = () => clock.now().getTime()
  const endings = new Set<Promise<void>>()
  const throwAway = async (story: Story) => {
    await story.stop().catch((problem: Error) => log.warn({ problem: problem.name }, 'a story did not close'))
    await dropCopy(at, story.id).catch((problem: Error) => log.warn({ problem: problem.name }, 'a copy stayed'))
  }
  /** Nobody finds it from this moment on; what it held is given back meanwhile. */
  const end = (story: Story): Promise<void> => {
    for (const [key, one] of stories) if (one === story) stories.delete(key)
    const ending = throwAway(story).finally(() => endings.delete(ending))
    endings.add(ending)
    return ending
  }
  const isOver = (story: Story) => now() - story.seen > idleMs || now() - story.began > longestMs
  const sweep = setInterval(() => {
    for (const story of stories.values()) if (isOver(story)) void end(story)
  }, 30_000)
  sweep.unref()

  app.addHook('onRequest', (request, reply, done) => {
    const story = request.url.startsWith('/api/story') ? undefined : find(request.headers.cookie)
    if (story === undefined) return done()
    story.seen = now()
    reply.hijack()
    story.app.routing(request.raw, reply.raw)
  })
  const cookie = { path: '/', httpOnly: true, sameSite: 'strict', secure: secureCookie } as const

  app.get('/api/story', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    return { offered: await isOffered(), inside: find(request.headers.cookie) !== undefined }
  })
  app.post('/api/story/begin', async (request, reply) => {
    refuseForeignOrigin(request)
    if (!(await isOffered())) throw new Problem('not-found')
    const before = find(request.headers.cookie)
    const made = making.then(async () => {
      if (before !== undefined) await end(before)
      const [oldest] = [...stories.values()].sort((a, b) => a.seen - b.seen)
      if (stories.size >= most && oldest !== undefined && isOver(oldest)) await end(oldest)
      if (stories.size >= most) throw new Problem('story-busy')
      const id = randomBytes(6).toString('hex')
      try {
        const { app: own, stop } = await open(await makeCopy(at, id))
        await own.ready()
        const token = randomBytes(24).toString('base64url')
        stories.set(keyOf(token), { id, app: own, began: now(), seen: now(), stop })
        return token
      } catch (problem) {
        await dropCopy(at, id)
        throw problem
      }
    })
    making = made.catch(() => {})
    // Whoever was signed in at the demo itself signs in again afterwards: one browser, one seat.
    reply.clearCookie(cookieName, cookie)
    reply.setCookie(storyCookie, await made, cookie)
    return { offered: true, inside: true }
  })
  app.post('/api/story/end', async (request, reply) => {
    refuseForeignOrigin(request)
    const story = find(request.headers.cookie)
    if (story !== undefined) void end(story)
    reply.clearCookie(cookieName, cookie)
    reply.clearCookie(storyCookie, cookie)
    return { offered: await isOffered(), inside: false }
  })
  return {
    close: async () => {
      clearInterval(sweep)
      for (const story of stories.values()) void end(story)
      await Promise.all(endings)
    },
  }
}
