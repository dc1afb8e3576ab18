/** Compares two records field by field and adds up what speaks for and against one person. Pure and symmetric. */
import { compareBirthDates } from './birth-date.ts'
import { compareNames, type NameComparison } from './compare-names.ts'
import { compareNiks } from './compare-niks.ts'
import { comparePlaces } from './places.ts'
import type { Prepared } from './prepare-facts.ts'
import { defaultWeights } from './weights.data.ts'
import {
  type Field,
  fields,
  type LevelOf,
  type Limit,
  limitOf,
  type PlainLevel,
  probabilityOf,
  type Weights,
} from './weights.ts'

/** One field: how it stands and how many bits that is worth; unknown is worth 0. */
export type FieldLevel = { [F in Field]: { field: F; level: LevelOf[F]; weight: number } }[Field]

/** What a limit took back, always below 0. */
type Limited = { limit: Limit; weight: number }

/** What to do with two records: join them, show them to a person who decides, or leave them apart. */
export type Verdict = 'join' | 'review' | 'apart'

/**
 * The whole reckoning: `weight` = prior + weights of all levels + what limits took back (log2 odds), `version` the table it was
 * made with. Levels come in the order of `fields`, each field once.
 */
export type Comparison = {
  version: string
  prior: number
  levels: FieldLevel[]
  limited: Limited[]
  weight: number
  probability: number
  verdict: Verdict
}

/** Compares two prepared records. */
export function compareFacts(a: Prepared, b: Prepared, weights: Weights = defaultWeights): Comparison {
  const names = bestNames(a, b, weights)
  const levels: LevelOf = {
    name: names.own,
    father: names.father,
    mother: compareNames(a.mother, b.mother).own,
    birthDate: compareBirthDates(a.birthDate, b.birthDate),
    sex: plainLevel(a.sex, b.sex),
    birthPlace: comparePlaces(a.birthPlace, b.birthPlace),
    nationality: plainLevel(a.nationality, b.nationality),
    nik: compareNiks(a.nik, b.nik),
    passport: plainLevel(a.passport, b.passport),
    splp: plainLevel(a.splp, b.splp),
    plb: plainLevel(a.plb, b.plb),
    kk: plainLevel(a.kk, b.kk),
    phone: plainLevel(a.phone, b.phone),
    email: plainLevel(a.email, b.email),
    address: comparePlaces(a.address, b.address),
    region: plainLevel(a.region, b.region),
  }
  const told = fields.map((field) => {
    const weight = field === 'name' ? names.weight : (weights.levels[field] as Record<string, number>)[levels[field]]!
    return { field, level: levels[field], weight } as FieldLevel
  })
  return addUp(told, weights)
}

/** Adds up levels under the limits; also used to ask what another level would change. */
export function addUp(levels: FieldLevel[], weights: Weights): Comparison {
  const limited: Limited[] = []
  const alike = levels.some((level) => level.field === 'name' && level.level === 'similar')
  const limits = alike ? { ...weights.limits, household: weights.limits['household of similar names'] } : weights.limits
  const agreeing: Record<Limit, number> = { household: 0, documents: 0, 'beside the name': 0 }
  let weight = weights.prior
  for (const level of levels) {
    weight += level.weight
    if (level.field === 'name' || level.weight <= 0) continue
    const limit = limitOf[level.field]
    if (limit) agreeing[limit] += level.weight
    else agreeing['beside the name'] += level.weight
  }
  for (const limit of ['household', 'documents', 'beside the name'] as const) {
    const over = Math.max(0, agreeing[limit] - limits[limit])
    if (limit !== 'beside the name') agreeing['beside the name'] += agreeing[limit] - over
    if (over > 0) limited.push({ limit, weight: -over })
    weight -= over
  }
  const probability = probabilityOf(weight)
  const verdict = probability >= weights.joinAt ? 'join' : probability >= weights.reviewAt ? 'review' : 'apart'
  return { version: weights.version, prior: weights.prior, levels, limited, weight, probability, verdict }
}

type WeighedNames = Pick<NameComparison, 'own' | 'father'> & { weight: number }

/** People go by several names: the pair that speaks most for one person counts. */
function bestNames(a: Prepared, b: Prepared, weights: Weights): WeighedNames {
  let best: WeighedNames | null = null
  for (const one of a.names) {
    for (const other of b.names) {
      const compared = compareNames(one, other)
      if (compared.own === 'unknown') continue
      const weighed = { own: compared.own, father: compared.father, weight: nameWeight(compared, weights) }
      if (best === null || speaksMore(weighed, best, weights)) best = weighed
    }
  }
  return best ?? { own: 'unknown', father: 'unknown', weight: 0 }
}

/** Ties are settled, so that the answer does not depend on whose names are read first. */
function speaksMore(one: WeighedNames, other: WeighedNames, weights: Weights): boolean {
  const { father } = weights.levels
  const more = one.weight + father[one.father] - other.weight - father[other.father]
  if (more !== 0) return more > 0
  return one.own === other.own ? one.father < other.father : one.own < other.own
}

function nameWeight({ own, shared }: NameComparison, weights: Weights): number {
  const correction = weights.levels.name[own]
  if (own === 'similar' || own === 'different' || own === 'unknown') return correction
  let rarity = 0
  for (const [one, other] of shared) rarity += Math.min(rarityOf(one, weights), rarityOf(other, weights))
  return Math.max(0, Math.min(weights.nameAtMost, rarity) + correction)
}

/** Someone may be called "constructor": only what the table itself holds counts. */
function rarityOf(word: string, { rarity }: Weights): number {
  return Object.hasOwn(rarity.word, word) ? rarity.word[word]! : rarity.otherWord
}

function plainLevel(a: string | null, b: string | null): PlainLevel {
  return a === null || b === null ? 'unknown' : a === b ? 'equal' : 'different'
}
