/** A Simpul of its own for a figure: started as users start it, empty, in a temporary folder, spoken to over HTTP on the loopback. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { organisation, password } from '../test/cast.ts'

const project = resolve(import.meta.dirname, '..')

/** A started instance: `post` speaks to a door, `said` is what it printed. */
export type Instance = {
  address: string
  process: ChildProcess
  data: string
  said(): string
  post(
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: unknown; cookie: string }>
  stop(): Promise<void>
}

/** Starts `npm start`'s program (or the doors alone: `serve`) and waits until it says that it is ready. */
export async function startInstance(
  settings: Record<string, string>,
  command: 'start' | 'serve' = 'start',
): Promise<Instance> {
  const data = mkdtempSync(join(tmpdir(), 'simpul-bench-'))
  const port = String(20_000 + Math.floor(Math.random() * 20_000))
  const started = spawn(process.execPath, [join(project, 'server/cli.ts'), command], {
    cwd: project,
    env: {
      ...process.env,
      SIMPUL_DATA: join(data, 'data'),
      SIMPUL_KEY_FILE: join(data, 'key'),
      PORT: port,
      ...settings,
    },
  })
  let said = ''
  started.stdout?.on('data', (text) => {
    said += text
  })
  started.stderr?.on('data', (text) => {
    said += text
  })
  await new Promise<void>((ready, failed) => {
    const look = setInterval(() => {
      if (said.includes('siap · ready')) {
        clearInterval(look)
        ready()
      }
    }, 20)
    started.on('exit', () => {
      clearInterval(look)
      failed(new Error(said))
    })
  })
  const address = `http://127.0.0.1:${port}`
  return {
    address,
    process: started,
    data,
    said: () => said,
    post: postTo(address),
    stop: async () => {
      const gone = new Promise((ended) => started.once('exit', ended))
      started.kill('SIGINT')
      await gone
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Speaks to the doors at an address. */
export const postTo =
  (address: string): Instance['post'] =>
  async (path, body, headers = {}) => {
    const response = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    const cookie = /simpul=[^;]+/.exec(response.headers.get('set-cookie') ?? '')?.[0] ?? ''
    return { status: response.status, body: await response.json(), cookie }
  }

/** Whoever can be spoken to. */
type Spoken = Pick<Instance, 'post'>

/** Sets an empty instance up with the organisation of the tests; returns the administrator's cookie. */
export async function setUp(instance: Spoken): Promise<string> {
  const first = {
    name: 'Administrator Contoh',
    login: 'admin',
    password,
    agencyName: 'Pengelola Contoh',
    jurisdiction: '61',
    jurisdictionName: 'Kalimantan Barat',
  }
  const { cookie } = await instance.post('/api/web/setup.first-administrator', first)
  await instance.post('/api/web/organisation.load', organisation, { cookie })
  return cookie
}

/** An API key of an agency's system, made through the doors. */
export async function makeKey(instance: Spoken, cookie: string, agency: string, source: string): Promise<string> {
  const agreements = (await instance.post('/api/web/agreements.list', {}, { cookie })).body as {
    id: string
    number: string
    agency: string
  }[]
  const agreement = agreements.find((one) => one.number === `PKS-KIRIM/${agency}/${source}`)
  const posts = (await instance.post('/api/web/posts.list', {}, { cookie })).body as {
    id: string
    agency: { short: string }
  }[]
  const post = posts.findLast((one) => one.agency.short === agreement?.agency)
  const made = await instance.post(
    '/api/web/keys.make',
    { name: source, post: post?.id, agreement: agreement?.id, sources: [source] },
    { cookie },
  )
  return (made.body as { key: string }).key
}

/** Seconds of processor time that a process has used. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** The machine and the day, for the head of a result. */
export const machineLine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`

/** The p-th percentile of numbers, 0–100. */
export const percentile = (numbers: number[], p: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((p / 100) * sorted.length))] ?? Number.NaN
}
