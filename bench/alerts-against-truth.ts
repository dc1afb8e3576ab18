/**
 * How the demo's alerts stand against the truth that was never loaded: `node bench/alerts-against-truth.ts`. Loads the small region, reads
 * every alert as the analysts of the task forces would, and counts ring members and innocents among the people behind them.
 */
import { inventTruth } from '../demo/invent-truth.ts'
import { startInstance } from './instance.ts'

const until = new Date().toISOString().slice(0, 10)
const truth = inventTruth({ seed: 1, size: 'small', until })
const personOf = new Map(truth.records.map((record) => [`${record.source} ${record.reference}`, record.person]))
const partOf = new Map(truth.people.map((person) => [person.id, person]))
const instance = await startInstance({ SIMPUL_DEMO: 'small' })

type Reason = { records: { ref: string; source: { en: string } }[] }
const refs = new Map<string, string>(
  truth.records.map((record) => [record.reference, personOf.get(`${record.source} ${record.reference}`)!]),
)
const seen = new Set<string>()
let alerts = 0
for (const login of ['analis.singkawang', 'analis.sambas', 'analis.kalbar', 'analis.nunukan']) {
  const { cookie, status } = await instance.post('/api/web/session.sign-in', { login, password: 'simpul-demo' })
  if (status !== 200) continue
  const list = (await instance.post('/api/web/alerts.list', {}, { cookie })).body as { rows: { id: string }[] }
  for (const { id } of list.rows) {
    alerts += 1
    const alert = (await instance.post('/api/web/alerts.get', { id }, { cookie })).body as { reasons: Reason[] }
    for (const reason of alert.reasons) for (const record of reason.records) seen.add(refs.get(record.ref) ?? '')
  }
}
const members = truth.people.filter((person) => person.part === 'victim')
const found = members.filter((person) => seen.has(person.id))
const innocents = [...seen].filter((id) => ['look-alike', 'other'].includes(partOf.get(id)?.part ?? ''))
process.stdout.write(
  `${alerts} alerts read; victims of rings behind them: ${found.length} of ${members.length}; innocents: ${innocents.length} of ${truth.people.length - members.length}\n`,
)
for (const ring of truth.rings) {
  const behind = ring.victims.filter((id) => seen.has(id)).length
  process.stdout.write(`  ${ring.key}: ${behind} of ${ring.victims.length}\n`)
}
await instance.stop()
