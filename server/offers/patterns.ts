/** Every pattern, listed by hand in the order in which findings are told; one file in patterns/ each. */
import type { Pattern } from './pattern.ts'
import { askedOften } from './patterns/asked-often.ts'
import { chatOnly } from './patterns/chat-only.ts'
import { companyName } from './patterns/company-name.ts'
import { companyPhone } from './patterns/company-phone.ts'
import { licenceNumber } from './patterns/licence-number.ts'
import { licenceState } from './patterns/licence-state.ts'
import { marketWage } from './patterns/market-wage.ts'
import { moneyFirst } from './patterns/money-first.ts'
import { nothingToLookUp } from './patterns/nothing-to-look-up.ts'
import { papersHandedOver } from './patterns/papers-handed-over.ts'
import { permitDestination } from './patterns/permit-destination.ts'
import { reportedRegion } from './patterns/reported-region.ts'
import { screenWork } from './patterns/screen-work.ts'
import { visitVisa } from './patterns/visit-visa.ts'

export const patterns: readonly Pattern[] = [
  licenceNumber,
  companyName,
  licenceState,
  companyPhone,
  permitDestination,
  nothingToLookUp,
  marketWage,
  moneyFirst,
  papersHandedOver,
  visitVisa,
  chatOnly,
  reportedRegion,
  screenWork,
  askedOften,
]
