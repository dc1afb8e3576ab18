/** Which company of the register an offer speaks of: by its number, by its name, or only by a name that is near to it. Pure. */
import { compareNames } from '../matching/compare-names.ts'
import { canonicalName } from '../matching/names.ts'
import { type Licence, nearNames, type Offer } from './model.ts'

/** What the register knows of the company that was named. */
export type Company = {
  /** The licence under the number that was told. */
  byNumber: Licence | null
  /** Whether the name told is that licence's; null when one of the two was not told. */
  fits: boolean | null
  /** Licences of exactly this name. */
  byName: Licence[]
  /** Licences of other names that look or sound like it. */
  near: Licence[]
  /** The licences that are meant, as far as one can tell. */
  meant: Licence[]
}

/** Words of a company's form; they tell no company from another. */
const form = /(?<![\p{L}\p{N}])(p\.\s?t|c\.\s?v|pt|cv|ud|tbk|persero|p3mi|pte|ltd|sdn|bhd)(?![\p{L}\p{N}])\.?/giu

const bareName = (name: string): string =>
  name
    .replaceAll(form, ' ')
    .replaceAll(/[^\p{L}\p{N}\s]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** A company's name as it is compared and counted: without its form, case, marks and blanks. */
export const companyKey = (name: string): string => bareName(name).toLowerCase().replaceAll(' ', '')

/** A licence's number as it is compared: letters and digits. */
export const licenceKey = (number: string): string => number.toUpperCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** One word of a name is anybody's; two that stand in a longer name are worth asking about. */
const fewestWords = 2

function isNear(one: string, other: string): boolean {
  const [a, b] = [canonicalName(bareName(one)), canonicalName(bareName(other))]
  const { own } = compareNames(a, b)
  if (own === 'part') return Math.min(a!.given.length, b!.given.length) >= fewestWords
  // "Equal" here is the same words in another order, or written together: near, not the same.
  return own === 'equal' || own === 'canonical' || own === 'phonetic' || own === 'similar'
}

export function findCompany({ company, licence }: Offer, licences: readonly Licence[]): Company {
  const number = licence === undefined ? '' : licenceKey(licence)
  const key = company === undefined ? '' : companyKey(company)
  const byNumber = number === '' ? null : (licences.find((one) => licenceKey(one.number) === number) ?? null)
  const byName = key === '' ? [] : licences.filter((one) => companyKey(one.name) === key)
  const fits = byNumber === null || key === '' ? null : byName.includes(byNumber)
  const near =
    key === '' || byName.length > 0
      ? []
      : licences.filter((one) => one !== byNumber && isNear(company!, one.name)).slice(0, nearNames)
  return { byNumber, fits, byName, near, meant: byNumber !== null && fits !== false ? [byNumber] : byName }
}
