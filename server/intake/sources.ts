/** Every source, listed by hand; one file in sources/ each. */
import type { Source } from './source.ts'
import { caseOutcome } from './sources/case-outcome.ts'
import { citizenReport } from './sources/citizen-report.ts'
import { deskInterview } from './sources/desk-interview.ts'
import { dukcapilVerification } from './sources/dukcapil-verification.ts'
import { htcdsCase } from './sources/htcds-case.ts'
import { immigrationViolation } from './sources/immigration-violation.ts'
import { offerCheck } from './sources/offer-check.ts'
import { officersForm } from './sources/officers-form.ts'
import { p3miLicence } from './sources/p3mi-licence.ts'
import { patrolFinding } from './sources/patrol-finding.ts'
import { peduliWniRegistration } from './sources/peduli-wni-registration.ts'
import { policeReport } from './sources/police-report.ts'
import { returnees } from './sources/returnees.ts'
import { schoolConcern } from './sources/school-concern.ts'
import { simkimCrossing } from './sources/simkim-crossing.ts'
import { simkimPassport } from './sources/simkim-passport.ts'
import { sipmiJobOffer } from './sources/sipmi-job-offer.ts'
import { siskop2miPlacement } from './sources/siskop2mi-placement.ts'
import { uptdPpaService } from './sources/uptd-ppa-service.ts'
import { villageRegister } from './sources/village-register.ts'

export const sources: readonly Source[] = [
  simkimPassport,
  simkimCrossing,
  siskop2miPlacement,
  dukcapilVerification,
  returnees,
  peduliWniRegistration,
  villageRegister,
  schoolConcern,
  citizenReport,
  sipmiJobOffer,
  p3miLicence,
  policeReport,
  immigrationViolation,
  patrolFinding,
  uptdPpaService,
  htcdsCase,
  deskInterview,
  offerCheck,
  officersForm,
  caseOutcome,
]

/** Ids of those that indicators read and figures count: none is protected (protection.md P1). */
export const openSources: readonly string[] = sources.filter((one) => !one.protected).map((one) => one.id)
