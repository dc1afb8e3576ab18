/** Every indicator, listed by hand. */
import type { Indicator } from './indicator.ts'
import { identityContradiction } from './indicators/identity-contradiction.ts'
import { minorAsAdult } from './indicators/minor-as-adult.ts'
import { returnedApplyingAgain } from './indicators/returned-applying-again.ts'
import { sharedContact } from './indicators/shared-contact.ts'
import { sharedSponsor } from './indicators/shared-sponsor.ts'
import { workWithoutPlacement } from './indicators/work-without-placement.ts'

export const indicators: readonly Indicator[] = [
  identityContradiction,
  minorAsAdult,
  sharedSponsor,
  sharedContact,
  returnedApplyingAgain,
  workWithoutPlacement,
]
