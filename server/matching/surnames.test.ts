import { expect, test } from 'vitest'
import { surnames } from './surnames.data.ts'
import { mayBeSameSurname, surnameFamily, surnamesOf } from './surnames.ts'

const same = (a: string, b: string) => mayBeSameSurname(surnamesOf(a), surnamesOf(b))

test.each([
  ['tjhai', 'chai'],
  ['tjoa', 'cai'],
  ['liem', 'lim'],
  ['tjhin', 'tan'],
  ['bong', 'ng'],
  ['goh', 'ng'],
  ['liauw', 'liao'],
])('%s and %s may be one surname', (a, b) => expect(same(a, b)).toBe(true))

test.each([
  ['tan', 'lim'],
  ['liauw', 'lauw'],
  ['bong', 'goh'],
  ['sari', 'sari'],
])('%s and %s may not', (a, b) => expect(same(a, b)).toBe(false))

test('all spellings of a surname fall into one family, for keys', () => {
  for (const spellings of Object.values(surnames)) {
    const families = new Set(spellings.split(' ').map(surnameFamily))
    expect(families.size).toBe(1)
    expect(families.has(null)).toBe(false)
  }
})

test('Bong and Goh share a family through Ng, though they are no one surname', () => {
  expect(surnameFamily('bong')).toBe(surnameFamily('goh'))
  expect(surnameFamily('tan')).not.toBe(surnameFamily('lim'))
  expect(surnameFamily('sari')).toBeNull()
})

test('the table holds each spelling once per surname, in lower case', () => {
  for (const spellings of Object.values(surnames)) {
    const list = spellings.split(' ')
    expect(new Set(list).size).toBe(list.length)
    expect(spellings).toMatch(/^[a-z ]+$/)
  }
})
