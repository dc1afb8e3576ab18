import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../test/records.ts'
import { askOnce } from '../ask-indicator.ts'
import { identityContradiction } from './identity-contradiction.ts'

const findIn = finder(askOnce)

const application = (nik: string | undefined, birthDate: string, sex: 'F' | 'M' = 'F') =>
  recordOf('simkim-passport', '2026-11-16', {
    happening: 'passport-application',
    birthDate,
    sex,
    ...(nik === undefined ? {} : { nik }),
  })

test('a NIK of 2009 with a stated birth in 2004', () => {
  expect(findIn(identityContradiction, [application('6101015205090001', '2004-05-12')])).toMatchObject([
    { strength: 'medium', values: { one: 2009, other: 2004 } },
  ])
})

test('two agencies years apart', () => {
  const found = findIn(identityContradiction, [
    recordOf('village-register', '2026-11-02', { happening: 'village-registration', birthDate: '2009-05-12' }),
    application(undefined, '2004-05-12'),
  ])
  expect(found).toMatchObject([{ strength: 'medium' }])
})

test('never enough for an alert alone', () => {
  expect(identityContradiction.aloneAt).toEqual([])
})

test.each([
  ['NIK and date agree', application('6101015205040001', '2004-05-12')],
  ['a corrected day', application('6101015205040001', '2004-05-13')],
  ['a corrected year', application('6101015205040001', '2003-05-12')],
  ['no NIK', application(undefined, '2004-05-12')],
  ['a man’s NIK of a man', application('6101011205040001', '2004-05-12', 'M')],
])('silent: %s', (_name, record) => {
  expect(findIn(identityContradiction, [record])).toEqual([])
})

test('a wrong sex box is weak', () => {
  expect(findIn(identityContradiction, [application('6101015205040001', '2004-05-12', 'M')])).toMatchObject([
    { strength: 'weak' },
  ])
})
