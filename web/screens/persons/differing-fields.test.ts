import { expect, test } from 'vitest'
import { differingFields } from './differing-fields.ts'

const record = (facts: Record<string, string | null>) => ({
  fields: Object.entries(facts).map(([field, value]) => ({
    field,
    label: { id: field, en: field },
    group: 'identity',
    value,
    masked: value === null ? { id: 'tertutup', en: 'covered' } : null,
  })),
})

test('two birth years contradict, a year and a day of it do not', () => {
  expect([...differingFields([record({ birthDate: '2004-03-11' }), record({ birthDate: '2009' })])]).toEqual([
    'birthDate',
  ])
  expect([...differingFields([record({ birthDate: '2009-03-11' }), record({ birthDate: '2009' })])]).toEqual([])
})

test('what is covered or missing contradicts nothing', () => {
  expect([...differingFields([record({ sex: 'F' }), record({ sex: null }), record({})])]).toEqual([])
})

test('a name written in two ways is no contradiction', () => {
  expect([...differingFields([record({ name: 'Melati' }), record({ name: 'Melati Sari' })])]).toEqual([])
})
