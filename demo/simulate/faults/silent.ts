/** The line is dead: nothing leaves, not even a heartbeat; afterwards all that waited goes at once. */
import type { Fault } from '../fault.ts'

export const silent: Fault = {
  name: 'silent',
  says: { id: 'diam lima selang', en: 'silent for five intervals' },
  usual: 0.01,
  lasts: 5,
  send: (parcels, { until }) => parcels.flatMap((one) => (one.kind === 'beat' ? [] : { ...one, at: until })),
}
