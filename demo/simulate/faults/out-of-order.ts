/** Two senders share an outbox: the second half of a delivery overtakes the first, and what is one line only the next delivery. */
import type { Fault } from '../fault.ts'

export const outOfOrder: Fault = {
  name: 'out-of-order',
  says: { id: 'urutan tertukar', en: 'out of order' },
  usual: 0.05,
  lasts: 1,
  send: (parcels, { every }) =>
    parcels.flatMap((one) => {
      if (one.kind !== 'lines' || one.lines.length < 2) return { ...one, at: one.at + every + 120_000 }
      const half = one.lines.length >> 1
      return [
        { ...one, from: one.from + half, lines: one.lines.slice(half) },
        { ...one, lines: one.lines.slice(0, half), chain: null, at: one.at + every / 2 },
      ]
    }),
}
