/** Every source, listed by hand; one file in sources/ each. */
import type { Source } from './source.ts'
import { caseOutcome } from './sources/case-outcome.ts'
import { citizenReport } from './sources/citizen-report.ts'
import { dukcapilVerification } from './sources/dukcapil-verification.ts'
import { officersForm } from './sources/officers-form.ts'
import { returnees } from './sources/returnees.ts'
import { simkimCrossing } from './sources/simkim-crossing.ts'
import { simkimPassport } from './sources/simkim-passport.ts'
import { siskop2miPlacement } from './sources/siskop2mi-placement.ts'
import { uptdPpaService } from './sources/uptd-ppa-service.ts'
import { villageRegister } from './sources/village-register.ts'

export const sources: readonly Source[] = [
  simkimPassport,
  simkimCrossing,
  siskop2miPlacement,
  dukcapilVerification,
  returnees,
  villageRegister,
  citizenReport,
  uptdPpaService,
  officersForm,
  caseOutcome,
]
