/** Tells a waterfall in sentences: what speaks for one person, what against, and what would change the answer. Pure. */
import { fill, type Words } from '../../platform/words.ts'
import { addUp, type Step, type Waterfall } from './explain-pair.ts'
import type { Model } from './model.ts'
import { fieldWords, levelWords, otherWords, ownWords } from './sentences.data.ts'

/** One sentence and the bits that it stands for; `field` names the comparison, or `household`. */
export type Reason = { field: string; words: Words; bits: number }

/** `for` and `against` come strongest first; `changes` tells what would turn the answer. */
export type Told = { for: Reason[]; against: Reason[]; changes: Words[] }

/** Less than this many bits is not worth a sentence. */
const worthTelling = 0.05

/** Tells it; `joinBits` is where the answer turns. */
export function tellWaterfall(model: Pick<Model, 'prior' | 'household'>, waterfall: Waterfall, joinBits: number): Told {
  const reasons = waterfall.steps.flatMap(({ name, level, bits, rarity }): Reason[] => [
    { field: name, words: sentenceOf(name, level), bits },
    { field: name, words: said(otherWords[rarity > 0 ? 'rare' : 'frequent'], name), bits: rarity },
  ])
  reasons.push({ field: 'household', words: otherWords.household, bits: waterfall.household })
  const told = reasons
    .filter((reason) => Math.abs(reason.bits) >= worthTelling)
    .sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
  return {
    for: told.filter((reason) => reason.bits > 0),
    against: told.filter((reason) => reason.bits < 0),
    changes: changesOf(model, waterfall, joinBits),
  }
}

/** Joined: which agreement holds it up. Not joined: which unknown, if it agreed, would suffice. */
function changesOf(model: Pick<Model, 'prior' | 'household'>, { steps, weight }: Waterfall, joinBits: number): Words[] {
  const joined = weight >= joinBits
  const nothing = { rarity: 0, household: 0, twins: 0 }
  return steps
    .filter((step) => (joined ? step.bits > 0 : step.level === 'unknown'))
    .filter((step) => {
      const supposed: Step = { ...step, ...nothing, bits: joined ? step.ifDifferent : step.ifEqual }
      const then = addUp(
        model,
        steps.map((other) => (other === step ? supposed : other)),
      )
      return then.weight >= joinBits !== joined
    })
    .map((step) => said(otherWords[joined ? 'ifDifferent' : 'ifEqual'], step.name))
}

/** The sentence of one level of one field; a column that only a file has is `called` what it is called there. */
export const sentenceOf = (name: string, level: string, called = name): Words =>
  ownWords[`${name} ${level}`] ?? said(levelWords[level]!, called)

function said(words: Words, name: string): Words {
  const field = fieldWords[name] ?? { id: name, en: name }
  const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
  return fill(words, { field, Field: { id: capital(field.id), en: capital(field.en) } })
}
