/** The same words in English; what is missing here does not compile. */
import { access } from './en/access.ts'
import { agreements } from './en/agreements.ts'
import { alerts } from './en/alerts.ts'
import { calendar } from './en/calendar.ts'
import { cases } from './en/cases.ts'
import { catalogue } from './en/catalogue.ts'
import { channels } from './en/channels.ts'
import { completeness } from './en/completeness.ts'
import { connections } from './en/connections.ts'
import { desk } from './en/desk.ts'
import { emergencies } from './en/emergencies.ts'
import { exchange } from './en/exchange.ts'
import { frame } from './en/frame.ts'
import { holes } from './en/holes.ts'
import { indicators } from './en/indicators.ts'
import { interviews } from './en/interviews.ts'
import { law } from './en/law.ts'
import { merging } from './en/merging.ts'
import { offers } from './en/offers.ts'
import { partings } from './en/partings.ts'
import { persons } from './en/persons.ts'
import { receptions } from './en/receptions.ts'
import { reports } from './en/reports.ts'
import { review } from './en/review.ts'
import { roles } from './en/roles.ts'
import { situation } from './en/situation.ts'
import { sops } from './en/sops.ts'
import { sources } from './en/sources.ts'
import { terms } from './en/terms.ts'
import { victims } from './en/victims.ts'
import { webhooks } from './en/webhooks.ts'
import { work } from './en/work.ts'
import type { Text } from './id.ts'

export const en: Text = {
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
