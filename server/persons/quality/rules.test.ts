/** Every quality rule on what it is for, and on the innocent that look like it; columns held against every source's own sample. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../../intake/model.ts'
import { sources } from '../../intake/sources.ts'
import { columnsOf } from './columns.data.ts'
import type { Asked, Told } from './rule.ts'
import { rules } from './rules.ts'
import { isFarBeyond, lastWeeks, surelyAtLeast, weekOf } from './weeks.ts'

const every = new Set(Object.keys(columnsOf) as Told[])
const whole: Facts = {
  happening: 'crossing',
  name: 'Melati Rekaan',
  sex: 'F',
  birthDate: '2004-05-12',
  birthPlace: 'Sambas',
  nationality: 'IDN',
  nik: '6101015205040001',
  passport: 'E1234567',
  phone: '081234567890',
}
/** The rules that notice something in the whole record with this changed. */
function noticed(change: Partial<Facts>, more: Partial<Asked> = {}): string[] {
  const facts = Object.fromEntries(
    Object.entries({ ...whole, ...change }).filter(([, value]) => value !== undefined),
  ) as Facts
  const at = new Date('2026-11-16T02:00:00Z')
  const asked = { facts, carries: every, occurredAt: at, receivedAt: at, ...more }
  return rules.filter((rule) => rule.notice(asked) !== null).map((rule) => rule.id)
}
// What is undone on purpose: `undefined` takes a fact away.
const without = (...fields: (keyof Facts)[]) =>
  Object.fromEntries(fields.map((field) => [field, undefined])) as unknown as Partial<Facts>

test('a whole record: nothing', () => expect(noticed({})).toEqual([]))

describe('NIK', () => {
  test.each<[string, Partial<Facts>, string[]]>([
    ['31 February of a woman', { nik: '3502027102019913', birthDate: '2001-02-28' }, ['nik-date']],
    ['month 13', { nik: '6101011213040001', sex: 'M' }, ['nik-date']],
    ['serial 0000', { nik: '6101015205040000' }, ['nik-serial']],
    ['a man’s day, a woman’s column', { nik: '6101011205040001' }, ['nik-sex']],
    ['another day', { nik: '6101015305040001' }, ['nik-birth-date']],
    ['another year', { birthDate: '1999-05-12' }, ['nik-birth-date']],
    ['one digit over and over', { nik: '1111111111111111' }, ['nik-filler']],
    ['counted up', { nik: '1234567890123456' }, ['nik-filler']],
  ])('%s', (_, change, found) => expect(noticed(change)).toEqual(found))
  test.each<[string, Partial<Facts>]>([
    ['a woman of the 31st: day 71', { nik: '6101017112990002', birthDate: '1999-12-31' }],
    ['29 February of a leap year', { nik: '6101016902000003', birthDate: '2000-02-29' }],
    ['a year of birth alone', { birthDate: '2004' }],
    ['the month of birth', { birthDate: '2004-05' }],
    ['registered elsewhere', { nik: '6472015205040001' }],
    ['a child of this year', { nik: '6172015201260001', birthDate: '2026-01-12' }],
    ['a hundred years old', { nik: '6172015205270001', birthDate: '1927-05-12' }],
    ['sex not given', without('sex')],
    ['birth date not given', without('birthDate')],
  ])('innocent: %s', (_, change) => expect(noticed(change, { carries: new Set<Told>() })).toEqual([]))
  test('twelve digits are no NIK to take apart, and a phone of twelve digits is a phone', () => {
    expect(noticed({ nik: '610101520504' })).toEqual([])
    expect(noticed({ phone: '081256789012' })).toEqual([])
  })
})

describe('names', () => {
  test.each(['Melati 2', 'M', 'X', 'xxx', 'N.N.', 'Tanpa Nama', 'TIDAK DIKETAHUI', 'tes'])('%s', (name) =>
    expect(noticed({ name })).toEqual(['no-name']),
  )
  test.each([
    'Fo',
    'Ng',
    'Oe',
    'Suharni',
    "Tjhai A'fui",
    'Bong Nam Khiong',
    'M. Yusuf bin H. Ali',
    '林美麗',
    'Testiani',
    'Dr. X. Lim',
  ])('innocent: %s', (name) => expect(noticed({ name })).toEqual([]))
})

describe('passports and phones', () => {
  test.each(['1234567', 'E12345', 'ABC123456', 'PASPOR'])('passport %s', (passport) =>
    expect(noticed({ passport })).toEqual(['passport-pattern']),
  )
  test('innocent: a foreigner’s, an older one of two letters, one of whose holder nothing is known', () => {
    expect(noticed({ passport: '315046789', nationality: 'TWN', ...without('nik') })).toEqual([])
    expect(noticed({ passport: 'AB 123456' })).toEqual([])
    expect(noticed({ passport: '315046789', ...without('nationality', 'nik') })).toEqual(['no-nik'])
  })
  test.each(['0000000000', '0812345', '08111111111111', '123456'])('phone %s', (phone) =>
    expect(noticed({ phone })).toEqual(['phone-none']),
  )
  test.each(['+60128345678', '0128345678', '0562-631234', '+886 912 345 678', '62 812 3456 7890'])(
    'innocent phone %s',
    (phone) => expect(noticed({ phone })).toEqual([]),
  )
})

describe('days', () => {
  test('1 January is noticed, and only far beyond its share is it worth a look', () => {
    expect(noticed({ birthDate: '2004-01-01', nik: '6101014101040001' })).toEqual(['default-birthday'])
    expect(noticed({ birthDate: '2004' })).toEqual([])
    const usual = 1 / 365.25
    expect([isFarBeyond(3, 1000, usual), isFarBeyond(1, 1, usual), isFarBeyond(30, 10_000, usual)]).toEqual([
      false,
      false,
      false,
    ])
    expect([isFarBeyond(120, 1000, usual), isFarBeyond(8, 20, usual)]).toEqual([true, true])
  })
  test('ahead of its arrival; a clock a few minutes fast, or today without its hour, is not', () => {
    const receivedAt = new Date('2026-11-16T02:00:00Z')
    const at = (text: string) => noticed({}, { receivedAt, occurredAt: new Date(text) })
    expect(at('2026-11-16T09:00:00Z')).toEqual(['time-ahead'])
    expect(at('2027-11-16T02:00:00Z')).toEqual(['time-ahead'])
    expect(at('2026-11-16T02:10:00Z')).toEqual([])
    expect(at('2026-11-15T17:00:00Z')).toEqual([])
  })
  test('weeks begin on Monday in Pontianak', () => {
    expect(weekOf(new Date('2026-11-15T16:59:59Z'))).toBe('2026-11-09')
    expect(weekOf(new Date('2026-11-15T17:00:00Z'))).toBe('2026-11-16')
    expect(lastWeeks(new Date('2026-11-18T02:00:00Z'), 3)).toEqual(['2026-11-02', '2026-11-09', '2026-11-16'])
  })
})

describe('missing keys', () => {
  test.each<[keyof Facts, string]>([
    ['nik', 'no-nik'],
    ['birthDate', 'no-birth-date'],
    ['phone', 'no-phone'],
    ['birthPlace', 'no-birth-place'],
  ])('%s', (field, rule) => {
    expect(noticed(without(field))).toEqual([rule])
    expect(noticed(without(field), { carries: new Set(['name']) })).toEqual([])
  })
  const nothing = without('nik', 'birthDate', 'phone', 'birthPlace', 'passport')
  test('none at all', () => expect(noticed(nothing)).toContain('no-key'))
  test('innocent: a foreigner without NIK, hearsay, a victims’ service, a licence', () => {
    expect(noticed({ nationality: 'MYS', ...without('nik', 'passport') })).toEqual([])
    for (const happening of ['citizen-report', 'school-concern', 'victim-service', 'company-licence'] as const)
      expect(noticed({ happening, ...nothing })).toEqual([])
  })
})

test('forty of fifty is worse than one of one; both say less than they seem', () => {
  expect(surelyAtLeast(40, 50)).toBeGreaterThan(surelyAtLeast(1, 1))
  expect(surelyAtLeast(5, 100)).toBeLessThan(0.05)
  expect([surelyAtLeast(0, 10), surelyAtLeast(0, 0)].map((share) => Math.round(share * 100))).toEqual([0, 0])
})

test('every rule says itself in both languages and rests on something', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
  for (const { name, mend, ground, shows } of rules) {
    for (const words of [name, mend, ground]) expect(words.id && words.en && words.id !== words.en).toBeTruthy()
    for (const told of shows) expect(columnsOf[told], told).toBeDefined()
  }
})

test.each(sources.map((source) => [source.id, source] as const))('columns of %s are known', (id, source) => {
  const sample = JSON.parse(
    readFileSync(join(import.meta.dirname, `../../intake/sources/${id}.sample.json`), 'utf8'),
  ) as unknown
  const rows = (Array.isArray(sample) ? sample : (sample as { records: unknown[] }).records) as unknown[]
  const has = (told: Told) => columnsOf[told]!.some((column) => column in source.labels)
  expect(has('occurred')).toBe(true)
  for (const row of rows) {
    const facts = source.facts(source.layout.parse(row))
    // What a source says of everybody (its own nationality) needs no column.
    const told = (Object.keys(columnsOf) as Told[]).filter(
      (one): one is keyof Facts => one !== 'occurred' && one !== 'nationality' && facts[one] !== undefined,
    )
    for (const one of told) expect(has(one), one).toBe(true)
  }
})
