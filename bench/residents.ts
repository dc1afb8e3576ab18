/**
 * A Simpul with many residents, for figures taken beside them: they come in by `simpul backfill` and everything in force is asked about each.
 * With a `house` (a folder) the loaded Simpul stays there and the next figure finds it, since a million takes most of an hour to load.
 */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { type HardRecord, inventHardPeople } from '../demo/hard-people.ts'
import { password } from '../test/cast.ts'
import { application } from '../test/rows.ts'
import { type Instance, machineLine, makeKey, setUp, startInstance } from './instance.ts'

/** A started Simpul, the people behind its residents and more that are not in it yet, and the keys of two agencies. */
export type Residents = {
  instance: Instance
  /** The first `resident` of them are in it. */
  people: HardRecord[]
  passportKey: string
  villageKey: string
  /** Subjects that no step has done yet. */
  waiting(): Promise<number>
}

const say = (line: string) => process.stdout.write(`${line}\n`)

/** A number that fits no other, where the invented one is none. */
export const nikOf = (person: HardRecord, n: number): string =>
  /^\d{16}$/.test(person.national_id) ? person.national_id : `9101${String(n).padStart(12, '0')}`

/** A birth date that a passport desk can hold. */
export const bornOf = ({ birth_date }: HardRecord): string =>
  /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/.test(birth_date) ? birth_date : '1990-01-01'

/** A row of the passport desk. */
export const rowOf = (person: HardRecord, n: number): Record<string, unknown> =>
  application(n, {
    ...{ nomor_permohonan: `H${String(n).padStart(9, '0')}`, nama_lengkap: person.name, tujuan: 'Wisata' },
    jenis_kelamin: person.sex === 'M' ? 'L' : 'P',
    ...{ tempat_lahir: person.birth_place || undefined, tanggal_lahir: bornOf(person), nik: nikOf(person, n) },
    ...{ nama_ibu: person.mother || undefined, alamat: person.address || undefined },
    ...{ nomor_hp: person.phone || undefined, nomor_paspor: person.passport || undefined },
  })

/** Writes the rows of residents as a file and has the terminal load them. */
async function load(folder: string, people: HardRecord[], passportKey: string): Promise<void> {
  const [file, keyFile] = [join(folder, 'residents.csv'), join(folder, 'passport-key')]
  const columns = Object.keys(rowOf(people[0]!, 0))
  const out = openSync(file, 'w')
  writeSync(out, `${columns.join(',')}\n`)
  for (const [n, person] of people.entries()) {
    const row = rowOf(person, n)
    writeSync(out, `${columns.map((column) => `"${String(row[column] ?? '').replaceAll('"', '""')}"`).join(',')}\n`)
  }
  closeSync(out)
  writeFileSync(keyFile, passportKey, { mode: 0o600 })
  const began = performance.now()
  const cli = resolve(import.meta.dirname, '../server/cli.ts')
  // Not the synchronous one: ten minutes later the connections that were kept would be gone without anybody having noticed.
  const loading = spawn(
    process.execPath,
    [cli, 'backfill', '--source', 'simkim-passport', '--key-file', keyFile, file],
    { env: { ...process.env, SIMPUL_DATA: join(folder, 'data'), SIMPUL_KEY_FILE: join(folder, 'key') } },
  )
  const [told, wrong] = await Promise.all([text(loading.stdout), text(loading.stderr)])
  const took = ((performance.now() - began) / 1000).toFixed(0)
  say(`backfill: ${told.trim().split('\n').slice(-3).join(' | ')} ${wrong} (${took} s)`)
  rmSync(file)
}

/** Where a Simpul's data stand when they are to stay. */
export const settingsOf = (house: string | undefined): Record<string, string> =>
  house === undefined ? {} : { SIMPUL_DATA: join(house, 'data'), SIMPUL_KEY_FILE: join(house, 'key') }

/** The keys of both agencies, made anew. */
async function makeKeys(instance: Instance, cookie: string): Promise<[passport: string, village: string]> {
  const key = (agency: string, source: string) => makeKey(instance, cookie, agency, source)
  return [await key('imigrasi-skw', 'simkim-passport'), await key('desa-uji', 'village-register')]
}

/** Leaves the keys of a loaded Simpul beside it, so that the next figure finds it. */
export async function keepHouse(instance: Instance, cookie: string, house: string): Promise<void> {
  const [passportKey, villageKey] = await makeKeys(instance, cookie)
  writeFileSync(join(house, 'passport-key'), passportKey, { mode: 0o600 })
  writeFileSync(join(house, 'village-key'), villageKey, { mode: 0o600 })
}

/** A history that comes in one day makes indicators pause themselves: whoever answers for them lets them go on. Answers which. */
async function resumePaused(instance: Instance): Promise<string[]> {
  const { cookie } = await instance.post('/api/web/session.sign-in', { login: 'kapolres', password })
  const { body } = await instance.post('/api/web/indicators.list', {}, { cookie })
  const paused = (body as { inForce: { id: string; pausedAt: string | null }[] }).inForce.filter((one) => one.pausedAt)
  for (const { id } of paused) {
    const asked = { id, quota: 100_000, reason: 'Riwayat dimuat dalam satu hari' }
    await instance.post('/api/web/indicators.resume', asked, { cookie })
  }
  return paused.map(({ id }) => id)
}

/** Starts a Simpul with so many residents, or the one that stands loaded in `house`; `more` people are invented beside them. */
export async function startResidents(resident: number, more: number, house?: string): Promise<Residents> {
  const isLoaded = house !== undefined && existsSync(join(house, 'village-key'))
  if (house) mkdirSync(house, { recursive: true })
  const instance = await startInstance({
    SIMPUL_DEMO: 'none',
    ...settingsOf(house),
  })
  const folder = house ?? instance.data
  const keyAt = (name: string) => readFileSync(join(folder, name), 'utf8').trim()
  const people = inventHardPeople(resident, 'residents').concat(inventHardPeople(more, 'who comes later'))
  say(machineLine())
  const [passportKey, villageKey] = isLoaded
    ? [keyAt('passport-key'), keyAt('village-key')]
    : await makeKeys(instance, await setUp(instance))
  if (!isLoaded && resident > 0) await load(folder, people.slice(0, resident), passportKey)
  const admin = (await instance.post('/api/web/session.sign-in', { login: 'admin', password })).cookie
  const waiting = async () =>
    ((await instance.post('/api/web/set-aside.list', {}, { cookie: admin })).body as { waiting: number }).waiting
  const untilNothingWaits = async () => {
    const began = performance.now()
    while ((await waiting()) > 0) await new Promise((wait) => setTimeout(wait, 1000))
    return ((performance.now() - began) / 1000).toFixed(0)
  }
  const took = await untilNothingWaits()
  say(isLoaded ? `${resident} residents, loaded before` : `indicators asked about everyone: ${took} s after the load`)
  const resumed = await resumePaused(instance)
  if (resumed.length > 0) say(`${resumed.join(', ')} let go on: everyone asked again in ${await untilNothingWaits()} s`)
  // Last: its being there says that everything before it is done.
  if (house && !isLoaded) writeFileSync(join(folder, 'village-key'), villageKey, { mode: 0o600 })
  return { instance, people, passportKey, villageKey, waiting }
}
