import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskNik, parseNik } from './nik.ts'

const on = '2026-11-21'

describe('taken apart', () => {
  test('a man of Surabaya, 1 February 2003', () => {
    const nik = parseNik('3578080102030001', { on })
    expect(nik).toMatchObject({
      province: '35',
      regency: '3578',
      district: '357808',
      birthDate: '2003-02-01',
      sex: 'M',
      serial: '0001',
    })
    expect(nik.levels).toEqual({
      sixteenDigits: true,
      provinceKnown: true,
      regencyKnown: true,
      districtKnown: null,
      realDate: true,
      notInFuture: true,
      serialNotZero: true,
      agreesWithBirthDate: null,
      agreesWithSex: null,
      regionPlausible: null,
    })
  })

  test("a woman's day carries 40 more", () => {
    expect(parseNik('6172014502990002', { on })).toMatchObject({ birthDate: '1999-02-05', sex: 'F' })
  })

  test('31 February is no date, and then nothing is said of sex', () => {
    const nik = parseNik('3502027102019913', { on, sex: 'M', birthDate: '2001-02-03' })
    expect(nik).toMatchObject({ birthDate: null, sex: null })
    expect(nik.levels).toMatchObject({
      realDate: false,
      agreesWithSex: null,
      agreesWithBirthDate: null,
      provinceKnown: true,
    })
  })

  test.each(['617201000299 0001', '6172017202990001', '6172013213990001', '6172013200990001', '6172014002990001'])(
    '%s has no real date',
    (text) => expect(parseNik(text).levels.realDate).toBe(false),
  )

  test.each([
    '',
    '617201450299000',
    '61720145029900021',
    '617201450299000X',
    '６１７２０１４５０２９９０００２',
    '6.172015e15',
  ])('%s is not sixteen digits, and nothing else is asked', (text) => {
    const { levels } = parseNik(text, { sex: 'F', birthDate: '1999-02-05', on })
    expect(levels.sixteenDigits).toBe(false)
    expect(Object.values(levels).filter((answer) => answer !== null)).toHaveLength(1)
  })

  test('blanks, dots and dashes are passed over', () => {
    expect(parseNik('6172.01-450299 0002').digits).toBe('6172014502990002')
  })

  test('serial 0000 is told apart', () => {
    expect(parseNik('6172014502990000').levels).toMatchObject({ serialNotZero: false, realDate: true })
  })
})

describe('century', () => {
  test('the stated date decides', () => {
    expect(parseNik('6172010502240001', { birthDate: '1924-02-05', on }).birthDate).toBe('1924-02-05')
    expect(parseNik('6172010502240001', { birthDate: '2024', on }).birthDate).toBe('2024-02-05')
  })

  test('else the latest day that is past', () => {
    expect(parseNik('6172012011260001', { on }).birthDate).toBe('2026-11-20')
    expect(parseNik('6172012211260001', { on }).birthDate).toBe('1926-11-22')
  })

  test('29 February is asked of the chosen century', () => {
    expect(parseNik('6172012902000001', { on }).birthDate).toBe('2000-02-29')
    expect(parseNik('6172012902000001', { birthDate: '1900-02-28', on }).levels.agreesWithBirthDate).toBe(false)
    expect(parseNik('6172012902010001', { on }).levels.realDate).toBe(false)
  })

  test('without a day or a stated date it is not guessed', () => {
    expect(parseNik('6172010502240001').birthDate).toBeNull()
    expect(parseNik('6172010502240001').levels.notInFuture).toBeNull()
  })

  test('a stated birth after the day is in the future', () => {
    expect(parseNik('6172010502300001', { birthDate: '2030-02-05', on }).levels.notInFuture).toBe(false)
  })
})

describe('cross-checks', () => {
  test('birth date and sex, as far as they are stated', () => {
    const said = (stated: Parameters<typeof parseNik>[1]) => parseNik('6172014502990002', { on, ...stated }).levels
    expect(said({ birthDate: '1999-02-05', sex: 'F' })).toMatchObject({
      agreesWithBirthDate: true,
      agreesWithSex: true,
    })
    expect(said({ birthDate: '1999-02', sex: 'M' })).toMatchObject({ agreesWithBirthDate: true, agreesWithSex: false })
    expect(said({ birthDate: '1994-02-05' }).agreesWithBirthDate).toBe(false)
    expect(said({ birthDate: '5 Feb 1999' }).agreesWithBirthDate).toBeNull()
  })

  test('an unknown region is said, never refused', () => {
    const nik = parseNik('5401014502990002', { on, districts: new Set(['617201']) })
    expect(nik.levels).toMatchObject({
      provinceKnown: false,
      regencyKnown: false,
      districtKnown: false,
      realDate: true,
    })
    expect(nik.birthDate).toBe('1999-02-05')
  })

  test('people of Nunukan may carry a number of Kalimantan Timur', () => {
    expect(parseNik('6405014502990002', { region: '65.03.01' }).levels.regionPlausible).toBe(true)
    expect(parseNik('6405014502990002', { region: '61.72.01' }).levels.regionPlausible).toBe(false)
  })
})

test('masked display', () => {
  expect(maskNik('6172014502990001')).toBe('6172********0001')
  expect(maskNik('61720145029900')).toBe('**************')
})

test('whoever is registered is read back', () => {
  const date = fc.date({ min: new Date('1927-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })
  const person = fc.tuple(date, fc.constantFrom('F' as const, 'M' as const), fc.integer({ min: 1, max: 9999 }))
  fc.assert(
    fc.property(person, ([born, sex, serial]) => {
      const day = born.toISOString().slice(0, 10)
      const written = String(Number(day.slice(8)) + (sex === 'F' ? 40 : 0)).padStart(2, '0')
      const text = `617201${written}${day.slice(5, 7)}${day.slice(2, 4)}${String(serial).padStart(4, '0')}`
      const nik = parseNik(text, { on, birthDate: day, sex })
      expect(nik).toMatchObject({ birthDate: day, sex })
      expect(Object.values(nik.levels)).not.toContain(false)
    }),
  )
})

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseNik(text, { birthDate: text, region: text, on: text })))
})
