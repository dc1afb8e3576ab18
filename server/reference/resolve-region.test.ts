/** A region's code, of today or of the past, finds today's; files and the codes at the head of a NIK agree. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partedFrom, regenciesOfProvince } from '../matching/regions.data.ts'
import type { Reference } from './reference.ts'
import { crossings } from './references/crossings.ts'
import { regionChanges } from './references/region-changes.ts'
import { regions } from './references/regions.ts'
import { routes } from './references/routes.ts'
import { dotted, makeBook, resolveRegion } from './resolve-region.ts'

const rowsOf = (reference: Reference) => (reference.origin.kind === 'declared' ? reference.origin.rows() : [])
const book = makeBook(rowsOf(regions), rowsOf(regionChanges))
const resolve = (code: string, system: 'kemendagri' | 'bps' = 'kemendagri') => resolveRegion(book, code, system)

describe('a code of today', () => {
  test('is itself, with what it stands in, however it is written', () => {
    for (const written of ['61.72.02', '617202', '61 72 02']) {
      const found = resolve(written)!
      expect(found).toMatchObject({ code: '61.72.02', level: 3, state: 'current', name: 'Singkawang Barat' })
      expect(found.within).toEqual([
        { code: '61', name: 'Kalimantan Barat' },
        { code: '61.72', name: 'Kota Singkawang' },
      ])
    }
  })
  test('tells what was parted from it, oldest first', () => {
    const found = resolve('61.07')!
    expect(found.state).toBe('current')
    expect(found.parted).toEqual([{ code: '61.72', name: 'Kota Singkawang' }])
    expect(found.history.map(({ law }) => law)).toEqual(['UU 10/1999', 'UU 12/2001'])
  })
})

describe('a code of the past', () => {
  test('Nunukan of East Kalimantan is Nunukan of North Kalimantan', () => {
    const found = resolve('64.05')!
    expect(found).toMatchObject({ state: 'former', name: 'Kabupaten Nunukan', today: [{ code: '65.03' }] })
    expect(found.history.map(({ date }) => date)).toEqual(['1999-10-04', '2012-11-16'])
  })
  test('a district of it is told as far as is known: its regency', () => {
    expect(resolve('64.05.03')).toMatchObject({ state: 'former', level: 3, today: [{ code: '65.03' }] })
  })
  test('a regency of Papua moved with its new province; a province that left has no code of today', () => {
    expect(resolve('91.01')!.today).toEqual([{ code: '93.01', name: 'Kabupaten Merauke' }])
    expect(resolve('54')).toMatchObject({ state: 'former', name: 'Timor Timur', today: [] })
  })
})

test('BPS has other digits for the same regency', () => {
  expect(resolve('6104', 'bps')).toMatchObject({ code: '61.02', name: 'Kabupaten Mempawah' })
  expect(resolve('6102', 'bps')).toMatchObject({ code: '61.07', name: 'Kabupaten Bengkayang' })
  expect(resolve('9999', 'bps')).toBeNull()
})

test('what is no code is none, an unknown code says so, and anything may be asked', () => {
  expect(resolve('Singkawang')).toBeNull()
  expect(resolve('61.99')).toMatchObject({ state: 'unknown', today: [] })
  fc.assert(fc.property(fc.string(), (text) => resolve(text) === null || dotted(text) !== null))
  const codes = [...book.byCode.keys(), ...book.events.map(({ from }) => from.code)]
  fc.assert(
    fc.property(fc.constantFrom(...codes), (code) => {
      const found = resolve(code)!
      return found.state !== 'unknown' && found.today.every((one) => book.byCode.has(one.code))
    }),
  )
})

describe('the files agree', () => {
  test('with the codes at the head of a NIK', () => {
    const listed = Object.entries(regenciesOfProvince).flatMap(([province, codes]) =>
      codes.split(' ').map((code) => `${province}.${code}`),
    )
    const regencies = [...book.byCode.keys()].filter((code) => code.length === 5)
    expect(regencies.toSorted()).toEqual(listed.toSorted())
    const parted = book.events.filter(({ kind, from }) => kind === 'parted' && from.code.length === 2)
    for (const { from, to } of parted) expect(partedFrom[to!.code], to!.code).toContain(from.code)
    expect(new Set(parted.map(({ to }) => to!.code))).toEqual(new Set(Object.keys(partedFrom)))
  })
  test('every change leads somewhere, every crossing and route stands in a known place', () => {
    for (const { kind, to } of book.events)
      if (kind !== 'ended') expect(book.byCode.has(to!.code) || to!.code.startsWith('64'), to!.code).toBe(true)
    const known = new Set(rowsOf(crossings).map((row) => row.code))
    for (const row of rowsOf(crossings)) {
      expect(book.byCode.has(row.region!), row.code).toBe(true)
      if (row.office !== '') expect(known, row.code).toContain(row.office)
      expect(row.zone).toBe(row.region!.startsWith('65') ? 'Asia/Makassar' : 'Asia/Pontianak')
    }
    for (const row of rowsOf(routes)) expect(known, row.code).toContain(row.from_crossing)
  })
  test.each([regions, regionChanges, crossings, routes])(
    '$id: one row a key, only known columns and words',
    (reference) => {
      const keys = rowsOf(reference).map((row) => row[reference.key])
      expect(new Set(keys).size).toBe(keys.length)
      const allowed = new Map(reference.columns.map((column) => [column.name, column.words]))
      for (const row of rowsOf(reference)) {
        for (const [name, value] of Object.entries(row)) {
          if (name === 'status') expect(['checked', 'to-confirm']).toContain(value)
          else expect(allowed.has(name), name).toBe(true)
          const words = allowed.get(name)
          if (words !== undefined && value !== '') expect(words).toContain(value)
        }
      }
    },
  )
})
