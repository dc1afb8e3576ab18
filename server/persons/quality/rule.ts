/**
 * The shape of a quality rule: something in a record that its sender would want to look at again. A rule never corrects, never joins or
 * parts people and is no indicator: unknown stays unknown. To add one: an entry in rules/, and its id's words stand with it.
 */
import type { Facts } from '../../intake/model.ts'
import type { Words } from '../../platform/words.ts'

/** What a rule speaks of: a fact, or when it happened. */
export type Told = keyof Facts | 'occurred'

/** A record as a rule reads it; `carries` are the facts for which its source has a column at all. */
export type Asked = {
  facts: Facts
  carries: ReadonlySet<Told>
  occurredAt: Date
  receivedAt: Date
}

/** A declaration of one rule. */
export type Rule = {
  id: string
  /** Something written that cannot be so, or nothing written where there is room for it. */
  kind: 'miswritten' | 'missing'
  name: Words
  /** What would mend it, said to who sends. */
  mend: Words
  /** The law or standard it rests on. */
  ground: Words
  /** False where the standard itself is a guess: shown as "perlu dikonfirmasi", and its numbers stand in uncertain.data.ts. */
  sure: boolean
  /** Laid side by side, as sent and as read; a source without a column for the first is not asked. */
  shows: Told[]
  /** The share that is natural; only far more than it is worth a look. */
  usual?: number
  /** The reason in words, or null: nothing noticed, or not to be asked. */
  notice(asked: Asked): Words | null
}
