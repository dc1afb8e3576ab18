import { expect, test } from 'vitest'
import { recordOf } from '../../../test/records.ts'
import type { PersonRecord, TieKind } from '../../persons/model.ts'
import { askOnce } from '../ask-indicator.ts'
import { groupWithOneSponsor } from './group-with-one-sponsor.ts'

type Pair = { person: string; applied: PersonRecord; crossed: PersonRecord }
const group = (size: number, more: (n: number) => object = () => ({})): Pair[] =>
  Array.from({ length: size }, (_, n) => ({
    person: `p${n}`,
    applied: recordOf('simkim-passport', '2026-11-01', {
      happening: 'passport-application',
      motherName: `Ibu ${n} Rekaan`,
      address: `Jalan Contoh nomor ${n}`,
      sponsor: { phone: '0844-0000-0001' },
      ...more(n),
    }),
    crossed: recordOf('simkim-crossing', '2026-11-16', {
      happening: 'crossing',
      direction: 'out',
      travelWith: 'Bus KB 7000 XX',
    }),
  }))

/** Those who share the sponsor are all of `group`; those of the bus are its members and `others`. */
const ask = (of: Pair[], riders: Pair[] = of) =>
  askOnce(groupWithOneSponsor, [of[0]!.applied, of[0]!.crossed], {
    now: Date.parse('2026-11-17T03:00:00Z'),
    isStale: () => false,
    tied: (kind: TieKind) => {
      const told = (record: PersonRecord, person: string) => ({ ...record, person, tie: 'tie', tieKind: kind })
      if (kind === 'sponsor phone') return of.map((one) => told(one.applied, one.person))
      return kind === 'journey' ? riders.map((one) => told(one.crossed, one.person)) : []
    },
  })

test('four households on one bus with one sponsor', () => {
  expect(ask(group(4))).toMatchObject({
    strength: 'strong',
    values: { people: 4, households: 4 },
    tie: 'sponsor tie',
  })
  expect(ask(group(3))).toMatchObject({ strength: 'medium' })
  expect(groupWithOneSponsor.aloneAt).toEqual(['strong'])
})

test.each([
  ['a family with the aunt’s number', group(5, () => ({ motherName: 'Ibu Rekaan' }))],
  ['two colleagues', group(2)],
  ['a licensed company’s bus', group(6, () => ({ sponsor: { phone: '0844-0000-0001', licence: 'SIP3MI-CONTOH-1' } }))],
])('silent: %s', (_name, of) => {
  expect(ask(of)).toBeNull()
})

test('silent: one sponsor, but each on a journey of their own', () => {
  const of = group(5)
  expect(ask(of, of.slice(0, 1))).toBeNull()
})
