/** Time from a record's acknowledgement to its alert being told to the duty analyst's page (SSE): `node bench/record-to-alert.ts [alerts]`. */
import { password } from '../test/cast.ts'
import { application, registration } from '../test/rows.ts'
import { machineLine, makeKey, percentile, setUp, startInstance } from './instance.ts'

const wanted = Number(process.argv[2] ?? 200)
const instance = await startInstance({ SIMPUL_DEMO: 'none' })
const admin = await setUp(instance)
const village = await makeKey(instance, admin, 'desa-uji', 'village-register')
const passport = await makeKey(instance, admin, 'imigrasi-skw', 'simkim-passport')
const { cookie } = await instance.post('/api/web/session.sign-in', { login: 'ani', password })

let heard: () => void = () => {}
const events = await fetch(`${instance.address}/api/web/events`, { headers: { cookie } })
void (async () => {
  for await (const chunk of events.body!) if (Buffer.from(chunk).toString().includes('"alerts"')) heard()
})().catch(() => {})

const took: number[] = []
for (let n = 1; n <= wanted; n++) {
  const nik = `61010152${String((n % 12) + 1).padStart(2, '0')}09${String(n).padStart(4, '0')}`
  const who = {
    nik,
    nama_lengkap: `Contoh Ke${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + (Math.floor(n / 26) % 26))} Rekaan`,
    nama_ibu: `Ibu ${n} Rekaan`,
  }
  const month = nik.slice(8, 10)
  await instance.post(
    '/api/v1/records',
    { source: 'village-register', records: [registration(n, { ...who, tanggal_lahir: `2009-${month}-12` })] },
    { authorization: `Bearer ${village}` },
  )
  await new Promise((settled) => setTimeout(settled, 60))
  const alerted = new Promise<number>((told) => {
    heard = () => told(performance.now())
  })
  await instance.post(
    '/api/v1/records',
    { source: 'simkim-passport', records: [application(n, { ...who, tanggal_lahir: `2004-${month}-12` })] },
    { authorization: `Bearer ${passport}` },
  )
  const acknowledged = performance.now()
  took.push(Math.max(0, (await alerted) - acknowledged))
}
process.stdout.write(`${machineLine()}\n`)
process.stdout.write(
  `record acknowledged → alert told, ${took.length} alerts: p50 ${percentile(took, 50).toFixed(0)} ms, p99 ${percentile(took, 99).toFixed(0)} ms\n`,
)
await instance.stop()
process.exit(0)
