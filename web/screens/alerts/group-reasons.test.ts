import { expect, test } from 'vitest'
import { groupReasons } from './group-reasons.ts'

const words = (id: string) => ({ id, en: id })
const record = (id: string) => ({
  id,
  source: words('SIMKIM'),
  agency: 'Imigrasi',
  ref: id,
  at: '2026-01-01T00:00:00.000Z',
})
const reason = (indicator: string, sentence: string, strength: 'strong' | 'medium' | 'weak', records: string[]) => ({
  indicator,
  version: 1,
  question: words(indicator),
  dimension: 'act' as const,
  sentence: words(sentence),
  strength,
  gone: null,
  legal: words('UU'),
  silencedBy: words('surat'),
  records: records.map(record),
})

test('the same sentence about several people is told once, with every record of theirs once', () => {
  const [group] = groupReasons([
    reason('sponsor', 'Enam orang, satu penjamin.', 'medium', ['a', 'b']),
    reason('sponsor', 'Enam orang, satu penjamin.', 'medium', ['b', 'c']),
  ])
  expect(group?.hits).toBe(2)
  expect(group?.told).toHaveLength(1)
  expect(group?.told[0]?.records.map((one) => one.id)).toEqual(['a', 'b', 'c'])
})

test('different sentences of one indicator keep apart, and the group is as strong as its strongest', () => {
  const [group] = groupReasons([
    reason('age', 'Lahir 2008.', 'weak', ['a']),
    reason('age', 'Lahir 2009.', 'strong', ['b']),
  ])
  expect(group?.told).toHaveLength(2)
  expect(group?.strength).toBe('strong')
})

test('the strongest indicator stands first', () => {
  const groups = groupReasons([reason('weak', 'x', 'weak', []), reason('strong', 'y', 'strong', [])])
  expect(groups.map((group) => group.indicator)).toEqual(['strong', 'weak'])
})
