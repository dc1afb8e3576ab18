/**
 * How fast a desk is answered beside many residents: `npm run bench -- screening-look [--resident 100000] [--looks 300]`. Residents come in
 * by `simpul backfill`; then a passport counter looks at one person after another: by NIK, by passport, by name and birth date.
 */
import { parseArgs } from 'node:util'
import type { HardRecord } from '../demo/hard-people.ts'
import { password } from '../test/cast.ts'
import { percentile } from './instance.ts'
import { bornOf, nikOf, startResidents } from './residents.ts'

const { values } = parseArgs({
  options: {
    resident: { type: 'string', default: '100000' },
    looks: { type: 'string', default: '300' },
    house: { type: 'string' },
  },
})
const [resident, looks] = [Number(values.resident), Number(values.looks)]
const say = (line: string) => process.stdout.write(`${line}\n`)
const { instance, people } = await startResidents(resident, 0, values.house)

const counter = (await instance.post('/api/web/session.sign-in', { login: 'lina', password })).cookie
const ways: Record<string, (person: HardRecord, n: number) => Record<string, string> | null> = {
  NIK: (person, n) => ({ nik: nikOf(person, n) }),
  passport: ({ passport }) => (passport.length < 5 ? null : { passport }),
  'name and birth date': (person) => ({ name: person.name, birthDate: bornOf(person) }),
}
const all: number[] = []
const at = (times: number[], p: number) => percentile(times, p).toFixed(0)
for (const [way, ask] of Object.entries(ways)) {
  const times: number[] = []
  let found = 0
  for (
    let n = 0;
    times.length < looks / 3 && n < people.length;
    n += Math.max(1, Math.floor((resident * 3) / looks / 4))
  ) {
    const asked = ask(people[n]!, n)
    if (asked === null) continue
    const start = performance.now()
    const { status, body } = await instance.post(
      '/api/web/screening.look',
      { purpose: 'tourism', ...asked },
      { cookie: counter },
    )
    times.push(performance.now() - start)
    if (status === 200 && (body as { persons: unknown[] }).persons.length > 0) found++
  }
  all.push(...times)
  say(`${way}: ${found} of ${times.length} found; p50 ${at(times, 50)}, p99 ${at(times, 99)} ms`)
}
say(`all: p50 ${at(all, 50)}, p99 ${at(all, 99)} ms (${all.length} looks)`)
await instance.stop()
