/** Points of modi, thresholds and levels; and what the checker refuses. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problemsOfModus } from './check-modus.ts'
import { checkModi } from './declare-modi.ts'
import { indicators } from './indicators.ts'
import { isEnough, judgeFindings, levelOf, type Spoken } from './judge-findings.ts'
import type { Strength } from './model.ts'
import { raisedAge } from './modi/raised-age.ts'
import { modi } from './modi.ts'

const spoken = (indicator: string, strength: Strength): Spoken => ({
  indicator,
  strength,
  alone: indicators.find((one) => one.id === indicator)!.aloneAt.includes(strength),
})
const judge = (...findings: [string, Strength][]) => {
  const all = findings.map(([indicator, strength]) => spoken(indicator, strength))
  const judged = judgeFindings(modi, all)
  return { judged, best: judged[0], enough: isEnough(judged, all), level: levelOf(judged[0], all) }
}

test('all modi are sound, cover both offences, and have ids of their own', () => {
  expect(checkModi).not.toThrow()
  expect(modi).toHaveLength(8)
  expect(new Set(modi.map((one) => one.id)).size).toBe(8)
  expect(new Set(modi.map((one) => one.offence))).toEqual(new Set(['TPPO', 'TPPM']))
})

test.each(modi.map((one) => [one.id, one] as const))(
  '%s reads the protective way first, in both languages',
  (_id, one) => {
    expect(one.headline.id).toMatch(/^Mungkin korban: /)
    expect(one.headline.en).toMatch(/^Possible victim: /)
    const words = [one.name, one.headline, ...one.next, ...one.asks]
    for (const { id, en } of words) expect(id.length > 4 && en.length > 4 && id !== en).toBe(true)
    expect(JSON.stringify(words)).not.toMatch(/pencegahan|cekal|tersangka|\bpelaku perdagangan/i)
  },
)

test('every indicator about people gives points to some modus', () => {
  const given = new Set(modi.flatMap((one) => Object.keys(one.weights)))
  expect(
    indicators
      .filter((one) => one.subject === undefined)
      .map((one) => one.id)
      .filter((id) => !given.has(id)),
  ).toEqual([])
})

const breaks = (change: Partial<typeof raisedAge>) => problemsOfModus({ ...raisedAge, ...change }, indicators)
test.each([
  ['no indicator is called x-y', { weights: { ...raisedAge.weights, 'x-y': { weak: 1 } } }],
  ['anyOf is empty: nothing makes it this modus', { anyOf: [] }],
  ['identity-contradiction (medium) would reach the threshold alone, which it may not (P4)', { threshold: 4 }],
  ['all findings together do not reach the threshold', { threshold: 99 }],
  ['the threshold is no whole number above 1', { threshold: 6.5 }],
  ['travel-debt is demanded and gives no points', { allOf: ['travel-debt'] }],
  [
    'travel-debt (strong) is never found with this strength',
    { weights: { ...raisedAge.weights, 'travel-debt': { strong: 3 } } },
  ],
  [
    'minor-as-adult (strong) gives no whole number of points',
    { weights: { ...raisedAge.weights, 'minor-as-adult': { strong: 0 } } },
  ],
  ['it says not what to do next, or whom to ask', { asks: [] }],
])('the checker says: %s', (problem, change) => {
  expect(breaks(change)).toContain(problem)
})

test('one finding that may not alert alone is never enough, whichever modus weighs it (P4)', () => {
  for (const indicator of indicators)
    for (const strength of Object.keys(indicator.bands) as Strength[]) {
      const alone = indicator.aloneAt.includes(strength)
      expect(judge([indicator.id, strength]).enough, `${indicator.id} ${strength}`).toBe(alone)
    }
})

test('two that fit one modus are enough, and it is the one that they mark', () => {
  const { best, enough } = judge(['scam-destination-job', 'medium'], ['work-without-placement', 'medium'])
  expect(enough).toBe(true)
  expect(best).toMatchObject({ modus: 'online offer', score: 8, threshold: 6, reached: true })
  expect(best!.points.map((one) => one.points)).toEqual([4, 4])
})

test('points without a finding that marks the modus are not it', () => {
  const { judged, enough } = judge(
    ['travel-debt', 'weak'],
    ['speaks-under-watch', 'weak'],
    ['no-return-or-funds', 'weak'],
  )
  expect(enough).toBe(false)
  expect(judged.every((one) => !one.holds)).toBe(true)
})

test('an interview of one nervous traveller is not enough, four answers that fit are', () => {
  expect(judge(['unclear-itinerary', 'weak'], ['no-return-or-funds', 'weak'], ['pickup-unknown', 'weak']).enough).toBe(
    false,
  )
  const four = judge(
    ['papers-by-others', 'medium'],
    ['unclear-itinerary', 'weak'],
    ['no-return-or-funds', 'weak'],
    ['pickup-unknown', 'weak'],
  )
  expect(four).toMatchObject({ enough: true, best: { modus: 'overland workers' }, level: 'low' })
})

test('levels: a strong finding with five thirds of the points is high, alone it is medium', () => {
  expect(judge(['shared-sponsor', 'strong']).level).toBe('medium')
  expect(judge(['shared-sponsor', 'strong'], ['shared-contact', 'medium']).level).toBe('high')
  expect(judge(['work-without-placement', 'medium'], ['shared-contact', 'medium']).level).toBe('medium')
  expect(judge(['returned-applying-again', 'medium']).level).toBe('low')
})

const anySpoken = fc
  .constantFrom(...indicators)
  .chain((indicator) =>
    fc.constantFrom(...(Object.keys(indicator.bands) as Strength[])).map((strength) => spoken(indicator.id, strength)),
  )
test('more findings never give fewer points, nor does saying one twice', () => {
  fc.assert(
    fc.property(fc.array(anySpoken, { maxLength: 8 }), anySpoken, (some, one) => {
      const before = new Map(judgeFindings(modi, some).map((judged) => [judged.modus, judged.score]))
      const after = new Map(judgeFindings(modi, [...some, one]).map((judged) => [judged.modus, judged.score]))
      for (const [modus, score] of before) expect(after.get(modus) ?? 0).toBeGreaterThanOrEqual(score)
      const twice = judgeFindings(modi, [...some, one, one])
      expect(twice).toEqual(judgeFindings(modi, [...some, one]))
    }),
    { numRuns: 300 },
  )
})
