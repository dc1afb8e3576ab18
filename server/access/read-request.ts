/** Reads what a request carries besides its body's meaning: who it says it is, for what purpose, from where. Refuses other sites. */
import type { FastifyRequest } from 'fastify'
import { type PurposeOfUse, purposes } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import type { AnyEndpoint } from './endpoint.ts'
import { findUnkeepable } from './explain-input.ts'

/** The session's cookie. */
export const cookieName = 'simpul'

/** A request as the door needs it; `key` and `token` are never both set: a key stands above a cookie. */
export type Asked = {
  token: string | null
  key: string | null
  purpose: PurposeOfUse | null
  input: unknown
  address: string
  device: string
  once: string | null
}

/** Throws for a foreign origin, an unknown purpose, the wrong kind of body, or text that cannot be kept. */
export function readRequest(endpoint: AnyEndpoint, request: FastifyRequest): Asked {
  refuseForeignOrigin(request)
  const key = /^Bearer (.*)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null
  return {
    token: key === null ? (request.cookies[cookieName] ?? null) : null,
    key,
    purpose: readPurpose(request) ?? endpoint.purpose ?? null,
    input: readGiven(endpoint, request),
    address: request.ip,
    device: deviceOf(request.headers['user-agent'] ?? ''),
    once: (request.headers['idempotency-key'] as string | undefined) ?? null,
  }
}

function readPurpose(request: FastifyRequest): PurposeOfUse | undefined {
  const stated = request.headers['x-purpose']
  if (stated === undefined || purposes.includes(stated as PurposeOfUse)) return stated as PurposeOfUse | undefined
  throw wrongField('x-purpose', {
    id: `harus salah satu dari: ${purposes.join(', ')}`,
    en: `must be one of: ${purposes.join(', ')}`,
  })
}

const isPlain = (body: unknown): body is object => body !== null && typeof body === 'object' && !Array.isArray(body)

/** An answer's input is its JSON body alone: an address is written to logs on the way, so a NIK must not stand in one. */
function readGiven(endpoint: AnyEndpoint, request: FastifyRequest): unknown {
  if (endpoint.kind === 'upload' && !request.isMultipart()) throw new Problem('unknown-media', {}, [fileWanted])
  if (endpoint.kind !== 'upload' && request.isMultipart()) throw new Problem('unknown-media')
  const query = request.query as Record<string, unknown>
  if (endpoint.kind === 'answer' && request.method === 'POST') {
    const [inAddress] = Object.keys(query)
    if (inAddress !== undefined) {
      throw wrongField(inAddress.slice(0, 60), {
        id: 'kirim di dalam isi permintaan, bukan di alamatnya',
        en: 'send it in the body, not in the address',
      })
    }
    if (request.body !== undefined && !isPlain(request.body)) throw wrongField('', objectWanted)
  }
  const input = { ...query, ...(request.params as object), ...(isPlain(request.body) ? request.body : {}) }
  const found = findUnkeepable(input)
  if (found !== null) throw wrongField(found.field, found.words)
  return input
}

const fileWanted = {
  field: 'file',
  id: 'kirim berkas sebagai multipart/form-data',
  en: 'send the file as multipart/form-data',
}
const objectWanted = { id: 'isi permintaan harus berupa objek JSON', en: 'the body must be a JSON object' }

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
