/** Machine-readable zones of ICAO 9303, the passport (TD3, two lines of 44) and the card (TD1, three of 30), with their check digits. Pure. */
import { parseBirthDate } from './birth-date.ts'

/** Which check digits are right; one that is wrong is a slip of the reader or of a forger, and refuses nothing here. */
type MrzChecks = { number: boolean; birthDate: boolean; expiry: boolean; optional: boolean; composite: boolean }

/**
 * What a zone says. `birthDate` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, `expiry` `YYYY-MM-DD`; each null when unknown or
 * unreadable. `given` is empty for people of a single name; `name` is both parts as one text.
 */
export type Mrz = {
  format: 'TD3' | 'TD1'
  document: string
  issuer: string
  primary: string
  given: string
  name: string
  number: string
  nationality: string
  birthDate: string | null
  sex: 'F' | 'M' | null
  expiry: string | null
  optional: string
  checks: MrzChecks
  sound: boolean
}

/** Where the parts stand in the joined lines, [from, to) counted from 0. */
const layouts = {
  TD3: {
    number: 44,
    checkNumber: 53,
    nationality: 54,
    birth: 57,
    sex: 64,
    expiry: 65,
    names: [5, 44],
    optional: [72, 86],
  },
  TD1: {
    number: 5,
    checkNumber: 14,
    nationality: 45,
    birth: 30,
    sex: 37,
    expiry: 38,
    names: [60, 90],
    optional: [15, 30],
  },
} as const

/** Reads a zone typed or scanned, in lines or in one run; `on` (`YYYY-MM-DD`) settles the century of birth. Null when it has not the shape. */
export function readMrz(text: string, on: string): Mrz | null {
  const all = text.slice(0, 300).toUpperCase().replace(/\s/g, '')
  const format = all.length === 88 && all.startsWith('P') ? 'TD3' : all.length === 90 ? 'TD1' : null
  if (!format || !/^[A-Z0-9<]+$/.test(all) || !/^[A-Z]/.test(all)) return null
  const at = layouts[format]
  const part = (from: number, length: number) => all.slice(from, from + length)
  const [primary = '', given = ''] = all
    .slice(...at.names)
    .split(/<<+/, 2)
    .map(spaced)
  const checks = format === 'TD3' ? checksOfPassport(all) : checksOfCard(all)
  const sex = part(at.sex, 1)
  return {
    format,
    document: plain(part(0, 2)),
    issuer: plain(part(2, 3)),
    primary,
    given,
    name: `${primary} ${given}`.trim(),
    number: plain(part(at.number, 9)),
    nationality: plain(part(at.nationality, 3)),
    birthDate: bornBefore(part(at.birth, 6), on),
    sex: sex === 'F' || sex === 'M' ? sex : null,
    expiry: expiresOn(part(at.expiry, 6)),
    optional: plain(all.slice(...at.optional)),
    checks,
    sound: Object.values(checks).every((right) => right),
  }
}

/** Check digit of ICAO 9303: weights 7, 3, 1; filler counts 0, A to Z count 10 to 35; modulo 10. */
export function checkDigit(text: string): string {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const value = code >= 65 ? code - 55 : code >= 48 && code <= 57 ? code - 48 : 0
    sum += value * (i % 3 === 0 ? 7 : i % 3 === 1 ? 3 : 1)
  }
  return String(sum % 10)
}

function checksOfPassport(all: string): MrzChecks {
  const line = all.slice(44)
  const optional = line.slice(28, 42)
  return {
    number: line[9] === checkDigit(line.slice(0, 9)),
    birthDate: line[19] === checkDigit(line.slice(13, 19)),
    expiry: line[27] === checkDigit(line.slice(21, 27)),
    // An empty personal number may carry filler for its check digit.
    optional: line[42] === checkDigit(optional) || (line[42] === '<' && /^<+$/.test(optional)),
    composite: line[43] === checkDigit(line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43)),
  }
}

function checksOfCard(all: string): MrzChecks {
  const second = all.slice(30, 60)
  return {
    number: all[14] === checkDigit(all.slice(5, 14)),
    birthDate: second[6] === checkDigit(second.slice(0, 6)),
    expiry: second[14] === checkDigit(second.slice(8, 14)),
    optional: true,
    composite:
      second[29] === checkDigit(all.slice(5, 30) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29)),
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
  return text.replace(/</g, ' ').trim()
}
