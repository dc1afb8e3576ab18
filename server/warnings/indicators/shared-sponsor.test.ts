import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../test/records.ts'
import { askOnce } from '../ask-indicator.ts'
import { sharedSponsor } from './shared-sponsor.ts'

const findIn = finder(askOnce)

type More = Parameters<typeof recordOf>[2]
const applicant = (n: number, more: Partial<More> = {}) =>
  recordOf('simkim-passport', '2026-11-16', {
    happening: 'passport-application',
    motherName: `Ibu ${n} Rekaan`,
    address: `Jalan Contoh nomor ${n}`,
    sponsor: { phone: '0844-0000-0001' },
    ...more,
  })
const ring = (size: number, more: (n: number) => Partial<More> = () => ({})) =>
  Array.from({ length: size }, (_, n) => ({ person: `p${n}`, record: applicant(n, more(n)) }))
const ask = (tied: ReturnType<typeof ring>) => findIn(sharedSponsor, [tied[0]!.record], { tied })

test('four households behind one number are strong enough alone', () => {
  expect(ask(ring(4))).toMatchObject([{ strength: 'strong', values: { people: 4, households: 4 }, tie: 'sponsor tie' }])
  expect(ask(ring(3))).toMatchObject([{ strength: 'medium' }])
  expect(sharedSponsor.aloneAt).toEqual(['strong'])
})

test('strangers who write down one address are not one household when each has a family card', () => {
  const housed = ring(5, (n) => ({ address: 'Mess Contoh 1', kk: `610101010101${String(n).padStart(4, '0')}` }))
  expect(ask(housed)).toMatchObject([{ strength: 'strong', values: { households: 5 } }])
})

test('three are not enough alone', () => {
  expect(ask(ring(3))).toMatchObject([{ strength: 'medium' }])
})

test.each([
  ['two people', ring(2)],
  ['a family of six at one address', ring(6, () => ({ address: 'Jalan Keluarga 1' }))],
  ['siblings with one mother', ring(6, () => ({ motherName: 'Ibu Rekaan' }))],
  ['one family card', ring(6, () => ({ kk: '6101010101010001' }))],
  ['a licensed agency', ring(8, () => ({ sponsor: { phone: '0844-0000-0001', licence: 'SIP3MI-CONTOH-1' } }))],
  ['one person applying often', ring(6).map((one) => ({ ...one, person: 'same' }))],
])('silent: %s', (_name, tied) => {
  expect(ask(tied)).toEqual([])
})

test('old applications are over', () => {
  expect(findIn(sharedSponsor, [ring(5)[0]!.record], { tied: ring(5), on: '2027-11-20' })).toEqual([])
})
