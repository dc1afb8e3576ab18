/** The rule of dimensions and of their combination: every row has a case, more never becomes less, order does not matter. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indicatorsOf } from './indicators.ts'
import { type Given, given, type Profile, profileFor } from './model.ts'
import { rowThatHolds, rule, scoreInterview } from './score-interview.ts'

const yes = (...codes: string[]) => new Map<string, Given>(codes.map((code) => [code, 'yes']))
const positive = (profile: Profile, ...codes: string[]) =>
  scoreInterview(profile, yes(...codes)).dimensions.flatMap((one) => (one.positive ? one.dimension : []))
const patternOf = (profile: Profile, ...codes: string[]) => scoreInterview(profile, yes(...codes)).pattern

describe('the lists', () => {
  test('67 indicators for an adult, 65 for a child, and the six acts of the law', () => {
    const counted = (profile: Profile) => {
      const list = indicatorsOf(profile)
      return [list.filter((one) => one.strength !== null).length, list.filter((one) => one.dimension === 'act').length]
    }
    expect(counted('adult')).toEqual([67, 6])
    expect(counted('child')).toEqual([65, 6])
    expect(indicatorsOf('child').filter((one) => one.strength === 'weak')).toEqual([])
  })
  test('every question is asked in both languages, once, and short enough to be said', () => {
    for (const profile of ['adult', 'child'] as const) {
      const list = indicatorsOf(profile)
      expect(new Set(list.map((one) => one.code)).size).toBe(list.length)
      for (const language of ['id', 'en'] as const) {
        const asked = list.map((one) => one.ask[language])
        expect(new Set(asked).size, `${profile} ${language}`).toBe(list.length)
        for (const words of asked) expect(words).toMatch(/^.{15,130}\?$/)
      }
    }
  })
})

describe('a dimension', () => {
  test.each([
    ['2 strong', ['CR1'], ['CD1', 'CD2']],
    ['1 strong and 1 medium', ['DR2'], ['DR1', 'DR2']],
    ['1 strong and 1 weak', ['DR10'], ['DR1', 'DR10']],
    ['3 medium', ['DR2', 'DR3'], ['DR2', 'DR3', 'DR4']],
    ['2 medium and 1 weak', ['AR1', 'AR15'], ['AR1', 'AR2', 'AR15']],
  ])('%s', (row, less, enough) => {
    expect(positive('adult', ...less)).toEqual([])
    expect(positive('adult', ...enough)).toHaveLength(1)
    expect(scoreInterview('adult', yes(...enough)).dimensions.find((one) => one.positive)!.row!.en).toBe(row)
  })
  test('one strong alone, or weak ones alone, are not enough', () => {
    expect(positive('adult', 'DR1')).toEqual([])
    expect(positive('adult', 'AR15', 'AR16')).toEqual([])
    expect(positive('adult', 'AR1', 'AR15', 'AR16')).toEqual([])
  })
  test('the same answers weigh otherwise for a child', () => {
    expect(positive('adult', 'CR3', 'CR4')).toEqual([])
    expect(positive('child', 'CR3', 'CR4')).toEqual(['coercion'])
  })
  test('the rule says it in so many words, and in no others', () => {
    const count = fc.integer({ min: 0, max: 4 })
    fc.assert(
      fc.property(count, count, count, (strong, medium, weak) => {
        const said = strong >= 2 || (strong >= 1 && medium + weak >= 1) || medium >= 3 || (medium >= 2 && weak >= 1)
        expect(rowThatHolds({ strong, medium, weak }) !== null).toBe(said)
      }),
    )
    expect(rule).toHaveLength(5)
  })
})

const profile = fc.constantFrom<Profile>('adult', 'child')
const answers = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom(...indicatorsOf('adult').map((one) => one.code)),
    fc.constantFrom(...(Object.keys(given) as Given[])),
  ),
  { selector: ([code]) => code },
)

describe('whatever is answered', () => {
  test('an indicator more never turns a positive dimension negative', () => {
    fc.assert(
      fc.property(profile, answers, fc.constantFrom(...indicatorsOf('adult')), (list, before, more) => {
        const was = scoreInterview(list, new Map(before)).dimensions
        const is = scoreInterview(list, new Map([...before, [more.code, 'yes']])).dimensions
        for (const [place, one] of was.entries()) if (one.positive) expect(is[place]!.positive).toBe(true)
      }),
    )
  })
  test('the order of answers does not matter', () => {
    fc.assert(
      fc.property(profile, answers, (list, all) => {
        expect(scoreInterview(list, new Map(all.toReversed()))).toEqual(scoreInterview(list, new Map(all)))
      }),
    )
  })
  test('not asked, declined and no are the same to it as silence', () => {
    fc.assert(
      fc.property(profile, answers, (list, all) => {
        const affirmed = all.filter(([, answer]) => answer === 'yes')
        expect(scoreInterview(list, new Map(all))).toEqual(scoreInterview(list, new Map(affirmed)))
      }),
    )
  })
})

const exploited = ['EX1', 'EX2']
describe('together', () => {
  test.each([
    ['nothing', []],
    ['before exploitation', ['DR1', 'DR2']],
    ['exploitation alone', exploited],
    ['recruited and exploited', [...exploited, 'DR1', 'DR2']],
    ['coerced and exploited', [...exploited, 'CD1', 'CD2']],
    ['all three', [...exploited, 'DR1', 'DR2', 'CD1', 'CD2']],
    // Abuse of vulnerability stands for a means, here and there.
    ['all three', [...exploited, 'AR1', 'AR2', 'AR3', 'AD1', 'AD2', 'AD3']],
  ])('an adult: %s', (pattern, codes) => {
    expect(patternOf('adult', ...codes)).toBe(pattern)
  })
  test('a child who was moved and exploited needs no means', () => {
    expect(patternOf('child', 'ACT1', ...exploited)).toBe('child exploited')
    expect(scoreInterview('child', yes('ACT1', ...exploited)).elements).toEqual({
      ...{ act: 'shown', means: 'not needed', purpose: 'shown' },
    })
    expect(patternOf('adult', 'ACT1', ...exploited)).toBe('exploitation alone')
  })
  test('act, means and purpose: nothing, signs, shown', () => {
    expect(scoreInterview('adult', yes()).elements).toEqual({ act: 'nothing', means: 'nothing', purpose: 'nothing' })
    expect(scoreInterview('adult', yes('ACT2', 'DR1', 'EX2')).elements).toEqual({
      ...{ act: 'shown', means: 'signs', purpose: 'signs' },
    })
  })
  test('forced criminality is seen by itself', () => {
    expect(scoreInterview('adult', yes('CD6')).forcedCriminality).toBe(true)
    expect(scoreInterview('adult', new Map([['CD6', 'declined']])).forcedCriminality).toBe(false)
  })
})

test('disputed age is a child’s; so is nobody knowing', () => {
  expect(profileFor([21, 16], 'adult')).toEqual({ profile: 'child', disputed: true })
  expect(profileFor([21], 'child')).toEqual({ profile: 'child', disputed: true })
  expect(profileFor([16], 'child')).toEqual({ profile: 'child', disputed: false })
  expect(profileFor([16], 'adult')).toEqual({ profile: 'child', disputed: true })
  expect(profileFor([], 'unknown')).toEqual({ profile: 'child', disputed: false })
  expect(profileFor([21], 'unknown')).toEqual({ profile: 'adult', disputed: false })
  expect(profileFor([], 'adult')).toEqual({ profile: 'adult', disputed: false })
})
