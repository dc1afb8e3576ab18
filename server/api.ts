/** All doors, by room. The web takes only the type of this list; what a door does is declared in its room's api.ts. */
import { accountsApi } from './access/accounts/accounts-api.ts'
import { agreementsApi } from './access/agreements/api.ts'
import { accessApi } from './access/api.ts'
import { channelsApi } from './access/channels/api.ts'
import { dutiesApi } from './access/duties/api.ts'
import { platformApi } from './access/platform-api.ts'
import { casesApi } from './cases/api.ts'
import { dangersApi } from './cases/dangers/api.ts'
import { emergenciesApi } from './cases/emergencies/api.ts'
import { evidenceApi } from './cases/evidence/api.ts'
import { handOversApi } from './cases/hand-overs/api.ts'
import { lawApi } from './cases/law/api.ts'
import { mergingApi } from './cases/merging/api.ts'
import { outsideApi } from './cases/outside/api.ts'
import { participantsApi } from './cases/participants/api.ts'
import { partingsApi } from './cases/partings/api.ts'
import { workApi } from './cases/queue/api.ts'
import { receptionsApi } from './cases/receptions/api.ts'
import { sopsApi } from './cases/sop-drafts/api.ts'
import { transfersApi } from './cases/transfers/api.ts'
import { victimsApi } from './cases/victims/api.ts'
import { careApi } from './cases/victims/care/api.ts'
import { documentsApi } from './cases/victims/documents/api.ts'
import { htcdsApi } from './exchange/htcds/api.ts'
import { webhooksApi } from './exchange/webhooks/api.ts'
import { identificationApi } from './identification/api.ts'
import { intakeApi } from './intake/api.ts'
import { calendarApi } from './intake/calendar/api.ts'
import { connectorsApi } from './intake/connectors/api.ts'
import { filesApi } from './intake/files/api.ts'
import { htcdsFilesApi } from './intake/htcds/api.ts'
import { ledgerApi } from './intake/ledger/api.ts'
import { retentionApi } from './intake/retention/api.ts'
import { offersApi } from './offers/api.ts'
import { personsApi } from './persons/api.ts'
import { networkApi } from './persons/network/api.ts'
import { qualityApi } from './persons/quality/api.ts'
import { weightsApi } from './persons/weights/api.ts'
import { referenceApi } from './reference/api.ts'
import { reportsApi } from './reports/api.ts'
import { screeningApi } from './screening/api.ts'
import { statisticsApi } from './statistics/api.ts'
import { oversightApi } from './statistics/oversight/api.ts'
import { placesApi } from './statistics/places/api.ts'
import { warningsApi } from './warnings/api.ts'
import { draftsApi } from './warnings/drafts/api.ts'

export const api = {
  ...accessApi,
  ...accountsApi,
  ...agreementsApi,
  ...platformApi,
  ...channelsApi,
  ...intakeApi,
  ...calendarApi,
  ...ledgerApi,
  ...filesApi,
  ...htcdsFilesApi,
  ...connectorsApi,
  ...retentionApi,
  ...reportsApi,
  ...referenceApi,
  ...personsApi,
  ...networkApi,
  ...qualityApi,
  ...weightsApi,
  ...offersApi,
  ...warningsApi,
  ...draftsApi,
  ...identificationApi,
  ...screeningApi,
  ...dutiesApi,
  ...casesApi,
  ...transfersApi,
  ...victimsApi,
  ...careApi,
  ...documentsApi,
  ...dangersApi,
  ...handOversApi,
  ...outsideApi,
  ...lawApi,
  ...evidenceApi,
  ...sopsApi,
  ...receptionsApi,
  ...workApi,
  ...emergenciesApi,
  ...mergingApi,
  ...participantsApi,
  ...partingsApi,
  ...htcdsApi,
  ...webhooksApi,
  ...statisticsApi,
  ...placesApi,
  ...oversightApi,
}

/** What the web's `call()` is typed by. */
export type Api = typeof api
