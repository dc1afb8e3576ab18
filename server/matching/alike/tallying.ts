/** Tells by how often each kind of letter occurs that two texts are more edits apart than a limit. Pure. */
import type { Screen } from './level.ts'
import { countBits, tallyOf } from './texts.ts'

/**
 * The screen of these texts: an edit adds or takes at most one letter on either side,
 * whatever the order.
 */
export const tallying = (values: string[], limit: number): Screen => ({
  marks: () => Int32Array.from(values, (text) => tallyOf(text)),
  mustDiffer: (one, other) => countBits(one & ~other) > limit || countBits(other & ~one) > limit,
})
