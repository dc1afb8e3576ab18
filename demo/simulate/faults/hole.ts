/** A wrong address: a delivery leaves and never arrives, and nobody is told. It is sent again only once the hub says that it is missing. */
import type { Fault } from '../fault.ts'

export const hole: Fault = {
  name: 'hole',
  says: { id: 'kiriman hilang di jalan', en: 'a delivery lost on the way' },
  usual: 0.02,
  lasts: 1,
  send: (parcels) => parcels.filter((one) => one.kind !== 'lines'),
}
