/** What protection.md P4 demands of every indicator. */
import { expect, test } from 'vitest'
import { indicators } from './indicators.ts'
import { neverAlone } from './model.ts'

test.each(indicators.map((one) => [one.id, one] as const))(
  '%s: what rests on age, sex, region or behaviour never alerts alone',
  (_id, indicator) => {
    const only = indicator.restsOn.every((ground) => neverAlone.includes(ground))
    expect(only && indicator.aloneAt.length > 0).toBe(false)
  },
)

test.each(indicators.map((one) => [one.id, one] as const))(
  '%s: names nobody, says what would silence it, in both languages',
  (_id, indicator) => {
    const words = [
      indicator.question,
      ...Object.values(indicator.sentence),
      indicator.silencedBy,
      indicator.next,
      indicator.legal,
    ]
    for (const { id, en } of words) expect(id.length > 4 && en.length > 4 && id !== en).toBe(true)
    expect(JSON.stringify(words)).not.toMatch(/pencegahan|cekal|\bpelaku perdagangan|tersangka/i)
  },
)

test('ids are unique', () => {
  expect(new Set(indicators.map((one) => one.id)).size).toBe(indicators.length)
})
