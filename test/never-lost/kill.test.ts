/**
 * kill −9 of the server, the workers, the database and one of its connections, twelve times under load (`npm run bench -- kills` does it
 * more often), with fsync on and two workers:
 * nothing acknowledged is lost, nothing is doubled, all of it is done, and the journal still verifies.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSeals, verifyJournal } from '../../server/journal/verify-journal.ts'
import { startEmbeddedDatabase } from '../../server/machine/embedded-database.ts'
import { steps } from '../../server/pipeline.ts'
import { machineClock } from '../../server/platform/clock.ts'
import { readConfig } from '../../server/platform/config.ts'
import { aStep, inTransaction } from '../../server/platform/context.ts'
import { type OpenHouse, openHouse } from '../../server/platform/open-house.ts'
import { organisation, password } from '../cast.ts'
import { application } from '../rows.ts'
import { cookieOf, type OutputOf, type Visitor, visitor } from '../visitor.ts'
import { type Player, startTroupe, type Troupe, until } from './troupe.ts'

const rounds = Number(process.env.SIMPUL_KILL_ROUNDS ?? 12)
const deliveriesPerRound = 12
const source = 'simkim-passport'
const victims: (Player | 'database' | 'connection')[][] = [
  ['server'],
  ['worker a'],
  ['database'],
  ['worker b', 'worker a'],
  ['connection'],
  ['database', 'worker a'],
  ['server', 'worker a', 'worker b', 'database'],
]

let troupe: Troupe
let admin: Visitor
let key: string

beforeAll(async () => {
  troupe = await startTroupe(['server', 'worker a', 'worker b'])
  const nobody = visitor(troupe.doors, '')
  const made = await nobody.ask('setup.first-administrator', {
    name: 'Administrator Contoh',
    login: 'admin',
    password,
    agencyName: 'Pengelola Contoh',
    jurisdiction: '61',
    jurisdictionName: 'Kalimantan Barat',
  })
  admin = visitor(troupe.doors, cookieOf(made))
  await admin.call('organisation.load', { ...organisation, officers: [] })
  const agreement = (await admin.call('agreements.list', {})).find((one) =>
    one.number.endsWith(`imigrasi-skw/${source}`),
  )!
  const post = (await admin.call('posts.list', {})).find((one) => one.code === 'paspor-skw')!
  key = (await admin.call('keys.make', { name: 'uji', post: post.id, agreement: agreement.id, sources: [source] })).key
})
afterAll(async () => {
  await troupe?.stop()
  troupe?.clear()
})

type Answer = OutputOf<'records.send'>['answers'][number]
/** What the sender knows: every answer it was given, by reference, in order. */
const acknowledged = new Map<string, Answer[]>()

const syllables = [
  'Ba',
  'Cendra',
  'Dwi',
  'Fatma',
  'Gita',
  'Hening',
  'Jelita',
  'Kurnia',
  'Lestari',
  'Mega',
  'Nirmala',
  'Puspa',
]

/** Two records of one person, which must be joined; every third delivery also brings a new version of what was sent before it. */
function rowsOf(n: number) {
  // Without the fourth, who comes 1,008 later has the same name, mother and birthday, and may rightly be taken for the same.
  const [first, second, third, fourth] = [n, Math.floor(n / 12), n * 7, n + 5 * Math.floor(n / 144)].map(
    (place) => syllables[place % 12]!,
  )
  const day = 1 + (n % 28)
  const month = 1 + (Math.floor(n / 28) % 12)
  const born = `${1980 + (n % 25)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const who = {
    nama_lengkap: `${first}${second} ${third}${fourth}`,
    nama_ibu: `${fourth}${second} ${second}${third}`,
    tanggal_lahir: born,
    // Day + 40: a woman.
    nik: `617201${day + 40}${born.slice(5, 7)}${born.slice(2, 4)}${String(n).padStart(4, '0')}`,
  }
  const rows = [application(2 * n, who), application(2 * n + 1, who)]
  return n % 3 === 0 ? [...rows, application(2 * n, { ...who, status_permohonan: 'DITOLAK' })] : rows
}

/** Sends until it is answered, as an agency's system does; a lost answer means sending the same again. */
async function sendUntilAnswered(n: number): Promise<void> {
  const payload = JSON.stringify({ source, records: rowsOf(n) })
  const receipt = await until(`an answer to delivery ${n}`, 90, async () => {
    const response = await troupe.doors
      .inject({
        method: 'POST',
        url: '/api/v1/records',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        payload,
      })
      .catch(() => null)
    return response?.statusCode === 200 && (response.json() as OutputOf<'records.send'>)
  })
  for (const answer of receipt.answers)
    acknowledged.set(answer.ref!, [...(acknowledged.get(answer.ref!) ?? []), answer])
}

/** One round: four senders at once; when `after` deliveries are answered the victims die while the others are under way. */
async function playRound(round: number, after: number): Promise<void> {
  const waiting = Array.from({ length: deliveriesPerRound }, (_, i) => round * deliveriesPerRound + i)
  let answered = 0
  const sender = async () => {
    for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
      await sendUntilAnswered(n)
      answered += 1
      if (answered === after) for (const whom of victims[round % victims.length]!) troupe.kill(whom)
    }
  }
  await Promise.all([sender(), sender(), sender(), sender()])
}

test('round after round: every acknowledged record is there once, linked once, and nothing waits', {
  timeout: rounds * 15_000,
}, async () => {
  try {
    for (let round = 0; round < rounds; round++) await playRound(round, 1 + Math.floor(Math.random() * 9))
    await until('all work to be done', 90, async () => {
      const told = await admin.ask('set-aside.list', {}).catch(() => null)
      return told?.status === 200 && told.body.waiting === 0
    })
  } catch (problem) {
    throw new Error(`${troupe.said()}\n${(problem as Error).message}`)
  }
  expect(troupe.fell, troupe.said()).toEqual([])
  await troupe.stop()
  const config = readConfig(troupe.settings)
  const database = await startEmbeddedDatabase({ folder: join(config.dataFolder, 'postgres'), say: () => undefined })
  const server = { host: database.socketFolder, port: database.port, user: database.superuser }
  const house = await openHouse(config, { server, name: 'simpul' }, machineClock, steps)
  try {
    await lookAt(house)
  } finally {
    await house.close()
    await database.stop()
  }
})

async function lookAt(house: OpenHouse): Promise<void> {
  const ask = async <Row extends object>(sql: string) => (await house.pools.step.query<Row>(sql)).rows
  const people = rounds * deliveriesPerRound
  expect(acknowledged.size).toBe(people * 2)

  const rows = await ask<{
    id: string
    ref: string
    version: number
    state: string
    person: string | null
    nik: string
  }>(`
    select r.id, r.ref, r.version, r.state, l.person, r.facts ->> 'nik' nik
    from intake.records r left join persons.links l on l.record = r.id order by r.ref, r.version`)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const answers = [...acknowledged.values()]
  expect(answers.flat().filter((answer) => byId.get(answer.record!)?.ref !== answer.ref)).toEqual([])
  expect(answers.filter((given) => byId.get(given.at(-1)!.record!)?.state !== 'current')).toEqual([])
  const current = rows.filter((row) => row.state === 'current')
  expect(new Set(current.map((row) => row.ref)).size).toBe(current.length)
  expect(current.length).toBe(people * 2)
  // Sent again after a lost answer, the same content is no second version; where one delivery holds two versions, both come again.
  const twice = new Set(
    Array.from({ length: people }, (_, n) => (n % 3 === 0 ? application(2 * n).nomor_permohonan : '')),
  )
  expect(rows.filter((row) => row.version > 1 && !twice.has(row.ref))).toEqual([])
  expect(rows.filter((row) => (row.person === null) !== (row.state !== 'current'))).toEqual([])
  const personOf = new Map<string, Set<string>>()
  for (const row of current) personOf.set(row.nik, (personOf.get(row.nik) ?? new Set()).add(row.person!))
  expect([...personOf.values()].filter((persons) => persons.size !== 1)).toEqual([])
  expect(new Set(current.map((row) => row.person)).size).toBe(people)

  expect(await ask('select * from platform.todo where due_at <= now()')).toEqual([])
  const [feed] = await ask<{ records: string }>('select sum(records) records from intake.feeds')
  expect(Number(feed!.records)).toBe(rows.length)
  expect(
    await ask(
      'select d.id from intake.deliveries d where not exists (select from intake.parts p where p.delivery = d.id)',
    ),
  ).toEqual([])

  const seals = existsSync(house.seals) ? readSeals(readFileSync(house.seals, 'utf8')) : null
  const verdict = await inTransaction(house, 'step', aStep, null, (ctx) => verifyJournal(ctx, seals, ctx.keys.journal))
  expect(verdict.problem).toBeNull()
  expect(verdict.blocks).toBeGreaterThan(3)
  process.stdout.write(
    `${rounds} kills, ${acknowledged.size} references in ${answers.flat().length} answers: lost 0, doubled 0, ${verdict.lines} journal lines verified\n`,
  )
}
