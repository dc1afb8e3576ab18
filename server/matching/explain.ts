/** Tells a comparison in sentences: what speaks for one person, what against, what is missing, and what would change the answer. Pure. */
import { fill, type Words } from '../platform/words.ts'
import { addUp, type Comparison, type FieldLevel } from './compare.ts'
import { fieldWords, levelWords, limitWords } from './explain.data.ts'
import { defaultWeights } from './weights.data.ts'
import type { Field, Limit, Weights } from './weights.ts'

/** One sentence and the bits that it stands for, for the waterfall; `of` names the field or the limit. */
type Reason = { of: Field | Limit; words: Words; weight: number }

/** `for` and `against` come strongest first; `unknown` lists fields that could not be compared; `changes` what would turn the answer. */
export type Explanation = { for: Reason[]; against: Reason[]; unknown: Reason[]; changes: Words[] }

/** What a stored comparison needs to be told again: of the rest nothing is read. */
export type Told = Pick<Comparison, 'levels'>

const ifEqual: Words = {
  id: 'Bila {field} diketahui pada kedua catatan dan sama, keduanya akan digabung',
  en: 'If the {field} were known on both records and the same, they would be joined',
}
const ifDifferent: Words = {
  id: 'Bila {field} ternyata berbeda, keduanya tidak lagi digabung tanpa pemeriksaan petugas',
  en: 'If the {field} turned out to differ, they would no longer be joined without a person looking',
}

/** Explains a comparison with the table it was made with. */
export function explainComparison({ levels }: Told, weights: Weights = defaultWeights): Explanation {
  const { limited } = addUp(levels, weights)
  const reasons: Reason[] = levels.map((level) => ({ of: level.field, words: wordsOf(level), weight: level.weight }))
  const limits: Reason[] = limited.map(({ limit, weight }) => ({ of: limit, words: limitWords[limit], weight }))
  const byStrength = (a: Reason, b: Reason) => Math.abs(b.weight) - Math.abs(a.weight)
  return {
    for: reasons.filter((reason) => reason.weight > 0).sort(byStrength),
    against: [...reasons, ...limits].filter((reason) => reason.weight < 0).sort(byStrength),
    unknown: reasons.filter((_, i) => levels[i]!.level === 'unknown'),
    changes: changesOf(levels, weights),
  }
}

/** Joined: which agreement holds it up. Not joined: which unknown, if it agreed, would suffice. */
function changesOf(levels: FieldLevel[], weights: Weights): Words[] {
  const joined = addUp(levels, weights).verdict === 'join'
  return levels
    .filter((level) => (joined ? level.weight > 0 : level.level === 'unknown'))
    .filter((level) => {
      const supposed = suppose(level.field, joined ? 'different' : 'equal', weights)
      const then = addUp(
        levels.map((other) => (other === level ? supposed : other)),
        weights,
      ).verdict
      return (then === 'join') !== joined
    })
    .map((level) => {
      const field = fieldWords[level.field]
      const sentence = joined ? ifDifferent : ifEqual
      return { id: fill(sentence, { field: field.id }).id, en: fill(sentence, { field: field.en }).en }
    })
}

/** A field as it would count; an agreeing name is taken for a rare one. */
function suppose(field: Field, level: 'equal' | 'different', weights: Weights): FieldLevel {
  const weight = weights.levels[field][level]
  const supposed = field === 'name' && level === 'equal' ? weights.nameAtMost + weight : weight
  return { field, level, weight: supposed } as FieldLevel
}

function wordsOf({ field, level }: FieldLevel): Words {
  return (levelWords[field] as Record<string, Words>)[level]!
}
