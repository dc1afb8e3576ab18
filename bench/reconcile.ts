/**
 * Reconciling an agency's own list with what was received: `npm run bench -- reconcile [records]`. The records come in by the door of an
 * instance without workers; then `simpul reconcile` runs three times, once with a thousand lines too few and a thousand too many.
 */
import { spawn } from 'node:child_process'
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { application } from '../test/rows.ts'
import { machineLine, makeKey, setUp, startInstance } from './instance.ts'

const records = Number(process.argv[2] ?? 1_000_000)
const [perRequest, connections] = [2000, 4]
const say = (line: string) => process.stdout.write(`${line}\n`)
const refOf = (n: number) => `R${String(n).padStart(9, '0')}`

const instance = await startInstance({ SIMPUL_DEMO: 'none', SIMPUL_MOST_WAITING: '1000000000' }, 'serve')
const key = await makeKey(instance, await setUp(instance), 'imigrasi-skw', 'simkim-passport')
say(machineLine())

let next = 0
const loading = performance.now()
await Promise.all(
  Array.from({ length: connections }, async () => {
    for (let from = next; from < records; from = next) {
      next = Math.min(records, from + perRequest)
      const rows = Array.from({ length: next - from }, (_, i) => application(0, { nomor_permohonan: refOf(from + i) }))
      const told = await instance.post(
        '/api/v1/records',
        { source: 'simkim-passport', records: rows },
        { authorization: `Bearer ${key}` },
      )
      if (told.status !== 200) throw new Error(JSON.stringify(told.body))
    }
  }),
)
say(`${records} records sent in ${((performance.now() - loading) / 1000).toFixed(0)} s`)

const [file, keyFile] = [join(instance.data, 'daftar.csv'), join(instance.data, 'api-key')]
writeFileSync(keyFile, key)

async function writeList(from: number, to: number): Promise<void> {
  const out = createWriteStream(file)
  out.write('nomor\n')
  for (let n = from; n < to; n++)
    if (!out.write(`${refOf(n)}\n`)) await new Promise<void>((drained) => out.once('drain', () => drained()))
  await new Promise<void>((done) => out.end(done))
}

/** Runs the command; the peak is the kernel's own high-water mark, read every 20 ms while it lives. */
async function reconcile(): Promise<{ seconds: number; peakMb: number; said: string }> {
  const began = performance.now()
  const cli = resolve(import.meta.dirname, '../server/cli.ts')
  const options = ['--url', instance.address, '--source', 'simkim-passport', '--key-file', keyFile, '--column', 'nomor']
  const running = spawn(process.execPath, [cli, 'reconcile', ...options, file])
  let [said, peakMb] = ['', 0]
  running.stdout.on('data', (text) => {
    said += text
  })
  const watch = setInterval(() => {
    try {
      const told = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${running.pid}/status`, 'utf8'))?.[1] ?? 0)
      // A process that has just ended tells none any more.
      peakMb = Math.max(peakMb, told / 1024)
    } catch {
      // It has just ended.
    }
  }, 20)
  await new Promise((ended) => running.once('exit', ended))
  clearInterval(watch)
  return { seconds: (performance.now() - began) / 1000, peakMb, said: said.trim().replaceAll('\n', '; ').slice(0, 160) }
}

for (const [from, to] of [
  [0, records],
  [0, records],
  [1000, records + 1000],
] as const) {
  await writeList(from, to)
  const { seconds, peakMb, said } = await reconcile()
  say(`reconciled in ${seconds.toFixed(1)} s, ${peakMb.toFixed(0)} MB at most: ${said}`)
}
await instance.stop()
