/** Starts a real Simpul beside the test and speaks to it over HTTP: people who sign in, agencies' systems that send. */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { organisation, password } from '../cast.ts'
import type { Name, OutputOf } from '../visitor.ts'

/** Monday 16 November 2026, 09.00 WIB: what the rows of test/rows.ts speak of has just happened. */
const monday = '2026-11-16T02:00:00Z'

/** A caller with a session (or none): expects success. */
type Caller = <N extends Name>(name: N, input: unknown, headers?: Record<string, string>) => Promise<OutputOf<N>>

/** A running Simpul. `send` delivers records as an agency's system with a key of its own and answers how many were kept. */
export type Simpul = {
  address: string
  as(login: string): Promise<Caller>
  send(agency: string, source: string, records: unknown[]): Promise<number>
  turn(to: string): void
  stop(): Promise<void>
}

/** An empty installation: nobody has an account yet; or `cast`: a demo with its people and agreements, without a past. */
export async function startEmpty(past: '' | 'cast' = ''): Promise<Simpul> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-browser-'))
  const child = fork(join(import.meta.dirname, 'serve.ts'), [folder, monday, past], {
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const ended = new Promise<never>((_, failed) =>
    child.once('exit', (code) => failed(new Error(`Simpul ended with ${code}`))),
  )
  const told = new Promise<{ address: string }>((done) => child.once('message', (message) => done(message as never)))
  const { address } = await Promise.race([told, ended])
  ended.catch(() => {})
  const caller = (cookie: string) => callerOn(address, cookie)
  const as = async (login: string) => caller(await signIn(address, login))
  return {
    address,
    as,
    send: (agency, source, records) => send(address, as, agency, source, records),
    turn: (to) => child.send({ turnTo: to }),
    stop: async () => {
      child.disconnect()
      await ended.catch(() => {})
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The same with the organisation of the cast, loaded by its first administrator. */
export async function startWithCast(): Promise<Simpul> {
  const simpul = await startEmpty()
  const nobody = callerOn(simpul.address, '')
  await nobody('setup.first-administrator', {
    name: 'Administrator Contoh',
    login: 'admin',
    password,
    agencyName: 'Pengelola Contoh',
    jurisdiction: '61',
    jurisdictionName: 'Kalimantan Barat',
  })
  const admin = await simpul.as('admin')
  await admin('organisation.load', organisation)
  return simpul
}

async function post(url: string, body: unknown, headers: Record<string, string>): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return answer
}

const callerOn =
  (address: string, cookie: string): Caller =>
  async (name, input, headers = {}) => {
    const answer = await post(`${address}/api/web/${name}`, input, { ...(cookie === '' ? {} : { cookie }), ...headers })
    return (await answer.json()) as never
  }

async function signIn(address: string, login: string): Promise<string> {
  const answer = await post(`${address}/api/web/session.sign-in`, { login, password }, {})
  return answer.headers.getSetCookie()[0]!.split(';')[0]!
}

async function send(
  address: string,
  as: Simpul['as'],
  agency: string,
  source: string,
  records: unknown[],
): Promise<number> {
  const admin = await as('admin')
  const agreements = await admin('agreements.list', {})
  const agreement = agreements.find((one) => one.number === `PKS-KIRIM/${agency}/${source}`)!
  const posts = await admin('posts.list', {})
  const { key } = await admin('keys.make', {
    name: `${agency} ${source}`,
    post: posts.findLast((one) => one.agency.short === agreement.agency)!.id,
    agreement: agreement.id,
    sources: [source],
  })
  const answer = await post(`${address}/api/v1/records`, { source, records }, { authorization: `Bearer ${key}` })
  return ((await answer.json()) as OutputOf<'records.send'>).counts.kept
}
