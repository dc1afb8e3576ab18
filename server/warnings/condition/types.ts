/** Types of conditions compared and named. */
import type { Words } from '../../platform/words.ts'
import type { Type } from './model.ts'
import { objects } from './vocabulary.ts'

/** A type, or null where a problem keeps it from being known. */
export type Maybe = Type | null

export const isTruth: Type = { kind: 'truth' }
export const isKind = (kind: 'number' | 'text' | 'moment' | 'span'): Type => ({ kind })

/** Whether a value of one type stands where the other is wanted; texts of different closed lists are all texts. */
export function sameType(one: Type, other: Type): boolean {
  if (one.kind === 'list' && other.kind === 'list') return sameType(one.of, other.of)
  if (one.kind === 'object' && other.kind === 'object') return one.name === other.name
  return one.kind === other.kind
}

/** Whether `==` has a sense: not between records, nor between two closed lists that share no word. */
export function comparable(one: Type, other: Type): boolean {
  if (!sameType(one, other) || one.kind === 'list') return false
  if (one.kind !== 'text' || other.kind !== 'text' || !one.oneOf || !other.oneOf) return true
  return one.oneOf.some((word) => other.oneOf!.includes(word))
}

/** The type of either of two branches; a closed list holds only where both have the same. */
export function unitOf(one: Maybe, other: Maybe): Maybe {
  if (one === null || other === null) return null
  return one.kind === 'text' && other.kind === 'text' && one.oneOf !== other.oneOf ? { kind: 'text' } : one
}

const kinds: Record<Exclude<Type['kind'], 'list' | 'object'>, Words> = {
  truth: { id: 'benar atau salah', en: 'true or false' },
  number: { id: 'sebuah angka', en: 'a number' },
  text: { id: 'sebuah teks', en: 'a text' },
  moment: { id: 'sebuah waktu', en: 'a moment' },
  span: { id: 'sebuah jangka waktu', en: 'a span of time' },
}

/** How a type is called in a sentence. */
export function wordsOfType(type: Type): Words {
  if (type.kind === 'object') return objects[type.name].words
  if (type.kind !== 'list') return kinds[type.kind]
  const of = wordsOfType(type.of)
  return { id: `daftar ${of.id.replace(/^sebuah /, '')}`, en: `a list of ${of.en.replace(/^an? /, '')}s` }
}
