/** The words of the web's own face, in Indonesian: the first language and the type that every other catalogue must match. A file a noun. */
import { access } from './id/access.ts'
import { agreements } from './id/agreements.ts'
import { alerts } from './id/alerts.ts'
import { calendar } from './id/calendar.ts'
import { cases } from './id/cases.ts'
import { catalogue } from './id/catalogue.ts'
import { channels } from './id/channels.ts'
import { completeness } from './id/completeness.ts'
import { connections } from './id/connections.ts'
import { desk } from './id/desk.ts'
import { emergencies } from './id/emergencies.ts'
import { exchange } from './id/exchange.ts'
import { frame } from './id/frame.ts'
import { holes } from './id/holes.ts'
import { indicators } from './id/indicators.ts'
import { interviews } from './id/interviews.ts'
import { law } from './id/law.ts'
import { merging } from './id/merging.ts'
import { offers } from './id/offers.ts'
import { partings } from './id/partings.ts'
import { persons } from './id/persons.ts'
import { receptions } from './id/receptions.ts'
import { reports } from './id/reports.ts'
import { review } from './id/review.ts'
import { roles } from './id/roles.ts'
import { situation } from './id/situation.ts'
import { sops } from './id/sops.ts'
import { sources } from './id/sources.ts'
import { terms } from './id/terms.ts'
import { victims } from './id/victims.ts'
import { webhooks } from './id/webhooks.ts'
import { work } from './id/work.ts'

export const id = {
  ...access,
  ...agreements,
  ...alerts,
  ...calendar,
  ...cases,
  ...catalogue,
  ...channels,
  ...completeness,
  ...connections,
  ...desk,
  ...emergencies,
  ...exchange,
  ...frame,
  ...holes,
  ...interviews,
  ...law,
  ...merging,
  ...partings,
  ...offers,
  ...persons,
  ...receptions,
  ...reports,
  ...indicators,
  ...review,
  ...situation,
  ...roles,
  ...sops,
  ...sources,
  ...terms,
  ...victims,
  ...webhooks,
  ...work,
}

export type Text = typeof id
