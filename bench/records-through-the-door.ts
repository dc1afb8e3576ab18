/** Records a second through POST /api/v1/records, eight connections, durable: `node bench/records-through-the-door.ts`. One, twenty and five hundred a request. */
import { application } from '../test/rows.ts'
import { cpuSeconds, machineLine, makeKey, setUp, startInstance } from './instance.ts'

const connections = 8
const seconds = 8

const instance = await startInstance({ SIMPUL_DEMO: 'none' })
const key = await makeKey(instance, await setUp(instance), 'imigrasi-skw', 'simkim-passport')
let number = 0

/** Distinct people, so that resolving has its real work. */
function someone(): Record<string, unknown> {
  const n = number++
  const nik = `617201${String((n % 28) + 1).padStart(2, '0')}${String((n % 12) + 1).padStart(2, '0')}90${String((n % 9999) + 1).padStart(4, '0')}`
  const letters = n.toString(26).replaceAll(/[0-9]/g, (digit) => String.fromCharCode(113 + Number(digit)))
  return application(n, {
    nomor_permohonan: `B${String(n).padStart(9, '0')}`,
    nama_lengkap: `Contoh ${letters} Rekaan`,
    nik,
    tanggal_lahir: `1990-${nik.slice(8, 10)}-${nik.slice(6, 8)}`,
    jenis_kelamin: 'L',
    tujuan: 'Wisata',
  })
}

process.stdout.write(`${machineLine()}\n`)
for (const perRequest of [1, 20, 500]) {
  const [mine, theirs, began] = [process.cpuUsage(), cpuSeconds(instance.process.pid!), performance.now()]
  const before = number
  const until = began + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        const body = { source: 'simkim-passport', records: Array.from({ length: perRequest }, someone) }
        const { status } = await instance.post('/api/v1/records', body, { authorization: `Bearer ${key}` })
        if (status !== 200) throw new Error(`answered ${status}`)
      }
    }),
  )
  const took = (performance.now() - began) / 1000
  const generator = process.cpuUsage(mine)
  process.stdout.write(
    `${perRequest} a request: ${((number - before) / took).toFixed(0)} records/s acknowledged (generator ${((generator.user + generator.system) / 1e6 / took).toFixed(2)} cores, server's Node ${((cpuSeconds(instance.process.pid!) - theirs) / took).toFixed(2)} cores)\n`,
  )
}
await instance.stop()
