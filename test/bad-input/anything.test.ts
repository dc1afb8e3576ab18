/** Anything at all, at every door: an answer or a problem in both languages, never a fault of ours, and never a name in the log. */
import fc from 'fast-check'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '../../server/api.ts'
import { openServer } from '../../server/main.ts'
import { password } from '../cast.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { inputs } from '../law/inputs.ts'
import { doorPlace, type Name, type Visitor, visitor } from '../visitor.ts'
import { expectBothLanguages } from './untouched.ts'

const names = (Object.keys(api) as Name[]).filter((name) => api[name].kind === 'answer')
/** Who may open most of the doors between them. */
const logins = ['ani', 'admin', 'it-imigrasi', 'wati']
/** Doors that would end the visit itself, or cost a second of work each. */
const left: Name[] = [
  'session.sign-out',
  'session.sign-in',
  'session.change-password',
  'setup.first-administrator',
  'accounts.make',
]

let t: TestHouse
const visitors: Visitor[] = []
const lines: string[] = []
beforeAll(async () => {
  t = await openTestHouse()
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) })
  const app = await openServer(t.house, { secureCookie: false, trustProxy: false }, log)
  for (const login of logins) visitors.push(visitor(app, (await t.as(login)).cookie))
})
afterAll(() => t.close())

const nasty = fc.constantFrom<unknown>(
  ...[
    null,
    true,
    0,
    -1,
    1e308,
    5e-324,
    '',
    ' ',
    '\u0000',
    'a\ud800',
    '__proto__',
    '%00',
    "' or 1=1 --",
    '#{1}',
    '../..',
  ],
  ...[
    '6101015205090001',
    'Melati Rekaan',
    '9999999999999999999',
    '2004-02-30',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59+14:00',
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    'x'.repeat(5000),
    [],
    {},
    [[]],
    { id: null },
  ],
)
const anything = fc.oneof({ arbitrary: nasty, weight: 3 }, { arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 1 })

/** A well-formed input with one field replaced, added or taken away; now and then something else entirely. */
const spoilt = (input: object) =>
  fc.oneof(
    {
      arbitrary: fc
        .tuple(fc.constantFrom(...Object.keys(input), 'page', 'before', 'reason', 'id'), anything)
        .map(([field, value]) => ({ ...input, [field]: value })),
      weight: 6,
    },
    {
      arbitrary: fc
        .constantFrom('', ...Object.keys(input))
        .map((field) => Object.fromEntries(Object.entries(input).filter(([name]) => name !== field))),
      weight: 1,
    },
    { arbitrary: anything, weight: 1 },
  )

describe('never a fault of ours', () => {
  test.each(names.filter((name) => !left.includes(name)))('%s', async (name) => {
    const good = inputs[name]() as object
    await fc.assert(
      fc.asyncProperty(spoilt(good), fc.nat(visitors.length - 1), async (input, who) => {
        const told = await visitors[who]!.ask(name, input, { 'x-purpose': 'case' })
        expect(told.status, JSON.stringify(input)).toBeLessThan(500)
        if (told.status === 200) return
        expectBothLanguages(told.problem.message)
        for (const field of told.problem.fields) expectBothLanguages(field)
      }),
      { numRuns: 25, seed: 61, endOnFailure: true },
    )
  })
})

describe('the log', () => {
  test('of a day of nonsense is empty: what is wrong with an input is not worth a line', () => {
    expect(lines).toEqual([])
  })
  test('of a fault of ours says where, not about whom', async () => {
    await t.superuser(
      'alter table persons.keys rename to keys_away; alter table access.officers rename to officers_away',
    )
    const [ani] = visitors
    await ani!.ask('persons.find', { nik: '6101015205090001' }, { 'x-purpose': 'case' })
    await ani!.ask('persons.find', { name: 'Melati Rekaan', birthDate: '2004-05-12' }, { 'x-purpose': 'case' })
    await ani!.ask('session.sign-in', { login: 'ani', password })
    await t.superuser(
      'alter table persons.keys_away rename to keys; alter table access.officers_away rename to officers',
    )
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({ code: '42P01', route: expect.stringContaining('/api/web/') })
      expect(line).not.toMatch(/6101|Melati|Rekaan|2004|hanya-untuk|"ani"/)
    }
  })
})

test('every door is tried', () => {
  expect(
    [
      ...names,
      ...['sources.upload', 'files.keep', 'htcds.look', 'htcds.import', 'screening.sheet', 'cases.letter'],
      ...['documents.keep', 'documents.take', 'victims.withdrawal-sheet', 'oversight.keep-consent'],
      ...['evidence.keep-file', 'evidence.take-file', 'evidence.record', 'abroad.letter'],
    ].toSorted(),
  ).toEqual(Object.keys(api).toSorted())
  expect(names.every((name) => doorPlace(name).path.startsWith('/api/'))).toBe(true)
})
