/**
 * Machine-readable zones of ICAO 9303, the passport (TD3, two lines of 44) and the card (TD1, three of 30), with their check digits. Pure.
 * Optional data stand as they are printed: a NIK has 16 digits and does not fit into the 14 of a passport, so none is read there.
 */
import { parseBirthDate } from './birth-date.ts'
import { explainDigit } from './mrz-check-digit.ts'
import { type NoMrz, readCharacters } from './mrz-text.ts'

/** What a check digit guards; `composite` guards all the others once more. */
export type MrzField = 'number' | 'birthDate' | 'expiry' | 'optional' | 'composite'

/** One check digit: what it is reckoned over, what it should be and what is printed. A wrong one is a slip of the reader, or a forger's. */
export type MrzCheck = { field: MrzField; over: string; expected: string; found: string; right: boolean }

/** What is odd about a zone whose check digits may all be right. */
export type MrzDoubt = 'name cut' | 'digit in name' | 'birth unreadable' | 'expiry unreadable' | 'expired'

/**
 * What a zone says. `birthDate` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, `expiry` `YYYY-MM-DD`; each null when unknown or
 * unreadable. `given` is empty for people of a single name; `name` is both parts as one text; `cut`: the line of names is full to its last
 * place, so the name may go on.
 */
export type Mrz = {
  format: 'TD3' | 'TD1'
  document: string
  issuer: string
  primary: string
  given: string
  name: string
  cut: boolean
  number: string
  nationality: string
  birthDate: string | null
  sex: 'F' | 'M' | null
  expiry: string | null
  optional: string
  checks: MrzCheck[]
  doubts: MrzDoubt[]
  sound: boolean
}

/** Where the parts stand in the joined lines, [from, to) counted from 0. */
const layouts = {
  TD3: { nationality: 54, birth: 57, sex: 64, expiry: 65, names: [5, 44] },
  TD1: { nationality: 45, birth: 30, sex: 37, expiry: 38, names: [60, 90] },
} as const

/** Reads a zone typed, pasted or scanned, in lines or in one run; `on` (`YYYY-MM-DD`) settles the century of birth. */
export function readMrz(text: string, on: string): Mrz | NoMrz {
  const read = readCharacters(text)
  if ('problem' in read) return read
  const { format, all } = read
  const at = layouts[format]
  const part = (from: number, length: number) => all.slice(from, from + length)
  const names = all.slice(...at.names)
  const [primary = '', given = ''] = names.split(/<<+/, 2).map(spaced)
  const { number, optional, checks } = format === 'TD3' ? guardedInPassport(all) : guardedInCard(all)
  const sex = part(at.sex, 1)
  const birthDate = bornBefore(part(at.birth, 6), on)
  const expiry = expiresOn(part(at.expiry, 6))
  const cut = !names.endsWith('<')
  const doubts: [MrzDoubt, boolean][] = [
    ['name cut', cut],
    ['digit in name', /\d/.test(names)],
    ['birth unreadable', birthDate === null && part(at.birth, 6) !== '<<<<<<'],
    ['expiry unreadable', expiry === null && part(at.expiry, 6) !== '<<<<<<'],
    ['expired', expiry !== null && expiry < on],
  ]
  return {
    format,
    document: plain(part(0, 2)),
    issuer: plain(part(2, 3)),
    primary,
    given,
    name: `${primary} ${given}`.trim(),
    cut,
    number,
    nationality: plain(part(at.nationality, 3)),
    birthDate,
    sex: sex === 'F' || sex === 'M' ? sex : null,
    expiry,
    optional,
    checks,
    doubts: doubts.flatMap(([doubt, holds]) => (holds ? [doubt] : [])),
    sound: checks.every((check) => check.right),
  }
}

type Guarded = Pick<Mrz, 'number' | 'optional' | 'checks'>

function check(field: MrzField, over: string, found: string): MrzCheck {
  const expected = explainDigit(over).digit
  // Empty optional data may carry a filler for its check digit.
  const right = found === expected || (field === 'optional' && found === '<' && /^<+$/.test(over))
  return { field, over, expected, found, right }
}

function guardedInPassport(all: string): Guarded {
  const line = all.slice(44)
  return {
    number: plain(line.slice(0, 9)),
    optional: plain(line.slice(28, 42)),
    checks: [
      check('number', line.slice(0, 9), line[9]!),
      check('birthDate', line.slice(13, 19), line[19]!),
      check('expiry', line.slice(21, 27), line[27]!),
      check('optional', line.slice(28, 42), line[42]!),
      check('composite', line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43), line[43]!),
    ],
  }
}

function guardedInCard(all: string): Guarded {
  const second = all.slice(30, 60)
  // A number of more than nine characters goes on in the optional data, its check digit last (part 5, note j).
  const longer = all[14] === '<' ? /^([A-Z0-9]+)(\d)(<.*)?$/.exec(all.slice(15, 30)) : null
  const number = all.slice(5, 14) + (longer?.[1] ?? '')
  const rest = longer === null ? all.slice(15, 30) : (longer[3] ?? '')
  const optional = [rest, second.slice(18, 29)].map(plain).join(' ').trim()
  return {
    number: plain(number),
    optional: optional.replace(/^<+/, ''),
    checks: [
      check('number', number, longer?.[2] ?? all[14]!),
      check('birthDate', second.slice(0, 6), second[6]!),
      check('expiry', second.slice(8, 14), second[14]!),
      check(
        'composite',
        all.slice(5, 30) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29),
        second[29]!,
      ),
    ],
  }
}

/** YYMMDD of a birth: the latest century that is past; filler for month and day is a date known in part only. */
function bornBefore(digits: string, on: string): string | null {
  const known = /^(\d\d)(?:(\d\d)(\d\d)|(\d\d)<<|<<<<)$/.exec(digits)
  if (!known) return null
  const rest = [known[2] ?? known[4], known[3]].filter((part) => part !== undefined).map((part) => `-${part}`)
  return (
    [`20${known[1]}`, `19${known[1]}`]
      .map((year) => year + rest.join(''))
      .find((date) => parseBirthDate(date) !== null && date <= on) ?? null
  )
}

/** YYMMDD of an expiry: documents read by machine all expire in this century. */
function expiresOn(digits: string): string | null {
  const date = `20${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4)}`
  return parseBirthDate(date) ? date : null
}

function plain(text: string): string {
  return text.replace(/<+$/, '')
}

function spaced(text: string): string {
  return text.replace(/<+/g, ' ').trim()
}
