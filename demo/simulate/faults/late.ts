/** The line is slow: a delivery arrives three intervals after its time, those after it before it. */
import type { Fault } from '../fault.ts'

export const late: Fault = {
  name: 'late',
  says: { id: 'terlambat tiga selang', en: 'three intervals late' },
  usual: 0.05,
  lasts: 1,
  send: (parcels, { every }) => parcels.map((one) => ({ ...one, at: one.at + 3 * every })),
}
