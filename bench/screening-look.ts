/**
 * How fast a desk is answered beside many residents: `npm run bench -- screening-look [--resident 100000] [--looks 300]`. Residents come in
 * by `simpul backfill`; then a passport counter looks at one person after another: by NIK, by passport, by name and birth date.
 */
import { spawn } from 'node:child_process'
import { closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { type HardRecord, inventHardPeople } from '../demo/hard-people.ts'
import { password } from '../test/cast.ts'
import { application } from '../test/rows.ts'
import { machineLine, makeKey, percentile, setUp, startInstance } from './instance.ts'

const { values } = parseArgs({
  options: { resident: { type: 'string', default: '100000' }, looks: { type: 'string', default: '300' } },
})
const [resident, looks] = [Number(values.resident), Number(values.looks)]
const say = (line: string) => process.stdout.write(`${line}\n`)

const instance = await startInstance({ SIMPUL_DEMO: 'none' })
const admin = await setUp(instance)
const key = await makeKey(instance, admin, 'imigrasi-skw', 'simkim-passport')
const people = inventHardPeople(resident, 'screening-look')

/** A number that fits no other, where the invented one is none. */
const nikOf = (person: HardRecord, n: number) =>
  /^\d{16}$/.test(person.national_id) ? person.national_id : `9101${String(n).padStart(12, '0')}`
const bornOf = ({ birth_date }: HardRecord) =>
  /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/.test(birth_date) ? birth_date : '1990-01-01'

const rowOf = (person: HardRecord, n: number): Record<string, unknown> =>
  application(n, {
    ...{ nomor_permohonan: `H${String(n).padStart(9, '0')}`, nama_lengkap: person.name, tujuan: 'Wisata' },
    jenis_kelamin: person.sex === 'M' ? 'L' : 'P',
    ...{ tempat_lahir: person.birth_place, tanggal_lahir: bornOf(person), nik: nikOf(person, n) },
    ...{ nama_ibu: person.mother, alamat: person.address, nomor_hp: person.phone, nomor_paspor: person.passport },
  })

say(machineLine())
const [file, keyFile] = [join(instance.data, 'residents.csv'), join(instance.data, 'api-key')]
const columns = Object.keys(rowOf(people[0]!, 0))
const out = openSync(file, 'w')
writeSync(out, `${columns.join(',')}\n`)
for (const [n, person] of people.entries()) {
  const row = rowOf(person, n)
  writeSync(out, `${columns.map((column) => `"${String(row[column] ?? '').replaceAll('"', '""')}"`).join(',')}\n`)
}
closeSync(out)
writeFileSync(keyFile, key)
const began = performance.now()
const cli = resolve(import.meta.dirname, '../server/cli.ts')
const loading = spawn(process.execPath, [cli, 'backfill', '--source', 'simkim-passport', '--key-file', keyFile, file], {
  env: { ...process.env, SIMPUL_DATA: join(instance.data, 'data'), SIMPUL_KEY_FILE: join(instance.data, 'key') },
})
const wrong = await text(loading.stderr)
if (wrong !== '') say(wrong)
rmSync(file)
const { cookie } = await instance.post('/api/web/session.sign-in', { login: 'admin', password })
const waiting = async () =>
  ((await instance.post('/api/web/set-aside.list', {}, { cookie })).body as { waiting: number }).waiting
while ((await waiting()) > 0) await new Promise((wait) => setTimeout(wait, 1000))
say(`${resident} residents loaded and asked about: ${((performance.now() - began) / 1000).toFixed(0)} s`)

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
