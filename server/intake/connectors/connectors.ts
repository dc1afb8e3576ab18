/** Every connector, listed by hand; one file in connectors/ each. */
import type { Connector } from './connector.ts'
import { dukcapilVerifications } from './connectors/dukcapil-verifications.ts'
import { siskop2miPlacements } from './connectors/siskop2mi-placements.ts'

export const connectors: readonly Connector[] = [siskop2miPlacements, dukcapilVerifications]

/** The connector by its id; undefined when a later version took it away. */
export const findConnector = (id: string): Connector | undefined => connectors.find((one) => one.id === id)
