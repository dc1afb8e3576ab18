import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../test/records.ts'
import { askOnce } from '../ask-indicator.ts'
import { sharedContact } from './shared-contact.ts'

const findIn = finder(askOnce)

type More = Parameters<typeof recordOf>[2]
const applicants = (size: number, more: (n: number) => Partial<More> = () => ({})) =>
  Array.from({ length: size }, (_, n) => ({
    person: `p${n}`,
    record: recordOf('simkim-passport', '2026-11-16', {
      happening: 'passport-application',
      motherName: `Ibu ${n} Rekaan`,
      kk: `610101010101${String(n).padStart(4, '0')}`,
      phone: '0844-0000-0001',
      address: 'Jalan Contoh nomor 7 RT 001',
      ...more(n),
    }),
  }))
const ask = (tied: ReturnType<typeof applicants>, kind: 'phone' | 'address' = 'phone') =>
  findIn(sharedContact, [tied[0]!.record], { tied, tiedBy: [kind] })

test.each(['phone', 'address'] as const)('three households give one %s', (kind) => {
  expect(ask(applicants(3), kind)).toMatchObject([
    { strength: 'medium', values: { people: 3, households: 3 }, tie: `${kind === 'phone' ? 'sponsor' : 'place'} tie` },
  ])
  expect(sharedContact.aloneAt).toEqual([])
})

test.each([
  ['two households', applicants(2), 'phone'],
  ['one family card', applicants(6, () => ({ kk: '6101010101010001' })), 'phone'],
  ['siblings with one mother', applicants(6, () => ({ motherName: 'Ibu Rekaan' })), 'address'],
  ['neighbours of one RT', applicants(6, () => ({ address: 'Dusun Contoh RT 014 RW 006' })), 'address'],
  ['what a village clerk wrote', applicants(6, () => ({ happening: 'village-registration' })), 'phone'],
  ['a licensed agency', applicants(6, () => ({ sponsor: { licence: 'SIP3MI-CONTOH-1' } })), 'phone'],
] as const)('silent: %s', (_name, tied, kind) => {
  expect(ask([...tied], kind)).toEqual([])
})
