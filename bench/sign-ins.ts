/**
 * Eight o'clock: `npm run bench -- sign-ins [--officers 300] [--seconds 60]`. So many officers, each with an account of their own, sign in from one
 * address within so many seconds, whether earlier ones were answered or not, and see who they are and the board.
 */
import { parseArgs } from 'node:util'
import { organisation, password } from '../test/cast.ts'
import { cpuSeconds, machineLine, percentile, setUp, startInstance } from './instance.ts'

const { values } = parseArgs({
  options: { officers: { type: 'string', default: '300' }, seconds: { type: 'string', default: '60' } },
})
const [officers, seconds] = [Number(values.officers), Number(values.seconds)]
const say = (line: string) => process.stdout.write(`${line}\n`)
const instance = await startInstance({ SIMPUL_DEMO: 'none' })
const admin = await setUp(instance)
const posts = ['sekretariat', 'ppa', 'reskrim', 'bp3mi-pos'] as const
const roles = { sekretariat: 'duty-analyst', ppa: 'case-worker', reskrim: 'investigator', 'bp3mi-pos': 'case-worker' }
const logins = Array.from({ length: officers }, (_, n) => `pagi-${n}`)
const more = logins.map((login, n) => {
  const post = posts[n % posts.length]!
  return { login, name: `Petugas Pagi Contoh ${n}`, password, assignments: [{ post, role: roles[post] }] }
})
const loaded = await instance.post(
  '/api/web/organisation.load',
  { ...organisation, officers: [...organisation.officers, ...more] },
  { cookie: admin },
)
if (loaded.status !== 200) throw new Error(JSON.stringify(loaded.body))

say(machineLine())
const [signed, seen]: [number[], number[]] = [[], []]
let refused = 0
const used = cpuSeconds(instance.process.pid!)
const began = performance.now()

async function arrive(login: string, due: number): Promise<void> {
  await new Promise((wait) => setTimeout(wait, Math.max(0, due - performance.now())))
  const { status, cookie } = await instance.post('/api/web/session.sign-in', { login, password })
  if (status !== 200) {
    refused++
    return
  }
  signed.push(performance.now() - due)
  await instance.post('/api/web/session.who', {}, { cookie })
  const board = await instance.post('/api/web/situation.board', {}, { cookie })
  if (board.status !== 200) throw new Error(JSON.stringify(board.body))
  seen.push(performance.now() - due)
}
await Promise.all(logins.map((login, n) => arrive(login, began + (n * seconds * 1000) / officers)))
const took = (performance.now() - began) / 1000
const at = (times: number[], p: number) => percentile(times, p).toFixed(0)
say(`${officers} sign-ins wanted in ${seconds} s: ${signed.length} in ${took.toFixed(1)} s, ${refused} refused`)
say(`signed in (from the time it was due): p50 ${at(signed, 50)}, p95 ${at(signed, 95)}, p99 ${at(signed, 99)} ms`)
say(`board seen: p50 ${at(seen, 50)}, p95 ${at(seen, 95)}, p99 ${at(seen, 99)} ms`)
say(`the server's Node ${((cpuSeconds(instance.process.pid!) - used) / took).toFixed(2)} cores`)
await instance.stop()
process.exit(0)
