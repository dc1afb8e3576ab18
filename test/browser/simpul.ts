/** Starts a real Simpul beside the test and speaks to it over HTTP: people who sign in, agencies' systems that send. */
import { execFile, fork } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { organisation, password } from '../cast.ts'
import type { Name, OutputOf } from '../visitor.ts'

/** Monday 16 November 2026, 09.00 WIB: what the rows of test/rows.ts speak of has just happened. */
const monday = '2026-11-16T02:00:00Z'

/** A caller with a session (or none): expects success. */
type Caller = <N extends Name>(name: N, input: unknown, headers?: Record<string, string>) => Promise<OutputOf<N>>

/** What a command at the terminal said, and how it ended. */
type Said = { code: number; text: string }

/**
 * A running Simpul. `superuser` is SQL as the database's own superuser: to play the attacker, and to know what there is. `terminal` runs a command of
 * the product beside it, on the same data; `log` is everything that the server wrote so far. `send` delivers records as an agency's system with a key of its own and answers how many were kept. */
export type Simpul = {
  address: string
  as(login: string): Promise<Caller>
  send(agency: string, source: string, records: unknown[]): Promise<number>
  turn(to: string): void
  superuser(sql: string): Promise<Record<string, unknown>[]>
  terminal(...words: string[]): Promise<Said>
  log(): string
  /** Letters that were sent, as the files that take the place of a mail server. */
  mails(): string[]
  stop(): Promise<void>
}

type Begun = { address: string; database: { host: string; port: number; user: string; name: string } }

/**
 * An empty installation: nobody has an account yet. `log`: how much the server writes; `past` `cast`: a demo with its people and agreements, without
 * a past.
 */
export async function startEmpty({
  log = 'error',
  past = '',
}: {
  log?: string
  past?: '' | 'cast'
} = {}): Promise<Simpul> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-browser-'))
  const child = fork(join(import.meta.dirname, 'serve.ts'), [folder, monday, log, past], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const written: string[] = []
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (piece: Buffer) => {
      written.push(String(piece))
      if (log === 'error') process.stderr.write(piece)
    })
  const ended = new Promise<never>((_, failed) =>
    child.once('exit', (code) => failed(new Error(`Simpul ended with ${code}`))),
  )
  const told = new Promise<Begun>((done) => child.once('message', (message) => done(message as never)))
  const { address, database } = await Promise.race([told, ended])
  ended.catch(() => {})
  const caller = (cookie: string) => callerOn(address, cookie)
  const as = async (login: string) => caller(await signIn(address, login))
  return {
    address,
    as,
    send: (agency, source, records) => send(address, as, agency, source, records),
    turn: (to) => child.send({ turnTo: to }),
    superuser: (sql) => askDatabase(database, sql),
    terminal: (...words) => runTerminal(folder, words),
    log: () => written.join(''),
    mails: () => readMails(join(folder, 'data/mail')),
    stop: async () => {
      child.disconnect()
      await ended.catch(() => {})
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function askDatabase({ name, ...server }: Begun['database'], sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ ...server, database: name })
  await client.connect()
  try {
    const answer = await client.query<Record<string, unknown>>(sql)
    // Several statements give several answers: the last is meant.
    return (Array.isArray(answer) ? answer.at(-1)!.rows : answer.rows) as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

const readMails = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')) : []

const cli = resolve(import.meta.dirname, '../../server/cli.ts')

/** As an operator types it, in a process of its own. */
const runTerminal = (folder: string, words: string[]) =>
  new Promise<Said>((done) => {
    const env = {
      ...process.env,
      ...{ NODE_OPTIONS: '', SIMPUL_DATA: join(folder, 'data'), SIMPUL_KEY_FILE: join(folder, 'key') },
      ...{ SIMPUL_DEMO: 'none', SIMPUL_LOG: 'error', PORT: '0' },
    }
    execFile(process.execPath, [cli, ...words], { env }, (problem, said, complained) =>
      done({ code: problem === null ? 0 : Number(problem.code ?? 1), text: `${said}${complained}` }),
    )
  })

/** The same with the organisation of the cast, loaded by its first administrator. */
export async function startWithCast(how: { log?: string } = {}): Promise<Simpul> {
  const simpul = await startEmpty(how)
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
