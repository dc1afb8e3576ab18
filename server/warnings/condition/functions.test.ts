/** Functions of conditions that look at regions, households, groups and limits; what is unknown stays unknown. */
import { expect, test } from 'vitest'
import { recordOf } from '../../../test/records.ts'
import { functions, type TiedRecord, type World } from './functions.ts'

const world: World = {
  now: 0,
  tied: () => [],
  isStale: () => false,
  stayDays: (country) => (country === 'MYS' ? 30 : undefined),
  inZone: (country, region) => (country === 'MYS' ? region.startsWith('61.07.07') : undefined),
}
const run = (name: string, ...args: unknown[]) => functions[name]!.run(world, ...(args as never[]))
const of = (person: string, facts: object = {}): TiedRecord => ({
  ...recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', ...facts }),
  person,
  tie: 'tie',
  tieKind: 'sponsor phone',
})

test('province and regency of a code; a province alone says nothing of the regency', () => {
  expect(run('province', '61.01.09')).toBe('61')
  expect(run('regency', '61.01.09')).toBe('61.01')
  expect(run('regency', '61')).toBeUndefined()
})

test('those of the first whose person stands in the second, whichever record it is', () => {
  const [a, b, c] = [of('a'), of('b'), of('c')]
  expect(run('alsoIn', [a, b, c], [of('c'), of('a')])).toEqual([a, c])
  expect(run('alsoIn', [a], [])).toEqual([])
})

test('of one household: a card, a mother or an address; never the record itself', () => {
  const child = of('child', { kk: '6101010101010001' })
  const mother = of('mother', { kk: '6101010101010001' })
  expect(run('ofHousehold', [child, mother, of('stranger')], child)).toEqual([mother])
})

test('days of a border pass by country; unknown where no agreement says, and where nothing is looked up', () => {
  expect(run('stayDays', 'MYS')).toBe(30)
  expect(run('stayDays', 'BRN')).toBeUndefined()
  expect(functions.stayDays!.run({ now: 0, tied: () => [], isStale: () => false }, 'MYS' as never)).toBeUndefined()
})

test('days past the limit: none while it is kept, unknown where no agreement says', () => {
  const day = 86_400_000
  expect(run('daysOver', 'MYS', 0, 30 * day)).toBe(0)
  expect(run('daysOver', 'MYS', 0, 41.5 * day)).toBe(11)
  expect(run('daysOver', 'BRN', 0, 41 * day)).toBeUndefined()
})

test('inside the agreed zone, outside, or not known', () => {
  expect(run('inAgreedZone', 'MYS', '61.07.07')).toBe(true)
  expect(run('inAgreedZone', 'MYS', '61.72.02')).toBe(false)
  expect(run('inAgreedZone', 'PHL', '61.07.07')).toBeUndefined()
})
