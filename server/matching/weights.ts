/**
 * The shape of a table of weights (Fellegi and Sunter): for each field, how many bits each level of agreement speaks for (+) or
 * against (−) one person. A table is a version and never changed; a better one, hand-set or trained, is a new version. Pure.
 */
import type { BirthDateLevel } from './birth-date.ts'
import type { NameLevel } from './compare-names.ts'
import type { PlaceLevel } from './places.ts'

/** Levels of values that agree or do not. */
export type PlainLevel = 'equal' | 'different' | 'unknown'

/** `altered`: the same number but for the year of birth or one slip outside the serial; only the serial apart is a twin or a neighbour. */
export type NikLevel = PlainLevel | 'altered'

/** The fields that are compared, and the levels of each. */
export type LevelOf = {
  name: NameLevel
  father: NameLevel
  mother: NameLevel
  birthDate: BirthDateLevel
  sex: PlainLevel
  birthPlace: PlaceLevel
  nationality: PlainLevel
  nik: NikLevel
  passport: PlainLevel
  splp: PlainLevel
  plb: PlainLevel
  kk: PlainLevel
  phone: PlainLevel
  email: PlainLevel
  address: PlaceLevel
  region: PlainLevel
}
export type Field = keyof LevelOf

/** Fields whose evidence hangs together and is therefore worth no more than a limit, however much of it agrees. */
export type Limit = 'household' | 'documents' | 'beside the name'

/** Which limit holds which fields. A family shares everything of a household; a NIK tells birth date and sex once more. */
export const limitOf: Record<Field, Exclude<Limit, 'beside the name'> | null> = {
  name: null,
  father: 'household',
  mother: 'household',
  birthDate: 'documents',
  sex: 'documents',
  birthPlace: 'household',
  nationality: null,
  nik: 'documents',
  passport: 'documents',
  splp: 'documents',
  plb: 'documents',
  kk: 'household',
  phone: 'household',
  email: 'household',
  address: 'household',
  region: 'household',
}

/** All fields, in the order in which a comparison is told. */
export const fields = Object.keys(limitOf) as Field[]

/**
 * `prior`: log2 of the odds that two records picked blindly are one person. `joinAt`, `reviewAt`: probabilities from which two records
 * are joined, or shown to a person who decides. `levels`: bits; unknown is 0 and nothing else, by type. For names that agree the
 * bits are how rare the shared words are (`rarity`, at most `nameAtMost`) plus the level's correction, and never below zero.
 * `limits`: most bits of each limit; where names are only similar, a household counts less, since twins are named alike.
 */
export type Weights = {
  version: string
  prior: number
  joinAt: number
  reviewAt: number
  levels: { [F in Field]: { [L in LevelOf[F]]: L extends 'unknown' ? 0 : number } }
  limits: Record<Limit | 'household of similar names', number>
  nameAtMost: number
  rarity: { word: Readonly<Record<string, number>>; otherWord: number }
}

/** Probability from log2 odds. */
export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight)
}

/** Log2 odds from a probability. */
export function weightOf(probability: number): number {
  return Math.log2(probability / (1 - probability))
}
