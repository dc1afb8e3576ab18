/**
 * A large CSV file through the doors: dropped, tried, loaded, and from there until every record is a person, each with rows a second and the most memory
 * that the server's Node process held: `npm run bench -- file [rows] [--undo] [--house DIR]` (a million unless told). The rows are about the invented
 * people of the demo's hard mode: half without documents, numbers that are shared or forged. A house that is left finds `live` and `screening-look`.
 */
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { inventHardPeople } from '../demo/hard-people.ts'
import { password } from '../test/cast.ts'
import { machineLine, percentile, setUp, startInstance } from './instance.ts'
import { keepHouse, rowOf, settingsOf } from './residents.ts'

const { values, positionals } = parseArgs({
  options: { undo: { type: 'boolean', default: false }, house: { type: 'string' } },
  allowPositionals: true,
})
const rows = Number(positionals[0] ?? 1_000_000)
const instance = await startInstance({ SIMPUL_DEMO: 'none', ...settingsOf(values.house) })
const first = await setUp(instance)
const { cookie } = await instance.post('/api/web/session.sign-in', { login: 'lina', password })

const people = inventHardPeople(rows, 'residents')
const columns = Object.keys(rowOf(people[0]!, 0))
const line = (n: number) => {
  const row = rowOf(people[n]!, n)
  return `${columns.map((column) => `"${String(row[column] ?? '').replaceAll('"', '""')}"`).join(',')}\n`
}

const mark = 'bench-file'
let bytes = 0
function* multipart(): Generator<Buffer> {
  yield Buffer.from(
    `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="besar.csv"\r\n\r\n${columns.join(',')}\n`,
  )
  let some = ''
  for (let n = 0; n < rows; n++) {
    some += line(n)
    if (some.length < 65_536) continue
    bytes += some.length
    yield Buffer.from(some)
    some = ''
  }
  yield Buffer.from(`${some}\r\n--${mark}--\r\n`)
}

/** Memory of the server's process, looked at ten times a second. */
const kilobytes = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${instance.process.pid}/status`, 'utf8'))?.[1])
let most = 0
const look = setInterval(() => {
  most = Math.max(most, kilobytes())
}, 100)
const wait = (ms: number) => new Promise((ended) => setTimeout(ended, ms))

async function told<T>(what: string, deed: () => Promise<T>): Promise<T> {
  most = kilobytes()
  const began = performance.now()
  const result = await deed()
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(
    `${what}: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s, at most ${Math.round(most / 1024)} MiB\n`,
  )
  return result
}
const ask = async <T>(name: string, input: unknown): Promise<T> => {
  const { status, body } = await instance.post(`/api/web/${name}`, input, { cookie })
  if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`)
  return body as T
}

type Kept = { id: string; columns: { name: string; suggested: { field: string } | null }[] }
process.stdout.write(`${machineLine()}, ${rows} rows; at rest ${Math.round(kilobytes() / 1024)} MiB\n`)
const file = await told('dropped', async () => {
  const response = await fetch(`${instance.address}/api/web/files.keep?source=simkim-passport`, {
    method: 'POST',
    headers: { cookie, 'content-type': `multipart/form-data; boundary=${mark}` },
    body: Readable.toWeb(Readable.from(multipart())) as never,
    duplex: 'half',
  } as RequestInit)
  if (response.status !== 200) throw new Error(await response.text())
  return (await response.json()) as Kept
})
process.stdout.write(`  ${(bytes / 1024 / 1024).toFixed(0)} MiB\n`)
const asked = {
  file: file.id,
  source: 'simkim-passport',
  columns: Object.fromEntries(
    file.columns.flatMap(({ name, suggested }) => (suggested ? [[name, suggested.field]] : [])),
  ),
  constants: {},
}
const trial = await told('tried', async () => {
  for (;;) {
    const { trial: found } = await ask<{ trial: { counts: object } | null }>('files.try', asked)
    if (found !== null) return found
    await wait(500)
  }
})
process.stdout.write(`  ${JSON.stringify(trial.counts)}\n`)
type Load = { state: string; counts: object }
/** Asks until it is there; how far it is goes to stderr once a minute. */
const follow = async (id: string, until: string) => {
  for (let said = performance.now(); ; ) {
    const load = await ask<Load>('loads.get', { id })
    if (load.state === until) return load
    if (performance.now() - said > 60_000) {
      said = performance.now()
      process.stderr.write(`  ${new Date().toISOString()} ${JSON.stringify(load.counts)}\n`)
    }
    await wait(500)
  }
}
const { id } = await ask<{ id: string }>('files.load', { ...asked, name: 'Bench' })
const load = await told('loaded, beside the whole pipeline', () => follow(id, 'done'))
process.stdout.write(`  ${JSON.stringify(load.counts)}\n`)
const admin = (await instance.post('/api/web/session.sign-in', { login: 'admin', password })).cookie
const pages: number[] = []
await told('and from there until every record is a person and asked about', async () => {
  for (;;) {
    const began = performance.now()
    await ask('loads.list', {})
    pages.push(performance.now() - began)
    const { body } = await instance.post('/api/web/set-aside.list', {}, { cookie: admin })
    if ((body as { waiting: number }).waiting === 0) return
    await wait(200)
  }
})
process.stdout.write(
  `  the list of loads asked for meanwhile: p50 ${percentile(pages, 50).toFixed(0)}, p99 ${percentile(pages, 99).toFixed(0)} ms\n`,
)
if (values.undo) {
  await told('undone', async () => {
    await ask('loads.undo', { id, reason: 'Ukuran kinerja' })
    await follow(id, 'undone')
  })
}
clearInterval(look)
if (values.house) await keepHouse(instance, first, values.house)
await instance.stop()
