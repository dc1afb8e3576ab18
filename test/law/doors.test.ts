/** Every door × every role, called through the door and held against docs/doors.md (protection: a role opens no more than the page says). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '../../server/api.ts'
import { organisation } from '../cast.ts'
import { openTestHouse, type System, type TestHouse } from '../harness.ts'
import { askedAt, doorPlace, type Name } from '../visitor.ts'
import { inputs, systemInputs } from './inputs.ts'
import { readTable, writeTable } from './table.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/doors.md'), 'utf8')
const table = readTable(page)
const names = Object.keys(api) as Name[]
/** Doors after which the visitor's session is another one. */
const endsSession: Name[] = ['session.sign-in', 'session.sign-out']

let t: TestHouse
let system: System
const cookies = new Map<string, string>()

/** One officer per role. */
const players = new Map([
  ['administrator', 'admin'],
  ...organisation.officers
    .map(({ login, assignments }): [string, string] => [assignments[0]!.role, login])
    .toReversed(),
])

beforeAll(async () => {
  t = await openTestHouse()
  system = await t.system('imigrasi-skw', 'simkim-passport')
  for (const [role, login] of players) cookies.set(role, (await t.as(login)).cookie)
})
afterAll(() => t.close())

const csv = 'nomor_laporan;waktu_laporan;saluran;uraian\nUJI-2;2026-11-15;TELEPON;Uji coba\n'
/** Victims' services alone take one in. */
const htcdsCsv = 'prs_FirstName,prs_SecondName,con_Consent\nUji,Coba,Yes\n'
/** A consent is a document by its content. */
const pdf = '%PDF-1.4 uji'
const passportCsv = 'nomor_permohonan\n1\n'

/** A file as a form sends it. */
const formOf = (text: string) =>
  `--simpul\r\ncontent-disposition: form-data; name="file"; filename="uji.csv"\r\ncontent-type: text/csv\r\n\r\n${text}\r\n--simpul--\r\n`

async function call(name: Name, role: string) {
  const isSystem = role === 'agency-system'
  const input = (isSystem ? systemInputs[name] : undefined) ?? inputs[name]
  const isUpload = api[name].kind === 'upload'
  const { method, path } = doorPlace(name)
  const cookie =
    endsSession.includes(name) && players.has(role) ? (await t.as(players.get(role)!)).cookie : cookies.get(role)
  const response = await t.app.inject({
    method,
    url: isUpload || method === 'GET' ? askedAt(path, input()) : path,
    headers: {
      'content-type': isUpload ? 'multipart/form-data; boundary=simpul' : 'application/json',
      'x-purpose': 'case',
      ...(isSystem ? { authorization: `Bearer ${system.key}` } : cookie === undefined ? {} : { cookie }),
    },
    ...(method === 'GET'
      ? {}
      : {
          payload: isUpload
            ? formOf(
                name.startsWith('htcds.')
                  ? htcdsCsv
                  : name.startsWith('oversight.')
                    ? pdf
                    : isSystem
                      ? passportCsv
                      : csv,
              )
            : JSON.stringify(input()),
        }),
  })
  return { status: response.statusCode, code: (response.json() as { code?: string }).code }
}

test('the page is the table of today', async () => {
  expect(page, 'run: node test/law/write-doors.ts').toBe(await writeTable())
})

test('every door stands in the page, and every role has somebody who plays it', () => {
  expect([...table.keys()]).toEqual(names)
  const roles = new Set([...table.values()].flatMap((may) => [...may]))
  expect([...roles].filter((role) => !['nobody', 'agency-system'].includes(role)).toSorted()).toEqual(
    [...players.keys()].toSorted(),
  )
})

/** Fastify prints its routes as a tree; four characters a level. */
function routesOf(tree: string): string[] {
  const trail: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods] = /^((?:[│ ] {3})*)[├└]── (\S*)(?: \(([^)]+)\))?/.exec(line) ?? []
    trail.splice(indent.length / 4, trail.length, part)
    return (methods?.split(', ') ?? []).map((method) => `${method} ${trail.join('')}`)
  })
}

test('no route of the API stands outside the table', () => {
  const open = routesOf(t.app.printRoutes({ commonPrefix: false })).filter((route) => route.includes(' /api'))
  const known = names.map((name) => `${doorPlace(name).method} ${doorPlace(name).path}`)
  const beside = ['/api/web/events', '/api/openapi.json', '/api/docs'].map((path) => `GET ${path}`)
  // Every GET answers HEAD as well.
  const heads = [...beside.slice(1), ...known].flatMap((route) =>
    route.startsWith('GET ') ? route.replace('GET', 'HEAD') : [],
  )
  expect(open.toSorted()).toEqual([...known, ...beside, ...heads].toSorted())
})

describe('door × role', () => {
  test.each(names)('%s', async (name) => {
    const may = table.get(name)!
    for (const role of ['nobody', ...players.keys(), 'agency-system']) {
      const told = await call(name, role)
      if (may.has(role)) {
        // The role may; whether the agency has such a source to send for is another question.
        if (name.startsWith('htcds.') && told.code === 'source-not-allowed') continue
        expect([200, 404, 409], `${role}: ${JSON.stringify(told)}`).toContain(told.status)
        continue
      }
      const refused = role === 'nobody' ? [401, 'not-signed-in'] : [403, 'not-allowed']
      expect([told.status, told.code], role).toEqual(refused)
    }
  })
})

test('every call of somebody left a line: what was done, and what was refused', async () => {
  const lines = await t.superuser(
    'select does, outcome, count(distinct officer)::int officers from journal.lines group by does, outcome',
  )
  const officersOf = (does: string, outcome: string) =>
    Number(lines.find((line) => line.does === does && line.outcome === outcome)?.officers ?? 0)
  for (const name of names) {
    expect(officersOf(name, 'refused') + officersOf(name, 'done'), name).toBeGreaterThanOrEqual(players.size)
  }
})

test('signed out is out: the doors that ask for a session refuse the old cookie', async () => {
  const ani = await t.as('ani')
  await ani.call('session.sign-out', {})
  const told = await ani.ask('session.list', {})
  expect([told.status, told.problem.code]).toEqual([401, 'session-over'])
})
