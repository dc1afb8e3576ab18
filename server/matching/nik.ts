/** The NIK (16 digits, `PPKKCC` + `DDMMYY` with 40 added to a woman's day + serial): every question one may ask of it, each answered apart. Pure. */
import { daysIn, parseBirthDate } from './birth-date.ts'
import { partedFrom, regenciesOfProvince } from './regions.data.ts'

/**
 * What is known beside the number. `on` is the day to judge by (`YYYY-MM-DD`), `region` a Kemendagri code (dots or not) of
 * birth or residence, `districts` all six-digit district codes in force, where the caller has them.
 */
export type Stated = {
  birthDate?: string | undefined
  sex?: 'F' | 'M' | undefined
  region?: string | undefined
  on?: string | undefined
  districts?: ReadonlySet<string> | undefined
}

/**
 * One answer per question; null where it could not be asked. There is no check digit, corrections of date or sex do not always
 * change the number, codes are those of first registration, and stolen numbers are valid ones: only `sixteenDigits`,
 * `realDate` and `serialNotZero` speak about the number itself, the others are hints.
 */
type NikLevels = {
  sixteenDigits: boolean
  provinceKnown: boolean | null
  regencyKnown: boolean | null
  districtKnown: boolean | null
  realDate: boolean | null
  notInFuture: boolean | null
  serialNotZero: boolean | null
  agreesWithBirthDate: boolean | null
  agreesWithSex: boolean | null
  regionPlausible: boolean | null
}

/** A NIK taken apart; `birthDate` is `YYYY-MM-DD`, null when the date is none or its century cannot be told. */
export type Nik = {
  digits: string
  levels: NikLevels
  province: string | null
  regency: string | null
  district: string | null
  birthDate: string | null
  sex: 'F' | 'M' | null
  serial: string | null
}

const unasked: NikLevels = {
  sixteenDigits: false,
  provinceKnown: null,
  regencyKnown: null,
  districtKnown: null,
  realDate: null,
  notInFuture: null,
  serialNotZero: null,
  agreesWithBirthDate: null,
  agreesWithSex: null,
  regionPlausible: null,
}

/** Takes a NIK apart; blanks, dots and dashes between digits are passed over. Never throws and never refuses a region. */
export function parseNik(text: string, stated: Stated = {}): Nik {
  const digits = text.replace(/[\s.-]/g, '')
  if (!/^\d{16}$/.test(digits)) {
    return {
      digits,
      levels: unasked,
      province: null,
      regency: null,
      district: null,
      birthDate: null,
      sex: null,
      serial: null,
    }
  }
  const province = digits.slice(0, 2)
  const regency = digits.slice(0, 4)
  const district = digits.slice(0, 6)
  const serial = digits.slice(12)
  const writtenDay = Number(digits.slice(6, 8))
  const sex = writtenDay > 40 ? 'F' : 'M'
  const days = calendarDays(writtenDay % 40, Number(digits.slice(8, 10)), Number(digits.slice(10, 12)), writtenDay)
  const birthDate = chooseCentury(days, stated)
  const regencies = regenciesOfProvince[province]
  return {
    digits,
    levels: {
      sixteenDigits: true,
      provinceKnown: regencies !== undefined,
      regencyKnown: regencies?.split(' ').includes(regency.slice(2)) ?? false,
      districtKnown: stated.districts ? stated.districts.has(district) : null,
      realDate: days.length > 0,
      notInFuture: birthDate && stated.on ? birthDate <= stated.on : null,
      serialNotZero: serial !== '0000',
      agreesWithBirthDate: agreesWith(days, stated.birthDate),
      agreesWithSex: stated.sex && days.length > 0 ? stated.sex === sex : null,
      regionPlausible: stated.region ? isPlausible(province, stated.region.slice(0, 2)) : null,
    },
    province,
    regency,
    district,
    birthDate,
    sex: days.length > 0 ? sex : null,
    serial,
  }
}

/** The NIK for screens and papers of those who need not read it whole: `6172********0001`; anything else shows no digit. */
export function maskNik(text: string): string {
  const { digits, levels } = parseNik(text)
  return levels.sixteenDigits ? `${digits.slice(0, 4)}********${digits.slice(12)}` : text.replace(/\d/g, '*')
}

/** The days that DDMMYY can mean, newest first: 29 February may exist in one century only. */
function calendarDays(day: number, month: number, year: number, writtenDay: number): string[] {
  if (day < 1 || day > 31 || month < 1 || month > 12 || writtenDay > 71) return []
  const two = (part: number) => String(part).padStart(2, '0')
  return [2000 + year, 1900 + year]
    .filter((full) => day <= daysIn(full, month))
    .map((full) => `${full}-${two(month)}-${two(day)}`)
}

/** The stated date decides the century; else the latest day that is past, which makes nobody older than 100. */
function chooseCentury(days: string[], stated: Stated): string | null {
  const said = days.find((day) => agreesWith([day], stated.birthDate))
  if (said) return said
  const { on } = stated
  if (on) return days.find((day) => day <= on) ?? days[0] ?? null
  return days.length === 1 ? days[0]! : null
}

/** Compares as far as the stated date is known; a stated 1 January is taken as it stands. */
function agreesWith(days: string[], birthDate: string | undefined): boolean | null {
  if (!birthDate || !parseBirthDate(birthDate) || days.length === 0) return null
  return days.some((day) => day.startsWith(birthDate))
}

function isPlausible(province: string, statedProvince: string): boolean {
  return province === statedProvince || (partedFrom[statedProvince]?.includes(province) ?? false)
}
