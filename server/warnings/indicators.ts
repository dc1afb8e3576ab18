/** Every indicator, listed by hand: first those about records, then what is told while talking at a desk (talk/). */
import type { Indicator } from './indicator.ts'
import { borderPassOverstay } from './indicators/border-pass-overstay.ts'
import { crowdedAddress } from './indicators/crowded-address.ts'
import { duplicateApplication } from './indicators/duplicate-application.ts'
import { farOffice } from './indicators/far-office.ts'
import { groupWithOneSponsor } from './indicators/group-with-one-sponsor.ts'
import { identityContradiction } from './indicators/identity-contradiction.ts'
import { minorAsAdult } from './indicators/minor-as-adult.ts'
import { oddRoute } from './indicators/odd-route.ts'
import { offerWithoutLicence } from './indicators/offer-without-licence.ts'
import { papersFromTownWithoutTie } from './indicators/papers-from-town-without-tie.ts'
import { pilgrimageWithoutOrganiser } from './indicators/pilgrimage-without-organiser.ts'
import { refusedElsewhere } from './indicators/refused-elsewhere.ts'
import { returnedApplyingAgain } from './indicators/returned-applying-again.ts'
import { returnedChildAlone } from './indicators/returned-child-alone.ts'
import { scamDestinationJob } from './indicators/scam-destination-job.ts'
import { sharedContact } from './indicators/shared-contact.ts'
import { sharedSponsor } from './indicators/shared-sponsor.ts'
import { crossingWithoutPapers } from './indicators/talk/crossing-without-papers.ts'
import { exploitedAbroad } from './indicators/talk/exploited-abroad.ts'
import { fetchedOnReturn } from './indicators/talk/fetched-on-return.ts'
import { marriageAbroad } from './indicators/talk/marriage-abroad.ts'
import { minorWithoutConsent } from './indicators/talk/minor-without-consent.ts'
import { noReturnOrFunds } from './indicators/talk/no-return-or-funds.ts'
import { offerTooGood } from './indicators/talk/offer-too-good.ts'
import { papersByOthers } from './indicators/talk/papers-by-others.ts'
import { pickupUnknown } from './indicators/talk/pickup-unknown.ts'
import { relativeNotFound } from './indicators/talk/relative-not-found.ts'
import { speaksUnderWatch } from './indicators/talk/speaks-under-watch.ts'
import { travelDebt } from './indicators/talk/travel-debt.ts'
import { unclearItinerary } from './indicators/talk/unclear-itinerary.ts'
import { visaPageRemoved } from './indicators/talk/visa-page-removed.ts'
import { workWithoutPlacement } from './indicators/work-without-placement.ts'

export const indicators: readonly Indicator[] = [
  identityContradiction,
  minorAsAdult,
  sharedSponsor,
  sharedContact,
  returnedApplyingAgain,
  workWithoutPlacement,
  borderPassOverstay,
  crowdedAddress,
  duplicateApplication,
  farOffice,
  groupWithOneSponsor,
  oddRoute,
  offerWithoutLicence,
  papersFromTownWithoutTie,
  pilgrimageWithoutOrganiser,
  refusedElsewhere,
  returnedChildAlone,
  scamDestinationJob,
  crossingWithoutPapers,
  exploitedAbroad,
  fetchedOnReturn,
  marriageAbroad,
  minorWithoutConsent,
  noReturnOrFunds,
  offerTooGood,
  papersByOthers,
  pickupUnknown,
  relativeNotFound,
  speaksUnderWatch,
  travelDebt,
  unclearItinerary,
  visaPageRemoved,
]
