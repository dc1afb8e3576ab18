/**
 * The one way out of this house: an HTTP request to another machine, its address checked where it is connected to and not before (a name may
 * resolve to something else a second later), no redirect followed, time and size bounded. Used by webhooks and by connectors that pull.
 */
import { lookup as resolveName } from 'node:dns'
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { wrongField } from '../problem.ts'
import type { Words } from '../words.ts'
import { type OpenNetworks, type Reach, reachOf } from './open-networks.ts'

/** What may be reached from here; `own` is true in a demo: receivers on this machine. */
export type Outside = { opened: OpenNetworks; own: boolean }

/** What is asked. `timeoutMs` is for everything together, `mostBytes` for the answer's body. */
export type Request = {
  url: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: Buffer
  timeoutMs: number
  mostBytes: number
}

/** Why no answer came, in words that an integrator can act on. */
export const troubles = {
  'address-closed': {
    id: 'alamatnya menuju jaringan tertutup yang tidak dibuka pengelola',
    en: 'the address leads into a closed network that the operator has not opened',
  },
  'name-unknown': { id: 'nama mesinnya tidak dikenal', en: 'the name of the machine is not known' },
  refused: { id: 'sambungannya ditolak', en: 'the connection was refused' },
  unreachable: { id: 'tidak terjangkau', en: 'it could not be reached' },
  'too-slow': { id: 'tidak menjawab pada waktunya', en: 'it did not answer in time' },
  certificate: { id: 'sertifikat TLS-nya tidak dapat dipercaya', en: 'its TLS certificate cannot be trusted' },
  'not-https': { id: 'tidak berbicara https', en: 'it does not speak https' },
  'too-large': { id: 'jawabannya terlalu besar', en: 'its answer is too large' },
  'cut-off': { id: 'sambungannya putus di tengah jawaban', en: 'the connection broke in the middle of the answer' },
} as const satisfies Record<string, Words>
export type Trouble = keyof typeof troubles

/** An answer, or why there is none. */
export type Answered = { status: number; headers: IncomingMessage['headers']; body: Buffer } | { trouble: Trouble }

const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

/** https to what is public or opened; this machine only in a demo, where it may also be plain http. */
const isOpen = (reach: Reach, url: URL, outside: Outside): boolean =>
  reach === 'own' ? outside.own : url.protocol === 'https:' && reach !== 'closed'

/** Throws for an address that could never be called. A name is looked up only when it is called. */
export function checkAddress(field: string, address: string, outside: Outside): void {
  const url = URL.parse(address)
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw wrongField(field, { id: 'harus alamat https://…', en: 'must be an https://… address' })
  if (url.username !== '' || url.password !== '' || url.hash !== '')
    throw wrongField(field, { id: 'tanpa nama, sandi, atau #', en: 'without a name, a password or a #' })
  const host = bareHost(url)
  const isOwnName = host === 'localhost' || host.endsWith('.localhost')
  if (isIP(host) !== 0 || isOwnName) {
    if (!isOpen(isOwnName ? 'own' : reachOf(host, outside.opened), url, outside))
      throw wrongField(field, { ...troubles['address-closed'] })
  } else if (url.protocol !== 'https:') {
    throw wrongField(field, { id: 'harus https, bukan http', en: 'must be https, not http' })
  }
}

/** Asks; never throws for what the other side or the line does. `stop` ends it at once. */
export function askOutside(asked: Request, outside: Outside, stop?: AbortSignal): Promise<Answered> {
  const url = new URL(asked.url)
  const host = bareHost(url)
  if (isIP(host) !== 0 && !isOpen(reachOf(host, outside.opened), url, outside))
    return Promise.resolve({ trouble: 'address-closed' })
  const late = AbortSignal.timeout(asked.timeoutMs)
  const send = url.protocol === 'https:' ? secureRequest : plainRequest
  return new Promise((resolve) => {
    const fail = (problem: Error & { code?: string }) =>
      resolve({ trouble: late.aborted ? 'too-slow' : troubleOf(problem) })
    const going = send(
      url,
      {
        method: asked.method,
        headers: {
          'user-agent': 'Simpul',
          'accept-encoding': 'identity',
          ...(asked.body === undefined ? {} : { 'content-length': asked.body.length }),
          ...asked.headers,
        },
        // A connection of its own: one that is kept open was checked for another request.
        agent: false,
        lookup: lookUp(url, outside),
        signal: stop === undefined ? late : AbortSignal.any([late, stop]),
      },
      (answer) => readAnswer(answer, asked.mostBytes, resolve, fail),
    )
    going.on('error', fail)
    going.end(asked.body)
  })
}

function readAnswer(
  answer: IncomingMessage,
  mostBytes: number,
  resolve: (answered: Answered) => void,
  fail: (problem: Error) => void,
): void {
  const parts: Buffer[] = []
  let bytes = 0
  answer.on('data', (part: Buffer) => {
    bytes += part.length
    parts.push(part)
    if (bytes <= mostBytes) return
    resolve({ trouble: 'too-large' })
    answer.destroy()
  })
  answer.on('error', (problem) => fail(Object.assign(problem, { code: 'CUT' })))
  answer.on('end', () =>
    resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
  )
}

const closed = 'SIMPUL_CLOSED'

/** Resolves a name and lets the socket have only addresses that are open; one closed address among them closes all. */
const lookUp =
  (url: URL, outside: Outside): LookupFunction =>
  (name, options, answer) => {
    resolveName(name, { ...options, all: true }, (problem, addresses) => {
      if (problem !== null) return answer(problem, '')
      if (addresses.some(({ address }) => !isOpen(reachOf(address, outside.opened), url, outside)))
        return answer(Object.assign(new Error('closed'), { code: closed }), '')
      if (options.all === true) answer(null, addresses)
      else answer(null, addresses[0]!.address, addresses[0]!.family)
    })
  }

function troubleOf({ code = '' }: { code?: string }): Trouble {
  if (code === closed) return 'address-closed'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name-unknown'
  if (code === 'ECONNREFUSED') return 'refused'
  if (code === 'CUT' || code === 'ECONNRESET' || code.startsWith('HPE_')) return 'cut-off'
  if (code === 'EPROTO') return 'not-https'
  return /CERT|TLS|SSL|SIGNATURE|ALTNAME/.test(code) ? 'certificate' : 'unreachable'
}
