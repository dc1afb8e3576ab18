/** The waterfall of one pair: from the prior, what each comparison adds or takes away, in bits, to the probability. Pure. */
import type { Words } from '../../platform/words.ts'
import type { Comparing } from './comparison.ts'
import { contradicts, overLimit, rarityOf, weightsOf } from './score.ts'
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

/** Explains two records by number. */
export function explainPair(
  model: Model,
  comparisons: Comparing[],
  a: number,
  b: number,
): { prior: number; steps: Step[]; limited: number; weight: number } {
  const weights = weightsOf(model)
  const prior = Math.log2(model.prior / (1 - model.prior))
  const steps = comparisons.map((comparison, c): Step => {
    const { column, levels } = comparison
    const level = comparison.compare(a, b)
    const said = level === 0 ? 'unknown' : levels[level - 1]!
    const rarity = level === levels.length ? rarityOf(comparison, model.learned[c]!.u.at(-1)!)[column.ids[a]!]! : 0
    const textOf = (record: number) => column.values[column.ids[record]!] ?? ''
    return {
      name: comparison.name,
      level: { id: inIndonesian[said] ?? said, en: said },
      texts: [textOf(a), textOf(b)],
      bits: weights[c]![level]!,
      rarity,
    }
  })
  const shared = steps.reduce(
    (sum, { bits, rarity }, c) => (comparisons[c]!.isOfHousehold ? sum + Math.max(0, bits + rarity) : sum),
    0,
  )
  const differ = comparisons.some((comparison) => contradicts(comparison, comparison.compare(a, b)))
  const limited = -overLimit(differ, shared)
  return { prior, steps, limited, weight: steps.reduce((sum, step) => sum + step.bits + step.rarity, prior + limited) }
}
