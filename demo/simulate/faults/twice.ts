/** The answer was lost on the way: the same delivery is sent again a minute later. */
import type { Fault } from '../fault.ts'

export const twice: Fault = {
  name: 'twice',
  says: { id: 'dikirim dua kali', en: 'sent twice' },
  usual: 0.1,
  lasts: 1,
  send: (parcels) => [...parcels, ...parcels.map((one) => ({ ...one, at: one.at + 60_000 }))],
}
