import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../test/records.ts'
import { askOnce } from '../ask-indicator.ts'
import { minorAsAdult } from './minor-as-adult.ts'

const findIn = finder(askOnce)

const village = (birthDate: string) =>
  recordOf('village-register', '2026-11-02', { happening: 'village-registration', birthDate })
const passport = (birthDate: string, at = '2026-11-16') =>
  recordOf('simkim-passport', at, { happening: 'passport-application', birthDate })

test('born 2009 in the village and 2004 at the passport desk: a child presented as an adult', () => {
  const [found] = findIn(minorAsAdult, [village('2009-05-12'), passport('2004-05-12')])
  expect(found).toMatchObject({
    strength: 'strong',
    values: { child: 2009, adult: 2004, childAge: 17, adultAge: 22 },
  })
  expect(found!.evidence).toHaveLength(2)
})

test.each([
  ['the same date everywhere', [village('2004-05-12'), passport('2004-05-12')]],
  ['a child with a child’s papers', [village('2010-05-12'), passport('2010-05-12')]],
  ['an adult by both dates', [village('2005-05-12'), passport('2004-05-12')]],
  ['a year without a day that may be adult', [village('2008'), passport('2004-05-12')]],
  ['a default first of January that may be adult', [village('2008-01-01'), passport('2004-05-12')]],
  [
    'unknown at the village',
    [recordOf('village-register', '2026-11-02', { happening: 'village-registration' }), passport('2004-05-12')],
  ],
  ['grown up since the village wrote it', [village('2008-11-10'), passport('2004-05-12', '2026-11-16')]],
])('silent: %s', (_name, records) => {
  expect(findIn(minorAsAdult, records)).toEqual([])
})

test('the civil registry settles it', () => {
  const verified = recordOf('dukcapil-verification', '2026-11-17', {
    happening: 'identity-verification',
    birthDate: '2004-05-12',
    outcome: 'sesuai',
  })
  expect(findIn(minorAsAdult, [village('2009-05-12'), passport('2004-05-12'), verified])).toEqual([])
})
