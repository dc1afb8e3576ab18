/** All doors, by room. The web takes only the type of this list; what a door does is declared in its room's api.ts. */
import { accountsApi } from './access/accounts/accounts-api.ts'
import { agreementsApi } from './access/agreements/api.ts'
import { accessApi } from './access/api.ts'
import { platformApi } from './access/platform-api.ts'
import { casesApi } from './cases/api.ts'
import { intakeApi } from './intake/api.ts'
import { filesApi } from './intake/files/api.ts'
import { ledgerApi } from './intake/ledger/api.ts'
import { retentionApi } from './intake/retention/api.ts'
import { personsApi } from './persons/api.ts'
import { qualityApi } from './persons/quality/api.ts'
import { weightsApi } from './persons/weights/api.ts'
import { statisticsApi } from './statistics/api.ts'
import { warningsApi } from './warnings/api.ts'

export const api = {
  ...accessApi,
  ...accountsApi,
  ...agreementsApi,
  ...platformApi,
  ...intakeApi,
  ...ledgerApi,
  ...filesApi,
  ...retentionApi,
  ...personsApi,
  ...qualityApi,
  ...weightsApi,
  ...warningsApi,
  ...casesApi,
  ...statisticsApi,
}

/** What the web's `call()` is typed by. */
export type Api = typeof api
