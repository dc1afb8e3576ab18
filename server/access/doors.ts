/** Opens every declared end point on Fastify: who asks? may they? does the input fit? → deed → white list → journal line → answer. */
import { createHash } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { writeLine } from '../journal/write-line.ts'
import {
  type Actor,
  anId,
  type House,
  inTransaction,
  nobody,
  type PurposeOfUse,
  purposes,
} from '../platform/context.ts'
import type { Log } from '../platform/log.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import { answerOnce } from './answer-once.ts'
import type { About, AnyEndpoint, DoorContext } from './endpoint.ts'
import { explainIssues, findNul } from './explain-input.ts'
import { findOfficer, getSystem } from './find-actor.ts'
import { mayDo } from './model.ts'

/** All doors by name; the name is also what the journal says was done. */
export type Api = Record<string, AnyEndpoint>

export const cookieName = 'simpul'
const usualLimit = 1024 * 1024
const largestFile = 64 * 1024 * 1024

/** Where a door stands: agencies' doors say it, the web's own are named. */
export function placeOf(name: string, endpoint: AnyEndpoint): { method: 'GET' | 'POST'; path: string } {
  const at = endpoint.kind === 'answer' ? endpoint.at : undefined
  if (at === undefined) return { method: endpoint.kind === 'file' ? 'GET' : 'POST', path: `/api/web/${name}` }
  const [method, path] = at.split(' ') as ['GET' | 'POST', string]
  return { method, path }
}

/** What doors need besides the house. */
export type DoorSettings = { log: Log; secureCookie: boolean; trustProxy: boolean }

/** A Fastify with every door open; the caller adds the web's files and listens. */
export async function openDoors(house: House, api: Api, settings: DoorSettings): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: undefined,
    logger: false,
    trustProxy: settings.trustProxy,
    bodyLimit: usualLimit,
  })
  await app.register(cookie)
  keepBodies(app)
  await app.register(multipart, { limits: { fileSize: largestFile, files: 1 } })
  for (const [name, endpoint] of Object.entries(api)) {
    const { method, path } = placeOf(name, endpoint)
    app.route({
      method,
      url: path,
      bodyLimit: endpoint.bodyLimit ?? usualLimit,
      handler: (request, reply) => handle(house, name, endpoint, request, reply, settings),
    })
  }
  app.setErrorHandler((error, request, reply) =>
    tellProblem(asProblem(error as Error), request, reply, settings.log, error as Error),
  )
  return app
}

/** Deliveries are kept byte for byte, so the bytes of a JSON body stay beside what they say. */
const bodies = new WeakMap<FastifyRequest, Buffer>()

function keepBodies(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    bodies.set(request, body)
    try {
      done(null, body.length === 0 ? {} : JSON.parse(body.toString('utf8')))
    } catch {
      done(new Problem('unreadable-body'))
    }
  })
}

function asProblem(error: Error & { code?: string; statusCode?: number }): Problem {
  if (error instanceof Problem) return error
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' || error.code === 'FST_REQ_FILE_TOO_LARGE')
    return new Problem('body-too-large', { limit: '1 MiB' })
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Problem('unknown-media')
  if (error.statusCode === 400) return new Problem('unreadable-body')
  return new Problem('bug', { reference: anId() })
}

/** The one place that answers problems; a bug is logged with its reference and told without detail. */
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
        stack: cause?.stack?.split('\n').slice(1, 8),
      },
      'bug',
    )
  }
  return reply
    .status(problem.status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send({ code: problem.kind, status: problem.status, message: problem.words, fields: problem.fields })
}

type Asked = {
  token: string | null
  key: string | null
  purpose: PurposeOfUse | null
  input: unknown
  address: string
  device: string
  once: string | null
}

function readRequest(endpoint: AnyEndpoint, request: FastifyRequest): Asked {
  const stated = request.headers['x-purpose']
  if (stated !== undefined && !purposes.includes(stated as PurposeOfUse)) {
    throw wrongField('x-purpose', {
      id: `harus salah satu dari: ${purposes.join(', ')}`,
      en: `must be one of: ${purposes.join(', ')}`,
    })
  }
  const authorization = request.headers.authorization
  const key = authorization?.startsWith('Bearer ') ? authorization.slice(7) : null
  const token = key === null ? (request.cookies[cookieName] ?? null) : null
  refuseForeignOrigin(request)
  const input: unknown = {
    ...(request.query as object),
    ...(request.params as object),
    ...(isPlain(request.body) ? request.body : {}),
  }
  const nul = findNul(input)
  if (nul !== null) throw wrongField(nul, { id: 'mengandung karakter NUL', en: 'holds a NUL character' })
  return {
    token,
    key,
    purpose: (stated as PurposeOfUse | undefined) ?? endpoint.purpose ?? null,
    input,
    address: request.ip,
    device: deviceOf(request.headers['user-agent'] ?? ''),
    once: (request.headers['idempotency-key'] as string | undefined) ?? null,
  }
}

const isPlain = (body: unknown): body is object => body !== null && typeof body === 'object' && !Array.isArray(body)

/** Cookies are SameSite=Strict already; a browser that names another origin is refused outright. */
function refuseForeignOrigin(request: FastifyRequest): void {
  if (request.method === 'GET') return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('foreign-origin')
  const origin = request.headers.origin
  if (origin !== undefined && URL.parse(origin)?.host !== request.headers.host) throw new Problem('foreign-origin')
}

function deviceOf(agent: string): string {
  const browser = /(Firefox|Edg|Chrome|Safari)/.exec(agent)?.[1] ?? 'API'
  const system = /(Android|iPhone|Windows|Mac OS|Linux)/.exec(agent)?.[1] ?? ''
  return `${browser} ${system}`.trim()
}

async function handle(
  house: House,
  name: string,
  endpoint: AnyEndpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  settings: DoorSettings,
): Promise<unknown> {
  const asked = readRequest(endpoint, request)
  let actor: Actor = nobody
  const setSession = (token: string | null) => {
    const common = { path: '/', httpOnly: true, sameSite: 'strict', secure: settings.secureCookie } as const
    if (token === null) reply.clearCookie(cookieName, common)
    else reply.setCookie(cookieName, token, { ...common, maxAge: 12 * 3600 })
  }
  const within = <T>(deed: (ctx: DoorContext) => Promise<T>): Promise<T> =>
    inTransaction(house, 'request', actor, asked.purpose, (ctx) =>
      deed({ ...ctx, device: asked.device, body: bodies.get(request) ?? Buffer.alloc(0), setSession }),
    )
  try {
    actor = await inTransaction(house, 'request', nobody, asked.purpose, async (ctx) => {
      if (asked.key !== null) return getSystem(ctx, asked.key)
      if (asked.token !== null) return (await findOfficer(ctx, asked.token, asked.purpose)) ?? nobody
      return nobody
    })
    admit(endpoint, actor, asked.purpose)
    reply.header('cache-control', 'no-store')
    return await run(house, name, endpoint, request, reply, asked, within)
  } catch (error) {
    const problem = asProblem(error as Error)
    await journalRefusal(house, actor, asked, name, endpoint, problem)
    return tellProblem(problem, request, reply, settings.log, error as Error)
  }
}

function admit(endpoint: AnyEndpoint, actor: Actor, purpose: PurposeOfUse | null): void {
  if (endpoint.may === 'anyone') return
  if (actor.kind === 'nobody') throw new Problem('not-signed-in')
  if (endpoint.may !== 'signed in' && !mayDo(actor.role, endpoint.may)) throw new Problem('not-allowed')
  if (endpoint.shows === 'persons' && purpose === null) throw new Problem('purpose-missing')
}

/** A refused attempt is journalled in a transaction of its own; bad input alone is not an attempt on anybody's data. */
async function journalRefusal(
  house: House,
  actor: Actor,
  asked: Asked,
  name: string,
  endpoint: AnyEndpoint,
  problem: Problem,
): Promise<void> {
  if (
    actor.kind === 'nobody' ||
    !['not-allowed', 'not-found', 'source-not-allowed', 'second-person'].includes(problem.kind)
  )
    return
  const id = (asked.input as { id?: unknown }).id
  const subjects = typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? [id] : []
  await inTransaction(house, 'request', actor, asked.purpose, (ctx) =>
    writeLine(ctx, {
      does: name,
      outcome: 'refused',
      problem: problem.kind,
      subjectKind: endpoint.shows ?? '',
      subjects,
    }),
  )
}

async function journalDone(ctx: DoorContext, name: string, about: About | null | undefined): Promise<void> {
  await writeLine(ctx, {
    does: name,
    ...(about ? { subjectKind: about.kind, subjects: about.ids } : {}),
    ...(about?.fields ? { fields: about.fields } : {}),
    ...(about?.counted === undefined ? {} : { counted: about.counted }),
    ...(about?.query === undefined ? {} : { query: about.query }),
    ...(about?.text === undefined ? {} : { text: about.text }),
  })
}

async function run(
  house: House,
  name: string,
  endpoint: AnyEndpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
  within: <T>(deed: (ctx: DoorContext) => Promise<T>) => Promise<T>,
): Promise<unknown> {
  const input = readInput(endpoint.input, asked.input)
  if (endpoint.kind === 'upload') {
    const part = await request.file()
    if (part === undefined) throw wrongField('file', { id: 'berkas wajib disertakan', en: 'a file is required' })
    const file = { name: part.filename, media: part.mimetype, body: await part.toBuffer() }
    const output = endpoint.output.parse(await endpoint.receive(within, input, file))
    await within((ctx) => journalDone(ctx, name, endpoint.about?.(input, output)))
    return output
  }
  if (endpoint.kind === 'file') {
    const file = await within(async (ctx) => {
      const made = await endpoint.run(ctx, input)
      await journalDone(ctx, name, endpoint.about?.(input))
      return made
    })
    reply.type(file.media).header('content-disposition', `attachment; filename="${file.name}"`)
    return reply.send(file.body)
  }
  const before = await endpoint.outside?.(house, input, asked.address)
  return within(async (ctx) => {
    const deed = async () => {
      const output = endpoint.output.parse(await endpoint.run(ctx, input, before))
      await journalDone(ctx, name, endpoint.about?.(input, output))
      return output
    }
    if (asked.once === null || request.method === 'GET') return deed()
    return answerOnce(
      ctx,
      { key: asked.once, does: name, hash: createHash('sha256').update(JSON.stringify(asked.input)).digest() },
      deed,
    )
  })
}

function readInput(schema: z.ZodType, input: unknown): unknown {
  const read = schema.safeParse(input, { reportInput: true })
  if (!read.success) throw new Problem('bad-input', {}, explainIssues(read.error.issues))
  return read.data
}
