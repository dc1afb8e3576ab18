/**
 * Reads what a request carries besides its body's meaning: who it says it is, for what purpose, from where. Refuses other sites,
 * and says in both languages what does not fit; never quotes a value that was sent.
 */
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type PurposeOfUse, purposes } from '../platform/context.ts'
import { Problem, type WrongField, wrongField } from '../platform/problem.ts'
import type { Words } from '../platform/words.ts'
import type { AnyEndpoint } from './endpoint.ts'

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
  /** The seat an officer looks from, as `role@agency`. */
  seeAs: string | null
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
    seeAs: key === null ? ((request.headers['x-see-as'] as string | undefined) ?? null) : null,
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
  const found = findUnkeepable(input, endpoint.judges ?? null)
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
/** Throws `foreign-origin` when another site sends the browser here. */
export function refuseForeignOrigin(request: FastifyRequest): void {
  if (request.method === 'GET') return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('foreign-origin')
  const origin = request.headers.origin
  if (origin !== undefined && URL.parse(origin)?.host !== request.headers.host) throw new Problem('foreign-origin')
}

/** In the order in which one hides behind another: Edge calls itself Chrome, Chrome Safari, and an Android phone Linux. */
const browsers = { Edg: 'Edge', Firefox: 'Firefox', Chrome: 'Chrome', Safari: 'Safari' }
const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux']

function deviceOf(agent: string): string {
  const browser = Object.entries(browsers).find(([sign]) => agent.includes(sign))?.[1] ?? 'API'
  const system = systems.find((sign) => agent.includes(sign)) ?? ''
  return `${browser} ${system}`.trim()
}

const kindsOfThing: Record<string, Words> = {
  string: { id: 'teks', en: 'text' },
  number: { id: 'angka', en: 'a number' },
  int: { id: 'bilangan bulat', en: 'a whole number' },
  boolean: { id: 'ya atau tidak', en: 'true or false' },
  array: { id: 'daftar', en: 'a list' },
  object: { id: 'kumpulan isian', en: 'an object' },
  record: { id: 'kumpulan isian', en: 'an object' },
}

const formats: Record<string, Words> = {
  uuid: { id: 'bukan penanda (UUID) yang benar', en: 'is not a valid id (UUID)' },
  email: { id: 'bukan alamat surel yang benar', en: 'is not a valid e-mail address' },
  datetime: { id: 'harus waktu ISO 8601 dengan zona', en: 'must be an ISO 8601 time with a zone' },
  date: { id: 'harus tanggal YYYY-MM-DD', en: 'must be a date YYYY-MM-DD' },
}

/** What a size is counted in. */
const units: Record<string, Words> = {
  string: { id: ' karakter', en: ' characters' },
  array: { id: ' butir', en: ' items' },
}

function sentence(issue: z.core.$ZodIssue): Words {
  if (issue.message.includes(' | ')) return twoLanguages(issue.message)
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return { id: 'wajib diisi', en: 'is required' }
      const thing = kindsOfThing[issue.expected] ?? { id: 'isian jenis lain', en: 'of another kind' }
      return { id: `harus berupa ${thing.id}`, en: `must be ${thing.en}` }
    }
    case 'too_big': {
      const unit = units[issue.origin] ?? { id: '', en: '' }
      return { id: `paling banyak ${issue.maximum}${unit.id}`, en: `at most ${issue.maximum}${unit.en}` }
    }
    case 'too_small': {
      const unit = units[issue.origin] ?? { id: '', en: '' }
      return { id: `paling sedikit ${issue.minimum}${unit.id}`, en: `at least ${issue.minimum}${unit.en}` }
    }
    case 'invalid_format':
      return formats[issue.format] ?? { id: 'bentuknya tidak benar', en: 'has the wrong form' }
    case 'invalid_value':
      return {
        id: `harus salah satu dari: ${issue.values.join(', ')}`,
        en: `must be one of: ${issue.values.join(', ')}`,
      }
    case 'unrecognized_keys':
      return { id: `isian tidak dikenal: ${namesOf(issue.keys)}`, en: `unknown field: ${namesOf(issue.keys)}` }
    default:
      return { id: 'bukan salah satu bentuk yang diterima', en: 'is none of the forms that are accepted' }
  }
}

/** Only what looks like the name of a field is repeated: a lost heading makes values into names. */
const namesOf = (keys: string[]): string =>
  keys
    .slice(0, 10)
    .map((key) => (/^[a-z][\w-]{0,59}$/i.test(key) ? key : '…'))
    .join(', ')

/** A refinement's message is written "Indonesian | English". */
function twoLanguages(message: string): Words {
  const [id, en] = message.split(' | ')
  return { id: id ?? message, en: en ?? message }
}

/** One entry per issue; the field is its path, e.g. `records.3.nik`. */
export const explainIssues = (issues: z.core.$ZodIssue[]): WrongField[] =>
  issues.slice(0, 50).map((issue) => ({
    field: issue.path.join('.') || (issue.code === 'unrecognized_keys' ? namesOf(issue.keys.slice(0, 1)) : ''),
    ...sentence(issue),
  }))

/** Deeper than any door's input; further down a parser's own recursion would break. */
const deepest = 20

/** PostgreSQL cannot keep NUL or half a character in text: refused at the door, with the path of the field that holds it. */
function findUnkeepable(input: unknown, judged: string | null): { field: string; words: Words } | null {
  const isTaken = (path: string) => judged !== null && path.startsWith(`${judged}.`)
  let level: { path: string; value: unknown }[] = [{ path: '', value: input }]
  for (let depth = 0; level.length > 0; depth++) {
    const next: typeof level = []
    for (const { path, value } of level) {
      if (typeof value === 'string') {
        if (isTaken(path)) continue
        if (value.includes('\0')) return { field: path, words: unkeepable.nul }
        if (!value.isWellFormed()) return { field: path, words: unkeepable.broken }
      } else if (value !== null && typeof value === 'object') {
        if (depth === deepest) return { field: path, words: unkeepable.deep }
        for (const [name, inner] of Object.entries(value)) {
          if (!isTaken(path) && (name.includes('\0') || !name.isWellFormed()))
            return { field: path, words: unkeepable.name }
          next.push({ path: path === '' ? name : `${path}.${name}`, value: inner })
        }
      }
    }
    level = next
  }
  return null
}

const unkeepable = {
  nul: { id: 'mengandung karakter NUL', en: 'holds a NUL character' },
  broken: { id: 'mengandung karakter yang rusak', en: 'holds a broken character' },
  name: { id: 'ada nama isian dengan karakter yang rusak', en: 'a field’s name holds a broken character' },
  deep: { id: 'bersarang terlalu dalam', en: 'is nested too deeply' },
} satisfies Record<string, Words>
