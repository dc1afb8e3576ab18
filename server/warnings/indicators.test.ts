/** What protection.md P4 demands of every indicator. */
import { expect, test } from 'vitest'
import { checkIndicator } from './check-indicator.ts'
import { minorAsAdult } from './indicators/minor-as-adult.ts'
import { indicators } from './indicators.ts'

test.each(indicators.map((one) => [one.id, one] as const))('%s is sound', (_id, indicator) => {
  expect(checkIndicator(indicator)).not.toHaveProperty('problems')
})

test('what rests on age, sex, region or behaviour never alerts alone', () => {
  const alone = { ...minorAsAdult, aloneAt: ['strong' as const], bands: { strong: "travel.purpose == 'work'" } }
  const define = { travel: "records.last(t, t.happening == 'passport-application' && youngest(t, t.at) < 18)" }
  const checked = checkIndicator({
    ...alone,
    define,
    values: {},
    evidence: '[travel]',
    sentence: { strong: { id: 'A', en: 'B' } },
  })
  expect(checked).toMatchObject({ problems: [{ part: 'bands.strong', code: 'never-alone' }] })
})

test.each(['true', 'records', '9lives', 'a-b', ''])('%s is no name for a definition', (name) => {
  const checked = checkIndicator({ ...minorAsAdult, define: { ...minorAsAdult.define, [name]: 'true' } })
  expect(checked).toMatchObject({ problems: [{ part: `define.${name}`, code: 'bad-name' }] })
})

test('all that is wrong is said at once, each with its part', () => {
  const wrong = {
    ...minorAsAdult,
    define: { travel: 'records.first(t, t.religion == "x")' },
    values: {},
    bands: { medium: '1 + 1' },
  }
  expect(checkIndicator(wrong)).toMatchObject({
    problems: [
      { part: 'define.travel', code: 'forbidden' },
      { part: 'about', code: 'unknown-name' },
      { part: 'evidence', code: 'unknown-name' },
      { part: 'evidence', code: 'unknown-name' },
      { part: 'bands.medium', code: 'type' },
      { part: 'sentence.medium', code: 'no-sentence' },
      { part: 'bands.strong', code: 'alone-without-band' },
    ],
  })
})

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
