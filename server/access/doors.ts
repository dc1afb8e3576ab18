/** Opens every declared end point on Fastify: who asks? may they? does the input fit? → deed → white list → journal line → answer. */
import { createHmac } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { writeLine, writeLines } from '../journal/write-line.ts'
import { type Actor, glance, type House, inTransaction, nobody, type PurposeOfUse } from '../platform/context.ts'
import type { Log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { makeTogether, type Together } from '../platform/together.ts'
import type { Words } from '../platform/words.ts'
import { getSeat } from './accounts/see-as.ts'
import { answerOnce, hasWritten, type Once } from './answer-once.ts'
import type { AnyEndpoint, DoorContext } from './endpoint.ts'
import { findOfficer, getSystem } from './find-actor.ts'
import { entryOf, journalRefusal } from './journal-call.ts'
import { mayDo } from './model.ts'
import { readFile } from './read-file.ts'
import { type Asked, cookieName, explainIssues, readRequest } from './read-request.ts'
import { asProblem, largestFile, tellProblem, usualLimit } from './tell-problem.ts'

export { cookieName } from './read-request.ts'

/** All doors by name; the name is also what the journal says was done. */
export type Api = Record<string, AnyEndpoint>

const spoken = new Map<string, Words>()

/** What a door does, in words; the journal keeps its name only. */
export const wordsOfDoor = (name: string): Words => spoken.get(name) ?? { id: name, en: name }

/** A larger body is a transaction's worth of work by itself. */
const smallBody = 32 * 1024

const bareHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** Where a door stands: agencies' doors say it, the web's own are named. */
export function placeOf(name: string, endpoint: AnyEndpoint): { method: 'GET' | 'POST'; path: string } {
  const at = endpoint.kind === 'answer' ? endpoint.at : undefined
  if (at === undefined) return { method: endpoint.kind === 'file' ? 'GET' : 'POST', path: `/api/web/${name}` }
  const [method, path] = at.split(' ') as ['GET' | 'POST', string]
  return { method, path }
}

/** What doors need besides the house. */
export type DoorSettings = { log: Log; secureCookie: boolean; trustProxy: boolean; largestUpload: number }

/** A Fastify with every door open; the caller adds the web's files and listens. */
export async function openDoors(house: House, api: Api, settings: DoorSettings): Promise<FastifyInstance> {
  const tell = (error: Error, request: FastifyRequest, reply: FastifyReply) =>
    tellProblem(asProblem(error, request.routeOptions.bodyLimit), request, reply, settings.log, error)
  const app = Fastify({
    logger: false,
    trustProxy: settings.trustProxy,
    bodyLimit: usualLimit,
    // What is wrong with the address itself never reaches a route or the headers of all answers; it is told in the same form.
    frameworkErrors: (error, request, reply) =>
      tell(error, request as never, reply.headers(bareHeaders) as unknown as FastifyReply),
  })
  await app.register(cookie)
  keepBodies(app)
  const together = makeTogether()
  await app.register(multipart, { limits: { fileSize: largestFile, files: 1 } })
  for (const [name, endpoint] of Object.entries(api)) {
    const { method, path } = placeOf(name, endpoint)
    spoken.set(name, endpoint.does)
    app.route({
      method,
      url: path,
      bodyLimit: endpoint.bodyLimit ?? usualLimit,
      handler: (request, reply) => handle(house, name, endpoint, request, reply, { ...settings, together }),
    })
  }
  app.setErrorHandler((error, request, reply) => tell(error as Error, request, reply))
  return app
}

/** Deliveries are kept byte for byte, so the bytes of a JSON body stay beside what they say. */
const bodies = new WeakMap<FastifyRequest, Buffer>()

function keepBodies(app: FastifyInstance): void {
  // Plain text needs no leave of another site to be sent; no door reads it.
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    bodies.set(request, body)
    try {
      done(null, body.length === 0 ? {} : JSON.parse(body.toString('utf8')))
    } catch {
      done(new Problem('unreadable-body'))
    }
  })
}

async function handle(
  house: House,
  name: string,
  endpoint: AnyEndpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  settings: DoorSettings & { together: Together },
): Promise<unknown> {
  const asked = readRequest(endpoint, request)
  let actor: Actor = nobody
  const setSession = (token: string | null) => {
    const common = { path: '/', httpOnly: true, sameSite: 'strict', secure: settings.secureCookie } as const
    if (token === null) reply.clearCookie(cookieName, common)
    else reply.setCookie(cookieName, token, { ...common, maxAge: 12 * 3600 })
  }
  // Each transaction has an actor of its own: signing in makes somebody of it, and nobody must stay nobody.
  const within: Within = (deed) =>
    inTransaction(house, 'request', { ...actor }, asked.purpose, (ctx) =>
      deed({ ...ctx, device: asked.device, body: bodies.get(request) ?? Buffer.alloc(0), setSession }),
    )
  try {
    reply.header('cache-control', 'no-store')
    actor = await findActor(house, endpoint, asked, settings.together)
    admit(endpoint, actor, asked.purpose)
    return await run(house, name, endpoint, request, reply, asked, actor, within, settings)
  } catch (error) {
    const problem = asProblem(error as Error, endpoint.bodyLimit)
    if (problem.kind === 'session-over') setSession(null)
    await journalRefusal(house, actor, asked, name, problem)
    return tellProblem(problem, request, reply, settings.log, error as Error)
  }
}

type Within = <T>(deed: (ctx: DoorContext) => Promise<T>) => Promise<T>

/**
 * A door that is open to anyone is open to somebody whose session is over, else they could not sign in again. A key that asks often is
 * looked up once for all requests that wait; the look begins after each of them came, so that a revoked key stops at once.
 */
async function findActor(house: House, endpoint: AnyEndpoint, asked: Asked, together: Together): Promise<Actor> {
  const { key, token } = asked
  if (key !== null) {
    const look = async (all: null[]) => {
      const actor = await glance(house, (at) => getSystem(at, key))
      return all.map(() => actor)
    }
    return together(`key ${key}`, null, 0, look)
  }
  if (token === null) return nobody
  const found = await glance(house, (at) => findOfficer(at, token, asked.purpose)).catch((problem: Problem) => {
    if (problem.kind === 'session-over' && endpoint.may === 'anyone') return null
    throw problem
  })
  if (found === null) return nobody
  if (asked.seeAs === null) return found
  return { ...found, seesAs: await glance(house, (at) => getSeat(at, asked.seeAs!, asked.purpose)) }
}

function admit(endpoint: AnyEndpoint, actor: Actor, purpose: PurposeOfUse | null): void {
  if (endpoint.may === 'anyone') return
  if (actor.kind === 'nobody') throw new Problem('not-signed-in')
  // A person signs in; a system has a key, and only what its role names.
  const may = endpoint.may === 'signed in' ? actor.kind === 'officer' : mayDo(actor.role, endpoint.may)
  if (!may) throw new Problem('not-allowed')
  if (actor.seesAs !== null) admitSeat(endpoint, actor.seesAs.role)
  if (endpoint.shows === 'persons' && purpose === null) throw new Problem('purpose-missing')
}

/** Whoever sees as another role reads what that role has; that nothing is written is asked at the end of the deed. */
function admitSeat(endpoint: AnyEndpoint, role: string): void {
  if (endpoint.may !== 'signed in' && endpoint.may !== 'anyone' && !mayDo(role, endpoint.may))
    throw new Problem('seeing-as-lacks')
  if (endpoint.kind !== 'answer') throw new Problem('seeing-as-reads')
}

async function run(
  house: House,
  name: string,
  endpoint: AnyEndpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
  actor: Actor,
  within: Within,
  { together, largestUpload: largest }: DoorSettings & { together: Together },
): Promise<unknown> {
  const input = readInput(endpoint.input, asked.input)
  if (endpoint.kind === 'upload') {
    const file = await readFile(request, endpoint.large ? largest : largestFile)
    const batch = (deed: (ctx: DoorContext) => Promise<unknown>) =>
      within(async (ctx) => {
        const output = endpoint.output.parse(await deed(ctx))
        await writeLine(ctx, entryOf(name, endpoint.about?.(input, output)))
        return output
      })
    return endpoint.receive({ within: batch, quietly: within }, input, file)
  }
  if (endpoint.kind === 'file') {
    const file = await within(async (ctx) => {
      const made = await endpoint.run(ctx, input)
      await writeLine(ctx, entryOf(name, endpoint.about?.(input)))
      return made
    })
    reply.type(file.media).header('content-disposition', `attachment; filename="${file.name}"`)
    return reply.send(file.body)
  }
  const before = await endpoint.outside?.(house, input, asked.address, actor)
  const body = bodies.get(request) ?? Buffer.alloc(0)
  if (endpoint.together !== undefined && asked.once === null && asked.seeAs === null && body.length <= smallBody)
    return runTogether(name, endpoint as Gathering, { input, body }, asked, within, together)
  return within(async (ctx) => {
    const deed = async () => {
      const output = endpoint.output.parse(await endpoint.run(ctx, input, before))
      if (ctx.actor.seesAs !== null && (await hasWritten(ctx))) throw new Problem('seeing-as-reads')
      return output
    }
    const once = onceOf(house, name, endpoint, asked)
    // Nobody has no presses of their own: a sign-in is never answered from what was kept.
    const given = once === null || ctx.actor.kind === 'nobody' ? null : await answerOnce(ctx, once, deed)
    if (given?.again) return given.answer
    const output = given === null ? await deed() : given.answer
    await writeLine(ctx, entryOf(name, endpoint.about?.(input, output)))
    return output
  })
}

type Gathering = Extract<AnyEndpoint, { kind: 'answer' }> &
  Required<Pick<Extract<AnyEndpoint, { kind: 'answer' }>, 'together'>>

/** Answered with whatever else the same actor asks the same way at this moment, in one transaction; each has its own line. */
function runTogether(
  name: string,
  endpoint: Gathering,
  one: { input: unknown; body: Buffer },
  asked: Asked,
  within: Within,
  together: Together,
): Promise<unknown> {
  const kind = [name, asked.key ?? asked.token, asked.purpose, endpoint.together.by(one.input)].join(' ')
  return together(kind, one, one.body.length, (all: (typeof one)[]) =>
    within(async (ctx) => {
      const made = await endpoint.together.run(ctx, all)
      const outputs = made.map((output) => endpoint.output.parse(output))
      await writeLines(
        ctx,
        outputs.map((output, i) => entryOf(name, endpoint.about?.(all[i]!.input, output))),
      )
      return outputs
    }),
  )
}

/** The hash is keyed: what was asked may be a name or a number that could be guessed from a plain one. */
function onceOf(house: House, name: string, endpoint: AnyEndpoint, asked: Asked): Once | null {
  if (asked.once === null || endpoint.kind !== 'answer') return null
  const hash = createHmac('sha256', house.keys.journal).update(JSON.stringify(asked.input)).digest()
  return { key: asked.once, does: name, hash, keeps: endpoint.keeps ?? ((answer) => answer) }
}

function readInput(schema: z.ZodType, input: unknown): unknown {
  const read = schema.safeParse(input, { reportInput: true })
  if (!read.success) throw new Problem('bad-input', {}, explainIssues(read.error.issues))
  return read.data
}
