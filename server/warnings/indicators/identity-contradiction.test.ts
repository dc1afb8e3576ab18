import { expect, test } from 'vitest'
import { findIn, recordOf } from '../../../test/records.ts'
import { identityContradiction } from './identity-contradiction.ts'

const application = (nik: string | undefined, birthDate: string, sex: 'F' | 'M' = 'F') =>
  recordOf('simkim-passport', '2026-11-16', {
    happening: 'passport-application',
    birthDate,
    sex,
    ...(nik === undefined ? {} : { nik }),
  })

test('a NIK of 2009 with a stated birth in 2004', async () => {
  expect(await findIn(identityContradiction, [application('6101015205090001', '2004-05-12')])).toMatchObject([
    { key: 'nik', strength: 'medium', values: { one: 2009, other: 2004 } },
  ])
})

test('two agencies years apart', async () => {
  const found = await findIn(identityContradiction, [
    recordOf('village-register', '2026-11-02', { happening: 'village-registration', birthDate: '2009-05-12' }),
    application(undefined, '2004-05-12'),
  ])
  expect(found).toMatchObject([{ key: 'between', strength: 'medium' }])
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
])('silent: %s', async (_name, record) => {
  expect(await findIn(identityContradiction, [record])).toEqual([])
})

test('a wrong sex box is weak', async () => {
  expect(await findIn(identityContradiction, [application('6101015205040001', '2004-05-12', 'M')])).toMatchObject([
    { strength: 'weak' },
  ])
})
