import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../../test/records.ts'
import { askOnce } from '../../ask-indicator.ts'
import { speaksUnderWatch } from './speaks-under-watch.ts'

const findIn = finder(askOnce)

test.each([
  [
    'a companion answers',
    'weak',
    [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['companion-speaks'] })],
  ],
  [
    'afraid, as if learnt',
    'weak',
    [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['fear', 'scripted-answers'] })],
  ],
] as const)('found: %s (%s)', (_name, strength, records) => {
  expect(findIn(speaksUnderWatch, [...records])).toMatchObject([{ strength }])
})

test.each([
  ['nervous at a counter', [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['fear'] })]],
  [
    'learnt by heart for the first journey',
    [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['scripted-answers'] })],
  ],
])('silent: %s', (_name, records) => {
  expect(findIn(speaksUnderWatch, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(speaksUnderWatch.aloneAt).toEqual([])
})
