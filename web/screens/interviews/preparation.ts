/** What an officer makes sure of before asking, as the form fills it in; all of it empty at first, each time anew. */
import type { Input } from '../../call.ts'

export type Preparation = Input<'interviews.resume'>['preparation']

export const nothingSeenTo: Preparation = {
  safety: { done: false, who: '' },
  health: { done: false, who: '' },
  interpreter: { needed: false, who: '' },
  agreed: false,
  alone: false,
}
