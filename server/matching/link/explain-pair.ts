/** The waterfall of one pair: from the prior, what each comparison adds or takes away, in bits, to the weight. Pure. */
import type { Comparing } from './comparison.ts'
import type { Model, Shares } from './model.ts'
import { bitsOf, learnedOf, lostToHousehold, priorBits, rarityOf, tellsOfTwins } from './score.ts'

/**
 * One line: what was compared, how alike it is, both texts, bits for the level and for rarity; `household` and `twins` are what the
 * same would be worth between two people of one household, or twins.
 */
export type Step = {
  name: string
  level: string
  texts: [string, string]
  bits: number
  rarity: number
  household: number
  twins: number
  /** Bits if the two were equal, or different. */
  ifEqual: number
  ifDifferent: number
}

/** All steps; `household` is what is lost because two people of one household could show the same. */
export type Waterfall = { prior: number; steps: Step[]; household: number; weight: number }

/** Explains two records by number. */
export function explainPair(
  model: Model & { shares?: Record<string, Shares> },
  comparisons: Comparing[],
  a: number,
  b: number,
): Waterfall {
  const learned = learnedOf(model, comparisons)
  const steps = comparisons.map((comparison, c): Step => {
    const { column, levels, isOfHousehold } = comparison
    const { m, h, t, u } = learned[c]!
    const level = comparison.compare(a, b)
    const equal = level === levels.length
    const rarity = equal ? rarityOf(comparison, u.at(-1)!, model.shares?.[comparison.name])[column.ids[a]!]! : 0
    const [ofPerson, ofHousehold, ofTwins] = [bitsOf(m, u), bitsOf(h, u), bitsOf(t, u)]
    const textOf = (record: number) => column.values[column.ids[record]!] ?? ''
    return {
      name: comparison.name,
      level: level === 0 ? 'unknown' : levels[level - 1]!,
      texts: [textOf(a), textOf(b)],
      bits: ofPerson[level]!,
      rarity,
      household: isOfHousehold && level > 0 ? ofHousehold[level]! + rarity : 0,
      twins: tellsOfTwins(ofTwins) && level > 0 ? ofTwins[level]! + rarity : 0,
      ifEqual: ofPerson.at(-1)!,
      ifDifferent: ofPerson[1]!,
    }
  })
  return addUp(model, steps)
}

/** Sums steps up; also used to ask what another level would change. */
export function addUp(model: Pick<Model, 'prior' | 'household'>, steps: Step[]): Waterfall {
  const start = priorBits(model)
  const sum = (of: (step: Step) => number, from: number) => steps.reduce((bits, step) => bits + of(step), from)
  const household = -lostToHousehold(
    sum((step) => step.household, start.household),
    sum((step) => step.twins, start.twins),
  )
  return {
    prior: start.person,
    steps,
    household,
    weight: sum((step) => step.bits + step.rarity, start.person) + household,
  }
}
