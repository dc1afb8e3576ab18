import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDigit, readMrz } from './mrz.ts'

const on = '2026-11-21'
const passport = (names: string, second: string) => readMrz(`${names.padEnd(44, '<')}\n${second}`, on)

describe('specimens of ICAO 9303', () => {
  test('passport', () => {
    const mrz = passport('P<UTOERIKSSON<<ANNA<MARIA', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10')
    expect(mrz).toMatchObject({
      format: 'TD3',
      document: 'P',
      issuer: 'UTO',
      primary: 'ERIKSSON',
      given: 'ANNA MARIA',
      number: 'L898902C3',
      nationality: 'UTO',
      birthDate: '1974-08-12',
      sex: 'F',
      expiry: '2012-04-15',
      optional: 'ZE184226B',
      sound: true,
    })
  })

  test('card', () => {
    const lines = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'
    expect(readMrz(lines, on)).toMatchObject({
      format: 'TD1',
      document: 'I',
      number: 'D23145890',
      name: 'ERIKSSON ANNA MARIA',
      birthDate: '1974-08-12',
      expiry: '2012-04-15',
      sound: true,
    })
  })
})

describe('Indonesian passports', () => {
  test('a single name stands alone, a number of eight characters is filled up', () => {
    expect(passport('P<IDNSARI', 'X0000001<4IDN0405122F3001019<<<<<<<<<<<<<<08')).toMatchObject({
      primary: 'SARI',
      given: '',
      name: 'SARI',
      number: 'X0000001',
      birthDate: '2004-05-12',
      expiry: '2030-01-01',
      sound: true,
    })
  })

  test('family name first', () => {
    expect(passport('P<IDNTJHAI<<BUN<KHIONG', 'E0000002<4IDN9908176M3408179<<<<<<<<<<<<<<06')).toMatchObject({
      name: 'TJHAI BUN KHIONG',
      sex: 'M',
      birthDate: '1999-08-17',
      sound: true,
    })
  })
})

test('a wrong digit is named and the rest still read', () => {
  const mrz = passport('P<IDNSARI', 'X0000001<4IDN0305122F3001019<<<<<<<<<<<<<<08')
  expect(mrz).toMatchObject({ number: 'X0000001', birthDate: '2003-05-12', sound: false })
  expect(mrz?.checks).toEqual({ number: true, birthDate: false, expiry: true, optional: true, composite: false })
})

test('a birth known in part, an unknown sex and an impossible date', () => {
  expect(passport('P<IDNSARI', 'X0000001<4IDN04<<<<0<3001019<<<<<<<<<<<<<<00')).toMatchObject({
    birthDate: '2004',
    sex: null,
  })
  expect(passport('P<IDNSARI', 'X0000001<4IDN0405<<0F3001019<<<<<<<<<<<<<<00')).toMatchObject({ birthDate: '2004-05' })
  expect(passport('P<IDNSARI', 'X0000001<4IDN0402310F3001019<<<<<<<<<<<<<<00')).toMatchObject({ birthDate: null })
})

test.each(['', 'P<IDNSARI', 'X'.repeat(88), `${'P<IDN'.padEnd(44, '<')}${'?'.repeat(44)}`, '<'.repeat(90)])(
  'not a zone: %s',
  (text) => expect(readMrz(text, on)).toBeNull(),
)

test('one altered character out of place changes the check digit, unless it counts the same', () => {
  const zone = fc.stringMatching(/^[A-Z0-9<]{9}$/)
  fc.assert(
    fc.property(zone, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 9 }), (text, position, digit) => {
      const altered = text.slice(0, position) + digit + text.slice(position + 1)
      fc.pre(/\d/.test(text[position]!) && altered !== text)
      expect(checkDigit(altered)).not.toBe(checkDigit(text))
    }),
  )
})

test('whatever a passport says is read back', () => {
  const word = fc.stringMatching(/^[A-Z]{2,8}$/)
  const date = fc
    .date({ min: new Date('1930-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10))
  fc.assert(
    fc.property(
      word,
      word,
      fc.stringMatching(/^[A-Z]\d{7}$/),
      date,
      fc.constantFrom('F', 'M'),
      (last, first, number, born, sex) => {
        const short = born.slice(2).replace(/-/g, '')
        const head = `${number}<${checkDigit(`${number}<`)}IDN${short}${checkDigit(short)}${sex}300101${checkDigit('300101')}${'<'.repeat(14)}0`
        const composite = checkDigit(head.slice(0, 10) + head.slice(13, 20) + head.slice(21, 43))
        const mrz = passport(`P<IDN${last}<<${first}`, head + composite)
        expect(mrz).toMatchObject({ primary: last, given: first, number, sex, sound: true })
        expect(mrz?.birthDate?.slice(2)).toBe(born.slice(2))
      },
    ),
  )
})

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.stringMatching(/^[A-Z0-9<]{88,90}$/), (text) => void readMrz(text, on)))
})
