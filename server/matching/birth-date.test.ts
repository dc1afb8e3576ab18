import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageOn, type BirthDateLevel, compareBirthDates, daysIn, parseBirthDate } from './birth-date.ts'

const dates = fc
  .date({ min: new Date('1920-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const texts = fc.tuple(dates, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length))

const level = (a: string, b: string) => compareBirthDates(parseBirthDate(a), parseBirthDate(b))

describe('reading', () => {
  test.each(['1999', '1999-02', '1999-02-28', '2000-02-29'])('%s is a birth date', (text) => {
    expect(parseBirthDate(text)).not.toBeNull()
  })

  test.each([
    '',
    '99',
    '1999-13',
    '1999-00',
    '1999-02-29',
    '1900-02-29',
    '1999-2-3',
    '28-02-1999',
    '0000',
    '1999-02-31x',
  ])('%s is none', (text) => expect(parseBirthDate(text)).toBeNull())

  test('agrees with the calendar of the machine for every month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2200 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(daysIn(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate())
      }),
    )
  })
})

describe('comparing', () => {
  test.each<[string, string, BirthDateLevel]>([
    ['2003-06-17', '2003-06-17', 'equal'],
    ['2003-06-17', '2003-06', 'month'],
    ['2003-06-17', '2003', 'year'],
    ['2003-06-05', '2003-05-06', 'swapped'],
    ['2003-06-17', '1998-06-17', 'year shifted'],
    ['2003-06-17', '1997-06-17', 'one differs'],
    ['2003-06-17', '2003-06-18', 'one differs'],
    ['2003-06-17', '2003-07-17', 'one differs'],
    ['2003-06-17', '2003-07-18', 'different'],
    ['2003-06-17', '2002-06-18', 'different'],
    ['2003-06-17', '2002', 'near year'],
    ['2003-06-17', '1990', 'different'],
    ['2003-06', '2003-07', 'different'],
    ['2003-06', '2001-06-12', 'near year'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(level(a, b)).toBe(expected)
    expect(level(b, a)).toBe(expected)
  })

  test('1 January counts as its year only', () => {
    expect(level('1990-01-01', '1990-01-01')).toBe('year')
    expect(level('1990-01-01', '1990-08-20')).toBe('year')
    expect(level('1990-01-01', '1992-01-01')).toBe('near year')
  })

  test('unknown stays unknown, and any two levels are symmetric', () => {
    expect(compareBirthDates(null, parseBirthDate('1990'))).toBe('unknown')
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(level(a, b)).toBe(level(b, a))
      }),
    )
  })
})

describe('age', () => {
  test.each([
    ['2008-11-21', '2026-11-21', 18],
    ['2008-11-22', '2026-11-21', 17],
    ['2008', '2026-11-21', 17],
    ['2008-11', '2026-11-30', 18],
    ['2008-11', '2026-11-29', 17],
    ['2008-02-29', '2026-02-28', 17],
    ['2027-01-01', '2026-11-21', -1],
  ])('born %s is %s → %i', (born, day, age) => expect(ageOn(born, day)).toBe(age))

  test('a partial date never makes anyone older', () => {
    fc.assert(
      fc.property(dates, dates, (born, day) => {
        const full = ageOn(born, day)!
        expect(ageOn(born.slice(0, 7), day)!).toBeLessThanOrEqual(full)
        expect(ageOn(born.slice(0, 4), day)!).toBeLessThanOrEqual(ageOn(born.slice(0, 7), day)!)
      }),
    )
  })

  test('unreadable dates have no age', () => {
    expect(ageOn('17-06-2003', '2026-11-21')).toBeNull()
    expect(ageOn('2003-06-17', '2026-11')).toBeNull()
  })
})
