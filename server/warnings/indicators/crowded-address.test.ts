import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../test/records.ts'
import { askOnce } from '../ask-indicator.ts'
import { crowdedAddress } from './crowded-address.ts'

const findIn = finder(askOnce)

type More = Partial<Parameters<typeof recordOf>[2]>
const applicants = (size: number, more: (n: number) => More = () => ({})) =>
  Array.from({ length: size }, (_, n) => ({
    person: `p${n}`,
    record: recordOf('simkim-passport', '2026-11-16', {
      happening: 'passport-application',
      motherName: `Ibu ${n} Rekaan`,
      kk: `610101010101${String(n).padStart(4, '0')}`,
      address: 'Jalan Contoh nomor 7 RT 001',
      ...more(n),
    }),
  }))
const ask = (tied: ReturnType<typeof applicants>, kind: 'address' | 'household' | 'sponsor address') =>
  findIn(crowdedAddress, [tied[0]!.record], { tied, tiedBy: [kind] })

test('strangers who wait in one house', () => {
  expect(ask(applicants(4), 'address')).toMatchObject([{ strength: 'medium', values: { people: 4 } }])
  expect(ask(applicants(4), 'sponsor address')).toMatchObject([{ strength: 'medium' }])
  expect(crowdedAddress.aloneAt).toEqual([])
})

test('nine on one family card', () => {
  const card = { kk: '6101010101010001', motherName: 'Ibu Rekaan' }
  expect(
    ask(
      applicants(9, () => card),
      'household',
    ),
  ).toMatchObject([{ strength: 'medium' }])
  expect(
    ask(
      applicants(8, () => card),
      'household',
    ),
  ).toEqual([])
})

test.each([
  ['three who share a house', applicants(3), 'address'],
  ['one large family', applicants(7, () => ({ motherName: 'Ibu Rekaan' })), 'address'],
  ['neighbours of one hamlet', applicants(7, () => ({ address: 'Dusun Contoh RT 014 RW 006' })), 'address'],
  ['a licensed hostel', applicants(7, () => ({ sponsor: { licence: 'SIP3MI-CONTOH-1' } })), 'sponsor address'],
] as const)('silent: %s', (_name, tied, kind) => {
  expect(ask([...tied], kind)).toEqual([])
})
