/** Texts of a person file as they are compared: one case, no accents, one notation of dates and numbers. Pure. */
import { splitAliases } from '../names.ts'
import { normalizePhone } from '../phone.ts'

/** Fields a file's columns may be mapped to, besides `id`, `source` and `other`. */
export const personFields = [
  'name',
  'given_name',
  'surname',
  'birth_date',
  'birth_place',
  'sex',
  'national_id',
  'passport',
  'travel_paper',
  'family_card',
  'phone',
  'email',
  'address',
  'street_number',
  'suburb',
  'postcode',
  'region',
  'mother',
  'father',
  'occupation',
] as const
export type PersonField = (typeof personFields)[number]

/** What people write where they know nothing. */
const nothing = /^(|-+|\.+|n a|nan|null|none|nil|unknown|tidak (ada|diketahui|tahu)|tanpa nama|xx+|\?+)$/

/** Longer texts are cut: nobody's name is longer, and one cell must not cost a second. */
const longest = 120

/** Letters, digits and single spaces; accents fall away, other scripts stay. */
export function plainText(text: string): string {
  const cut = text.length > 4 * longest ? text.slice(0, 4 * longest) : text
  const lower = cut.toLowerCase()
  const plain = isPlain(lower) ? lower : plainly(isAscii.test(cut) ? lower : cut.normalize('NFKD'))
  const whole = plain.length > longest ? plain.slice(0, longest) : plain
  return nothing.test(whole) ? '' : whole
}

const isAscii = /^[\0-\x7f]*$/

const plainly = (text: string): string =>
  text
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether a text is small Latin letters, digits and single spaces within already, as most are. */
function isPlain(text: string): boolean {
  let before = space
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const isLetter = (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
    if (!isLetter && (code !== space || before === space)) return false
    before = code
  }
  return before !== space
}
const space = 32

function bare(text: string): string {
  const plain = plainText(text)
  return plain.includes(' ') ? plain.replaceAll(' ', '') : plain
}

const monthNames = [
  'jan',
  'feb',
  'mar maret maart',
  'apr',
  'mei may',
  'jun',
  'jul',
  'agu aug ags agt',
  'sep',
  'okt oct',
  'nov nop',
  'des dec',
].map((names) => names.split(' '))
const monthOf = (word: string): number =>
  monthNames.findIndex((names) => names.some((name) => word.startsWith(name.slice(0, 3)))) + 1

/**
 * A date as YYYYMMDD, with 00 for what is not known: 2001-03-09, 20010309, 09-03-2001, 9/3/01, "9 Maret 2001", 2001, 2001-03.
 * Day before month, unless only the other order is a date. '' when it is none.
 */
export function plainDate(text: string): string {
  const parts = text
    .trim()
    .toLowerCase()
    .replace(/[t ]\d{1,2}:\d{2}.*$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  if (parts.length === 1) return solidDate(parts[0]!)
  const numbers = parts.map((part) => (/^\d+$/.test(part) ? Number(part) : monthOf(part)))
  if (parts.length === 2 && parts[0]!.length === 4) return written(numbers[0]!, numbers[1]!, 0)
  if (parts.length === 2 && parts[1]!.length === 4) return written(numbers[1]!, numbers[0]!, 0)
  if (parts.length !== 3) return ''
  const [a, b, c] = numbers as [number, number, number]
  if (parts[0]!.length === 4) return written(a, b, c)
  const year = parts[2]!.length <= 2 ? c + (c > 30 ? 1900 : 2000) : c
  if (!/^\d+$/.test(parts[0]!)) return written(year, a, b)
  return b <= 12 ? written(year, b, a) : written(year, a, b)
}

function solidDate(text: string): string {
  if (/^\d{4}$/.test(text)) return written(Number(text), 0, 0)
  if (/^\d{6}$/.test(text)) return written(Number(text.slice(0, 4)), Number(text.slice(4)), 0)
  if (!/^\d{8}$/.test(text)) return ''
  const first = written(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)))
  // Digits that make no date are kept: a slip of the pen is still compared digit by digit.
  return (
    first ||
    (/^(1[5-9]|20)/.test(text)
      ? text
      : written(Number(text.slice(4)), Number(text.slice(2, 4)), Number(text.slice(0, 2))))
  )
}

function written(year: number, month: number, day: number): string {
  if (year < 1000 || year > 2199 || month > 12 || day > 31 || (month === 0 && day > 0)) return ''
  return `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
}

function plainSex(text: string): string {
  const word = plainText(text)
  if (/^(m|male|l|lk|laki|pria|1)\b|^laki/.test(word)) return 'm'
  return /^(f|female|p|pr|perempuan|wanita|w|2)\b/.test(word) ? 'f' : word.slice(0, 1)
}

const plainEmail = (text: string): string => {
  const email = text.trim().toLowerCase().slice(0, longest)
  return nothing.test(email) ? '' : email
}

/** "Siti alias Ani" and "Lim Ah Kow @ Ahmad" hold two names: they stay apart, by " @ ". "a/l", "s/o": the father follows. */
const plainNames = (text: string): string =>
  /[@/]|\b(alias|als|a\.?k\.?a)\b/i.test(text)
    ? splitAliases(text.slice(0, 4 * longest).replace(/\ba ?\/ ?[lp]\b|\b[sd] ?\/ ?o\b/gi, ' anak '))
        .map(plainText)
        .filter((name) => name !== '')
        .slice(0, namesAtMost)
        .join(' @ ')
    : plainText(text)

/** More names than this are a list, not a person. */
const namesAtMost = 6

/** A NIK of one digit over and over, or with the serial 0000, was made up to fill a form: it is nobody's. */
const ownNumber = (text: string): string => {
  const number = bare(text)
  if (number.length !== 16) return number
  return number.endsWith('0000') || number === number[0]!.repeat(16) ? '' : number
}

/** Ranks and abbreviations that one office writes and another does not. */
const ranks: ReadonlySet<string> = new Set(
  'kab kabupaten kota kotamadya kec kecamatan kel kelurahan desa ds dusun dsn kampung kp prov provinsi jl jln jalan gg gang rt rw'.split(
    ' ',
  ),
)
const plainPlace = (text: string): string => {
  const plain = plainText(text)
  const words = plain.split(' ').filter((word) => !ranks.has(word))
  return words.length === 0 ? plain : words.map((word) => word.replace(/^0+(?=\d)/, '')).join(' ')
}

const digitsOf = (text: string): string => normalizePhone(text) ?? bare(text)

const readers: Partial<Record<PersonField, (text: string) => string>> = {
  birth_date: plainDate,
  sex: plainSex,
  name: plainNames,
  birth_place: plainPlace,
  address: plainPlace,
  national_id: ownNumber,
  family_card: ownNumber,
  passport: bare,
  travel_paper: bare,
  region: bare,
  phone: digitsOf,
  email: plainEmail,
  postcode: bare,
  street_number: bare,
}

/** A cell as it is compared; '' when it says nothing. */
export const normaliseCell = (field: PersonField | 'other', text: string): string =>
  field === 'other' ? plainText(text) : (readers[field] ?? plainText)(text)
