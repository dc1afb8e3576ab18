/**
 * The live path under an open load beside many residents: `npm run bench -- live [--resident 100000] [--rate 100] [--each 1] [--seconds 20] [--house DIR]`.
 * Residents come in by `simpul backfill`. Then requests of `each` records leave at their time, whether earlier ones were answered or not;
 * twice a second a girl who is a child in her village applies as an adult, and the time until her alert is told is taken beside it.
 */
import { parseArgs } from 'node:util'
import { password } from '../test/cast.ts'
import { application, registration } from '../test/rows.ts'
import { cpuSeconds, percentile } from './instance.ts'
import { rowOf, startResidents } from './residents.ts'

const { values } = parseArgs({
  options: {
    resident: { type: 'string', default: '100000' },
    rate: { type: 'string', default: '100' },
    each: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '20' },
    house: { type: 'string' },
    /** The first number that is sent: with a house that was measured before, one that it has not seen. */
    from: { type: 'string', default: '0' },
  },
})
const [resident, rate, each, seconds] = [values.resident, values.rate, values.each, values.seconds].map(Number) as [
  number,
  number,
  number,
  number,
]
const from = Number(values.from)
const say = (line: string) => process.stdout.write(`${line}\n`)
const more = from + rate * seconds + each * 2
const { instance, people, passportKey, villageKey, waiting } = await startResidents(resident, more, values.house)

const analyst = (await instance.post('/api/web/session.sign-in', { login: 'ani', password })).cookie
let heard: () => void = () => {}
const events = await fetch(`${instance.address}/api/web/events`, { headers: { cookie: analyst } })
void (async () => {
  for await (const chunk of events.body!) if (Buffer.from(chunk).toString().includes('"alerts"')) heard()
})().catch(() => {})

/** Search before create, as an analyst types it: a name by ear with a birth date, or a number. */
const searched: number[] = []
let found = 0
for (const person of people.slice(0, 300).filter((one) => one.birth_date.length === 10 && one.name.includes(' '))) {
  const asked =
    searched.length % 3 === 0 && /^\d{16}$/.test(person.national_id)
      ? { nik: person.national_id }
      : { name: person.name.replace(/([a-z])[aeiou]/, '$1u'), birthDate: person.birth_date }
  const began = performance.now()
  const { status, body } = await instance.post('/api/web/persons.find', asked, {
    cookie: analyst,
    'x-purpose': 'alert',
  })
  searched.push(performance.now() - began)
  if (status === 200 && (body as { rows: unknown[] }).rows.length > 0) found++
}
const at = (times: number[], p: number) => percentile(times, p).toFixed(0)
say(`search: ${found} of ${searched.length} found somebody; p50 ${at(searched, 50)}, p99 ${at(searched, 99)} ms`)

const send = (source: string, by: string, records: object[]) =>
  instance.post('/api/v1/records', { source, records }, { authorization: `Bearer ${by}` })

const answered: number[] = []
let [refused, broken, next] = [0, 0, resident + from]
const until = performance.now() + seconds * 1000
const [generator, server] = [process.cpuUsage(), cpuSeconds(instance.process.pid!)]

async function load(): Promise<void> {
  const open: Promise<void>[] = []
  const began = performance.now()
  for (let request = 0; performance.now() < until; request++) {
    const due = began + (request * each * 1000) / rate
    const early = due - performance.now()
    if (early > 1) await new Promise((wait) => setTimeout(wait, early))
    const rows = Array.from({ length: each }, () => rowOf(people[next % people.length]!, next++))
    open.push(
      send('simkim-passport', passportKey, rows).then(
        ({ status }) => {
          if (status === 200) answered.push(performance.now() - due)
          else refused++
        },
        () => void broken++,
      ),
    )
  }
  await Promise.all(open)
}

const alerted: number[] = []
/** An alert that is not told within ten seconds is counted as missing, and no more are waited for than that. */
const longest = 10_000
let untold = 0
async function probe(): Promise<void> {
  for (let n = from + 1; performance.now() < until; n++) {
    const letters = [...String(n + 1000)].map((digit) => 'bdfgklmnrs'[Number(digit)]).join('a')
    const two = (value: number) => String(value).padStart(2, '0')
    const [day, month] = [(n % 27) + 2, (n % 12) + 1]
    const who = {
      nik: `610101${two(day + 40)}${two(month)}09${String(n % 10_000).padStart(4, '0')}`,
      nama_lengkap: `Contoh ${letters}`,
      nama_ibu: `Ibu ${letters}`,
    }
    await send('village-register', villageKey, [
      registration(n, { ...who, tanggal_lahir: `2009-${two(month)}-${two(day)}` }),
    ])
    await new Promise((wait) => setTimeout(wait, 300))
    const told = new Promise<number>((tell) => {
      heard = () => tell(performance.now())
    })
    await send('simkim-passport', passportKey, [
      application(n, { ...who, nomor_permohonan: `P${n}`, tanggal_lahir: `2004-${two(month)}-${two(day)}` }),
    ])
    const acknowledged = performance.now()
    const at = await Promise.race([told, new Promise<null>((wait) => setTimeout(wait, longest, null))])
    if (at === null) untold++
    else alerted.push(Math.max(0, at - acknowledged))
    await new Promise((wait) => setTimeout(wait, 200))
  }
}

await Promise.all([load(), probe()])
const used = process.cpuUsage(generator)
const behind = await waiting()
say(
  `${rate} records/s wanted, ${each} a request, ${seconds} s beside ${resident} residents: ${((answered.length * each) / seconds).toFixed(0)}/s answered, ${refused} refused, ${broken} without an answer, ${behind} subjects waiting at the end`,
)
say(`acknowledged (from the time it was due): p50 ${at(answered, 50)}, p99 ${at(answered, 99)} ms`)
say(
  `acknowledged → alert told, ${alerted.length} alerts (${untold} not told within ${longest / 1000} s): p50 ${at(alerted, 50)}, p99 ${at(alerted, 99)} ms`,
)
say(
  `generator ${((used.user + used.system) / 1e6 / seconds).toFixed(2)} cores, the server's Node ${((cpuSeconds(instance.process.pid!) - server) / seconds).toFixed(2)} cores`,
)
await instance.stop()
process.exit(0)
