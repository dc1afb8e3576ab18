import { expect, test } from 'vitest'
import { compareSides } from './compare-sides.ts'
import { markLetters, markWords } from './mark-letters.ts'

const side = (facts: Record<string, string | null>, group = 'identity') => ({
  fields: Object.entries(facts).map(([field, value]) => ({
    field,
    label: { id: field, en: field },
    group,
    value,
    masked: value === null ? { id: 'tertutup', en: 'covered' } : null,
  })),
})
const relations = (...[a, b]: [Record<string, string | null>, Record<string, string | null>]) =>
  Object.fromEntries(compareSides([side(a), side(b)]).map((row) => [row.field, row.relation]))

test('what only one record knows, or what is covered, is neither equal nor different', () => {
  expect(relations({ name: 'Melati', nik: null }, { nik: '6101', sex: 'F' })).toEqual({
    name: 'one side',
    sex: 'one side',
    nik: 'covered',
  })
})

test('capitals and spaces make no difference; a year agrees with a day of it', () => {
  expect(
    relations(
      { name: 'MELATI  REKAAN', birthDate: '2009', sex: 'F' },
      { name: 'Melati Rekaan', birthDate: '2009-05-12', sex: 'M' },
    ),
  ).toEqual({ name: 'equal', birthDate: 'agrees', sex: 'differs' })
})

test('both sides keep one order, whoever the person is first', () => {
  const rows = compareSides([side({ phone: '1', name: 'a' }), side({ nik: '1', birthDate: '2009' })])
  expect(rows.map((row) => row.field)).toEqual(['name', 'birthDate', 'nik', 'phone'])
})

test('a record of another event may differ', () => {
  const [row] = compareSides([side({ place: 'Aruk' }, 'journey'), side({ place: 'Entikong' }, 'journey')])
  expect(row).toMatchObject({ relation: 'differs', mayDiffer: true })
})

test('one wrong digit is marked, two strangers are not', () => {
  expect(markLetters('2004', '2009')).toEqual([
    { at: 0, text: '200', differs: false },
    { at: 3, text: '4', differs: true },
  ])
  expect(markWords('28 Maret 2014', '28 Februari 2014').map((piece) => piece.differs)).toEqual([false, true, false])
  expect(markLetters('Melati', 'Bungaran')).toEqual([{ at: 0, text: 'Melati', differs: false }])
})
