/** The words that stand beside what was concluded over a hole, in English. */
import type { holes as words } from '../id/holes.ts'

export const holes: typeof words = {
  holes: {
    title: 'What may not be seen',
    counted: 'This figure was counted without what may not have arrived:',
    now: 'now',
    more: (n: number) => `and ${n} more; see the page of sources.`,
  },
}
