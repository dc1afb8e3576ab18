/** Two machines number for one post: a number that was used already comes with another record. */
import type { Fault } from '../fault.ts'

export const clash: Fault = {
  name: 'clash',
  says: { id: 'satu nomor untuk dua catatan', en: 'one number for two records' },
  usual: 0.02,
  lasts: 1,
  send: (parcels) =>
    parcels.flatMap((one) =>
      one.kind === 'lines' && one.from > 1
        ? [{ ...one, from: one.from - 1, lines: one.lines.slice(0, 1), chain: null }, one]
        : one,
    ),
}
