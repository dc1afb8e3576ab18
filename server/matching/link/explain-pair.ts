/** The waterfall of one pair: from the prior, what each comparison adds or takes away, in bits, to the probability. Pure. */
import type { Words } from '../../platform/words.ts'
import type { Comparing } from './comparison.ts'
import { bitsOf, lostToHousehold, priorBits, rarityOf } from './score.ts'
import type { Model } from './train.ts'

/** One line: what was compared, how alike it is, both texts, bits for the level and for rarity. */
export type Step = { name: string; level: Words; texts: [string, string]; bits: number; rarity: number }

/** The levels in Indonesian; in English they are called what they are. */
const inIndonesian: Record<string, string> = {
  unknown: 'tidak diketahui',
  different: 'berbeda',
  'somewhat alike': 'agak mirip',
  alike: 'mirip',
  'one letter or within': 'inisial atau sebagian',
  'sounds equal': 'bunyinya sama',
  'nearly equal': 'hampir sama',
  equal: 'sama',
  'two slips': 'dua salah tulis',
  'one slip': 'satu salah tulis',
  'same area': 'satu wilayah',
  near: 'berdekatan',
  'within ten years': 'selisih sampai sepuluh tahun',
  'same year': 'tahun sama',
  'same month or day unknown': 'bulan sama atau hari tidak diketahui',
  'same name': 'nama surel sama',
}

/** Probability of a weight in bits. */
export const probabilityOfBits = (bits: number): number => 1 / (1 + 2 ** -bits)

/** Explains two records by number; `household` is what is lost because two people of one household could show the same. */
export function explainPair(
  model: Model,
  comparisons: Comparing[],
  a: number,
  b: number,
): { prior: number; steps: Step[]; household: number; weight: number } {
  const start = priorBits(model)
  let household = start.household
  const steps = comparisons.map((comparison, c): Step => {
    const { column, levels, isOfHousehold } = comparison
    const { m, h, u } = model.learned[c]!
    const level = comparison.compare(a, b)
    const said = level === 0 ? 'unknown' : levels[level - 1]!
    const rarity = level === levels.length ? rarityOf(comparison, u.at(-1)!)[column.ids[a]!]! : 0
    if (isOfHousehold) household += bitsOf(h, u)[level]! + rarity
    const textOf = (record: number) => column.values[column.ids[record]!] ?? ''
    return {
      name: comparison.name,
      level: { id: inIndonesian[said] ?? said, en: said },
      texts: [textOf(a), textOf(b)],
      bits: bitsOf(m, u)[level]!,
      rarity,
    }
  })
  const lost = -lostToHousehold(household)
  const weight = steps.reduce((sum, step) => sum + step.bits + step.rarity, start.person + lost)
  return { prior: start.person, steps, household: lost, weight }
}
