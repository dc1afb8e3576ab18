/** Every reference set, listed by hand; one file in references/ each. */
import type { Reference } from './reference.ts'
import { agencies } from './references/agencies.ts'
import { borderZones } from './references/border-zones.ts'
import { countries } from './references/countries.ts'
import { crossings } from './references/crossings.ts'
import { handOverHours } from './references/hand-over-hours.ts'
import { lawClocks } from './references/law-clocks.ts'
import { lawStages } from './references/law-stages.ts'
import { licences } from './references/licences.ts'
import { marketWages } from './references/market-wages.ts'
import { offenceArticles } from './references/offence-articles.ts'
import { posts } from './references/posts.ts'
import { regionChanges } from './references/region-changes.ts'
import { regions } from './references/regions.ts'
import { restitutionParts } from './references/restitution-parts.ts'
import { routes } from './references/routes.ts'
import { sopAspects } from './references/sop-aspects.ts'
import { sopEvents } from './references/sop-events.ts'
import { stayLimits } from './references/stay-limits.ts'
import { usualDepartures } from './references/usual-departures.ts'

export const references: readonly Reference[] = [
  regions,
  regionChanges,
  crossings,
  routes,
  licences,
  countries,
  agencies,
  posts,
  stayLimits,
  borderZones,
  usualDepartures,
  marketWages,
  handOverHours,
  sopAspects,
  sopEvents,
  lawStages,
  lawClocks,
  offenceArticles,
  restitutionParts,
]
