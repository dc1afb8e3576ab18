/**
 * How one column of a source's row is read: all columns arrive as text (CSV or JSON); empty text and null mean "not given".
 * A kind reads one text into a value or names what is wrong; `required` and `optional` give it its label for people.
 */
import { z } from 'zod'
import type { Words } from '../platform/words.ts'
import { findCountry } from './read-country.ts'
import { type Moment, readBirth, readDay, readMoment } from './read-moment.ts'
import type { RowProblem } from './row-problems.ts'

type Read<T> = { value: T } | { problem: RowProblem; say?: Record<string, string | number> }

/** What a column holds: the longest text it takes, and how that text is read (already trimmed, never empty). */
export type Kind<T> = { max: number; read: (text: string) => Read<T> }

export type Column<T> = { schema: z.ZodType<T>; label: Words }

/** A column that every row must fill. */
export function required<T>(kind: Kind<T>, id: string, en: string): Column<T> {
  const schema = textOf(kind).transform((text, ctx) => {
    if (text.trim() === '') return refuse(ctx, 'missing')
    return readText(kind, text, ctx)
  })
  return { schema, label: { id, en } }
}

/** A column that a row may leave out, leave empty or set to null. */
export function optional<T>(kind: Kind<T>, id: string, en: string): Column<T | undefined> {
  const schema = textOf(kind)
    .nullish()
    .transform((text, ctx) => (text == null || text.trim() === '' ? undefined : readText(kind, text, ctx)))
  return { schema, label: { id, en } }
}

/** Free text of at most `max` characters. */
export function text(max: number): Kind<string> {
  return { max, read: (value) => ({ value }) }
}

/** One of the source's own words, in any letter case; reads to what that word means to us. */
export function choice<T>(words: Record<string, T>): Kind<T> {
  const meaning = new Map(Object.entries(words).map(([word, value]) => [word.toUpperCase(), value]))
  const allowed = Object.keys(words).join(', ')
  return {
    max: 60,
    read: (word) => {
      const value = meaning.get(word.toUpperCase())
      return value === undefined ? { problem: 'not-in-list', say: { allowed } } : { value }
    },
  }
}

/** Several of the source's own words, parted by a semicolon, each once. */
export function choices<T extends string>(words: readonly T[]): Kind<T[]> {
  const one = choice(Object.fromEntries(words.map((word) => [word, word])) as Record<T, T>)
  return {
    max: 1000,
    read: (value) => {
      const each = value.split(';').map((part) => one.read(part.trim()))
      const wrong = each.find((read) => 'problem' in read)
      return wrong ?? { value: [...new Set(each.flatMap((read) => ('value' in read ? read.value : [])))] }
    },
  }
}

/** Exactly `count` digits; text with a power of ten betrays a spreadsheet that has eaten the last digits. */
function digits(count: number): Kind<string> {
  return {
    max: 60,
    read: (value) => {
      if (/^\d+$/.test(value) && value.length === count) return { value }
      if (/^\d([.,]\d+)?E\+?\d+$/i.test(value)) return { problem: 'spreadsheet' }
      return { problem: 'digits', say: { count, length: value.length } }
    },
  }
}

function shaped(max: number, shape: RegExp, problem: RowProblem): Kind<string> {
  return { max, read: (value) => (shape.test(value) ? { value } : { problem }) }
}

export const nik = digits(16)
export const kk = digits(16)
/** A person's name: letters of any script with the marks that names carry; SQL and HTML need others. */
export const name = shaped(150, /^(?=.*\p{L})[\p{L}\p{M}\p{N}\s.,'’`/()&-]+$/u, 'name')
/** Several names of one person, parted by a semicolon. */
export const names: Kind<string[]> = {
  max: 450,
  read: (value) => {
    const each = value.split(';').map((part) => part.trim())
    return each.every((part) => 'value' in name.read(part)) ? { value: each } : { problem: 'name' }
  },
}
const printedNumber = (max: number): Kind<string> => ({
  max,
  read: (value) =>
    /^[\p{L}\p{N}./ -]+$/u.test(value) ? { value: value.toUpperCase() } : { problem: 'document-number' },
})
/** A number printed on a document or in a register; kept as given, upper case. */
export const documentNumber = printedNumber(40)
/** A letter's number, which names its offices one by one: LP/B/…/SPKT/POLRES …/POLDA …. */
export const letterNumber = printedNumber(100)
/** How many, as a whole number without separators. */
export const count = shaped(6, /^\d+$/, 'count')
export const phone = shaped(30, /^\+?(?=(?:\D*\d){6,15}\D*$)[\d\s().-]+$/, 'phone')
export const email = shaped(150, /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/, 'email')
/** Sex as Indonesian forms write it: L(aki-laki) or P(erempuan). */
export const sex = choice<'F' | 'M'>({
  L: 'M',
  P: 'F',
  'LAKI-LAKI': 'M',
  PEREMPUAN: 'F',
  LK: 'M',
  PR: 'F',
  M: 'M',
  F: 'F',
})
export const yesNo = choice<boolean>({ YA: true, TIDAK: false })
export const birthDate: Kind<string> = {
  max: 10,
  read: (value) => {
    const found = readBirth(value)
    return 'birth' in found ? { value: found.birth } : found
  },
}
/** A whole calendar day, YYYY-MM-DD. */
export const day: Kind<string> = {
  max: 10,
  read: (value) => {
    const found = readDay(value)
    return 'day' in found ? { value: found.day } : found
  },
}
export const moment: Kind<Moment> = {
  max: 40,
  read: (value) => {
    const found = readMoment(value)
    return 'problem' in found ? found : { value: found }
  },
}
export const country: Kind<string> = {
  max: 80,
  read: (value) => {
    const code = findCountry(value)
    return code ? { value: code } : { problem: 'country' }
  },
}
/** A Kemendagri code down to the district or village, with or without dots; reads to PP.KK, PP.KK.CC or PP.KK.CC.VVVV. */
export const region: Kind<string> = {
  max: 13,
  read: (value) => {
    const found = /^(\d\d)(\d\d)(?:(\d\d)(\d{4})?)?$/.exec(value.replaceAll('.', ''))
    return found ? { value: found.slice(1).filter(Boolean).join('.') } : { problem: 'region' }
  },
}

function textOf(kind: Kind<unknown>) {
  return z
    .string({
      error: ({ input }) =>
        code(input === undefined ? 'missing' : typeof input === 'number' ? ofNumber(input) : ofObject(input)),
    })
    .max(kind.max, { error: code('too-long'), abort: true })
}

/** Spreadsheets keep fifteen digits of a number; what stood behind them cannot be known any more. */
const ofNumber = (value: number): RowProblem => (Math.abs(value) >= 1e15 ? 'digits-lost' : 'number-not-text')

/** What a file holds where a spreadsheet has written a formula and not its result (files/model.ts). */
const ofObject = (value: unknown): RowProblem =>
  typeof value === 'object' && value !== null && 'formula' in value ? 'formula-unsolved' : 'not-text'

/** What a spreadsheet says instead of a result: ECMA-376 part 1, 18.17.3, and what newer ones say. */
const sheetError =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!)$/i

function readText<T>(kind: Kind<T>, whole: string, ctx: z.RefinementCtx): T {
  if (whole.includes('\0') || !whole.isWellFormed()) return refuse(ctx, 'not-storable')
  const text = whole.trim()
  if (sheetError.test(text)) return refuse(ctx, 'sheet-error')
  const read = kind.read(text)
  return 'problem' in read ? refuse(ctx, read.problem, read.say) : read.value
}

function refuse(ctx: z.RefinementCtx, problem: RowProblem, say?: Record<string, string | number>): never {
  ctx.addIssue({ code: 'custom', message: code(problem), params: say ?? {}, continue: false })
  return z.NEVER
}

/** A zod message that is the code of a row problem; explain-row turns it into sentences. */
function code(problem: RowProblem): string {
  return problem
}
