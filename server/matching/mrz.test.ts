/** Zones of ICAO 9303: the specimens, Indonesian papers, whatever way they are typed in, and every check digit told with its arithmetic. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Mrz, type MrzField, readMrz } from './mrz.ts'
import { explainDigit } from './mrz-check-digit.ts'
import { agreesWithMrz, spellForMrz } from './mrz-spelling.ts'
import { mayBeMrz } from './mrz-text.ts'
import { arithmeticOf, sentenceOfCheck, sentenceOfDoubt } from './tell-mrz.ts'

const on = '2026-11-21'
function read(text: string): Mrz {
  const mrz = readMrz(text, on)
  if ('problem' in mrz) throw new Error(mrz.problem.en)
  return mrz
}
const passport = (names: string, second: string) => read(`${names.padEnd(44, '<')}\n${second}`)
const problemOf = (text: string) => {
  const mrz = readMrz(text, on)
  return 'problem' in mrz ? mrz : null
}
const digit = (text: string) => explainDigit(text).digit
const wrongOf = (mrz: Mrz): MrzField[] => mrz.checks.filter((check) => !check.right).map((check) => check.field)

/** Writes a passport's zone, so that what is read can be held against what was meant. */
function writePassport(who: {
  last: string
  first: string
  number: string
  born: string
  sex: string
  optional?: string
}) {
  const number = who.number.padEnd(9, '<')
  const optional = (who.optional ?? '').padEnd(14, '<')
  const born = who.born.slice(2).replaceAll('-', '')
  const head = `${number}${digit(number)}IDN${born}${digit(born)}${who.sex}300101${digit('300101')}${optional}${digit(optional)}`
  const names = `P<IDN${who.last}${who.first && `<<${who.first}`}`.slice(0, 44).padEnd(44, '<')
  return [names, head + digit(head.slice(0, 10) + head.slice(13, 20) + head.slice(21, 43))] as const
}

const word = fc.stringMatching(/^[A-Z]{2,8}$/)
const someone = fc.record({
  last: word,
  first: fc.oneof(word, fc.constant('')),
  number: fc.stringMatching(/^[A-Z]\d{7}$/),
  born: fc
    .date({ min: new Date('1930-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  sex: fc.constantFrom('F', 'M'),
  optional: fc.oneof(fc.constant(''), fc.stringMatching(/^[A-Z0-9]{1,14}$/)),
})

describe('specimens of ICAO 9303', () => {
  test('passport', () => {
    expect(passport('P<UTOERIKSSON<<ANNA<MARIA', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10')).toMatchObject({
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
      doubts: ['expired'],
      sound: true,
    })
  })

  test('card', () => {
    const lines = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'
    expect(read(lines)).toMatchObject({
      format: 'TD1',
      document: 'I',
      number: 'D23145890',
      name: 'ERIKSSON ANNA MARIA',
      birthDate: '1974-08-12',
      expiry: '2012-04-15',
      optional: '',
      sound: true,
    })
  })

  test('a card whose number is longer than nine characters: the rest and its check digit stand in the optional data', () => {
    const number = 'D231458901234'
    const first = `I<UTO${number.slice(0, 9)}<${number.slice(9)}${digit(number)}`.padEnd(30, '<')
    const second = '7408122F1204159UTO<<<<<<<<<<<'
    const composite = digit(first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18))
    const mrz = read(`${first}\n${second}${composite}\nERIKSSON<<ANNA<MARIA`)
    expect(mrz).toMatchObject({ number, optional: '', sound: true })
  })
})

describe('Indonesian passports', () => {
  test('a single name stands alone, a number of eight characters is filled up', () => {
    expect(passport('P<IDNSARI', 'X0000001<4IDN0405122F3001019<<<<<<<<<<<<<<08')).toMatchObject({
      ...{ primary: 'SARI', given: '', name: 'SARI', cut: false, number: 'X0000001' },
      ...{ birthDate: '2004-05-12', expiry: '2030-01-01', sound: true, doubts: [] },
    })
  })

  test('family name first', () => {
    expect(passport('P<IDNTJHAI<<BUN<KHIONG', 'E0000002<4IDN9908176M3408179<<<<<<<<<<<<<<06')).toMatchObject({
      ...{ name: 'TJHAI BUN KHIONG', sex: 'M', birthDate: '1999-08-17', sound: true },
    })
  })
})

describe('however it is typed in', () => {
  const second = 'X0000001<4IDN0405122F3001019<<<<<<<<<<<<<<08'
  const first = 'P<IDNSARI'.padEnd(44, '<')
  const plain = read(`${first}\n${second}`)

  test.each([
    ['one long line', first + second],
    ['lower case', `${first}\n${second}`.toLowerCase()],
    ['a scanner of a keyboard', `\u0002${first}\r${second}\r\u0003`],
    ['fillers of the name left off', `P<IDNSARI\n${second}`],
    ['fillers printed as blanks', `${first}\n${second.replaceAll('<', ' ')}`],
    ['copied from a page', `${first}\n${second}`.replaceAll('<', '&lt;')],
    ['quotation marks of a word processor', `${first}\n${second}`.replaceAll('<<', '«')],
    ['wide letters', `${first}\n${second}`.replaceAll('<', '＜')],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual(plain)
    expect(mayBeMrz(text)).toBe(true)
  })

  test('blanks and line breaks anywhere change nothing', () => {
    fc.assert(
      fc.property(someone, fc.array(fc.nat(87), { maxLength: 12 }), (who, places) => {
        const all = writePassport(who).join('')
        const gaps = new Set(places)
        const text = [...all].map((one, i) => (gaps.has(i) ? ` ${one}` : one)).join('')
        expect(read(text)).toEqual(read(all))
      }),
    )
  })

  test('a number, a name or nothing is not taken for a zone', () => {
    for (const text of ['X0000001', '6172021407989001', "Ma'ruf bin H. Usman", '']) expect(mayBeMrz(text)).toBe(false)
  })
})

describe('whatever a passport says is read back', () => {
  test('and is sound', () => {
    fc.assert(
      fc.property(someone, (who) => {
        const mrz = read(writePassport(who).join('\n'))
        expect(mrz).toMatchObject({
          ...{ primary: who.last, given: who.first, number: who.number, sex: who.sex, optional: who.optional },
          ...{ sound: true, doubts: [] },
        })
        expect(mrz.birthDate?.slice(2)).toBe(who.born.slice(2))
        expect(mrz.birthDate! <= on).toBe(true)
      }),
    )
  })

  test('one slip in what is checked is named by its field, and by the whole, unless it counts the same', () => {
    const places: [MrzField, number, number][] = [
      ['number', 44, 53],
      ['birthDate', 57, 63],
      ['expiry', 65, 71],
      ['optional', 72, 86],
    ]
    fc.assert(
      fc.property(someone, fc.constantFrom(...places), fc.nat(13), fc.nat(9), (who, [field, from, to], step, put) => {
        const all = writePassport(who).join('')
        const at = from + (step % (to - from))
        fc.pre(/\d/.test(all[at]!) && all[at] !== String(put))
        const mrz = read(all.slice(0, at) + put + all.slice(at + 1))
        expect(wrongOf(mrz)).toContain(field)
        expect(wrongOf(mrz).every((one) => one === field || one === 'composite')).toBe(true)
        expect(mrz.sound).toBe(false)
      }),
    )
  })
})

test('a wrong digit is told in plain words with its arithmetic, and the rest still read', () => {
  const mrz = passport('P<IDNSARI', 'X0000001<4IDN0305122F3001019<<<<<<<<<<<<<<08')
  expect(mrz).toMatchObject({ number: 'X0000001', birthDate: '2003-05-12', sound: false })
  const [born, whole] = mrz.checks.filter((check) => !check.right)
  expect(born).toEqual({ field: 'birthDate', over: '030512', expected: '9', found: '2', right: false })
  expect(sentenceOfCheck(born!)).toEqual({
    id: 'Angka pemeriksa tanggal lahir terbaca 2, seharusnya 9.',
    en: 'The check digit of the date of birth reads 2, it should be 9.',
  })
  expect(arithmeticOf(born!)).toBe('0×7 + 3×3 + 0×1 + 5×7 + 1×3 + 2×1 = 49; 49 mod 10 = 9')
  expect(whole!.field).toBe('composite')
  expect(arithmeticOf(mrz.checks[0]!)).toMatch(/^X\(33\)×7 \+ .* \+ 1×3 \+ <\(0\)×1 = 234; 234 mod 10 = 4$/)
  for (const check of mrz.checks) expect(Object.values(sentenceOfCheck(check)).join()).not.toMatch(/[{}]|undefined/)
})

test('letters count from ten, a filler nothing', () => {
  expect(explainDigit('AZ<')).toMatchObject({ sum: 10 * 7 + 35 * 3, digit: '5' })
  expect(explainDigit('')).toEqual({ digit: '0', sum: 0, terms: [] })
})

test('a birth known in part, an unknown sex, impossible dates, a digit in a name', () => {
  expect(passport('P<IDNSARI', 'X0000001<4IDN04<<<<0<3001019<<<<<<<<<<<<<<00')).toMatchObject({
    ...{ birthDate: '2004', sex: null, doubts: [] },
  })
  expect(passport('P<IDNSARI', 'X0000001<4IDN0405<<0F3001019<<<<<<<<<<<<<<00').birthDate).toBe('2004-05')
  expect(passport('P<IDNSARI', 'X0000001<4IDN<<<<<<0F3001019<<<<<<<<<<<<<<00')).toMatchObject({
    birthDate: null,
    doubts: [],
  })
  const odd = passport('P<IDNSAR1', 'X0000001<4IDN0402310F3013019<<<<<<<<<<<<<<00')
  expect(odd).toMatchObject({ birthDate: null, expiry: null })
  expect(odd.doubts).toEqual(['digit in name', 'birth unreadable', 'expiry unreadable'])
  for (const doubt of odd.doubts) expect(sentenceOfDoubt(doubt).id).not.toBe(sentenceOfDoubt(doubt).en)
})

test('the century of birth is the latest that is past', () => {
  const born = (digits: string) => passport('P<IDNSARI', `X0000001<4IDN${digits}0F3001019<<<<<<<<<<<<<<00`).birthDate
  expect([born('261121'), born('261122'), born('270101')]).toEqual(['2026-11-21', '1926-11-22', '1927-01-01'])
})

test('a line of names that is full to its last place says that the name may be cut', () => {
  const [names, second] = writePassport({
    last: 'ABDULRAHMAN',
    first: `${'NURHIDAYAT<'.repeat(3)}X`,
    number: 'X0000001',
    born: '2004-05-12',
    sex: 'M',
  })
  expect(names).toHaveLength(44)
  const mrz = passport(names, second)
  expect(mrz).toMatchObject({ cut: true, doubts: ['name cut'], sound: true })
  expect(agreesWithMrz(mrz, 'Abdulrahman Nurhidayat Nurhidayat Nurhidayatullah')).toBe(true)
})

describe('what is no zone, or not yet, says why', () => {
  const second = 'X0000001<4IDN0405122F3001019<<<<<<<<<<<<<<08'
  test.each([
    ['P<IDNSARI'.padEnd(44, '<'), 44, '44'],
    [`P<IDNSARI\n${second.slice(0, 43)}`, 1, 'Baris 2 berisi 43 karakter, seharusnya 44.'],
    [`${'P<IDNSARI'.padEnd(45, '<')}\n${second}`, 0, 'Baris 1 berisi 45 karakter'],
    [`${'P<IDN'.padEnd(44, '<')}${'?'.repeat(44)}`, 0, 'Karakter ?'],
    ['X'.repeat(88), 0, 'diawali P'],
    ['<'.repeat(90), 0, 'diawali P'],
    [`V<IDNSARI\n${second}`, 0, 'visa'],
    ['', 0, 'diawali P'],
  ])('%s', (text, missing, says) => {
    expect(problemOf(text)).toMatchObject({ missing })
    expect(problemOf(text)!.problem.id).toContain(says)
  })
  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string(), (text) => void readMrz(text, on)))
    fc.assert(fc.property(fc.stringMatching(/^[A-Z0-9<]{88,90}$/), (text) => void readMrz(text, on)))
  })
})

describe('names as a zone spells them', () => {
  test.each([
    ["Ma'ruf bin H. Usman", 'MARUF BIN H USMAN'],
    ['Bùi Thị Hồng', 'BUI THI HONG'],
    ['Müller-Weiß, Åse', 'MUELLER WEISS AASE'],
    ['D’Souza', 'DSOUZA'],
    ['Œuvre Łukasz Şahin', 'OEUVRE LUKASZ SAHIN'],
    ['蔡文強', ''],
  ])('%s', (name, spelled) => expect(spellForMrz(name).join(' ')).toBe(spelled))

  test('any text gives capital letters only, and is spelled the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const words = spellForMrz(name)
        for (const one of words) expect(one).toMatch(/^[A-Z]+$/)
        expect(spellForMrz(words.join(' '))).toEqual(words)
      }),
    )
  })

  test('the same words in any order agree, others do not, and who is not named says nothing', () => {
    const zone = { name: 'TJHAI BUN KHIONG', cut: false }
    expect(agreesWithMrz(zone, 'Bun Khiong Tjhai')).toBe(true)
    expect(agreesWithMrz(zone, 'Bun Khiong')).toBe(false)
    expect(agreesWithMrz(zone, '')).toBe(null)
    expect(agreesWithMrz(zone, '蔡文強')).toBe(null)
  })
})
