/** Tells by how often each kind of letter occurs that two texts are more edits apart than a limit. Pure. */
import type { Screen } from './alike.ts'
import { countBits, tallyOf } from './texts.ts'

/**
 * The screen of these texts, by the letters at their start or all of them: an edit adds or takes at most one letter on either side,
 * also where it shifts another over the edge.
 */
export const tallying = (values: string[], limit: number, within = Number.POSITIVE_INFINITY): Screen => ({
  marks: () => Int32Array.from(values, (text) => tallyOf(text, within)),
  mustDiffer: (one, other) => countBits(one & ~other) > limit || countBits(other & ~one) > limit,
})
