/** The journey's steps in their order: a record is resolved, its person assessed, clocks ring. A topic may be taken by several. */
import { sendOutbox } from './access/channels/send-outbox.ts'
import { writeOutbox } from './access/channels/write-outbox.ts'
import { heldByCases } from './cases/hold-records.ts'
import { ringLaw } from './cases/law/ring-law.ts'
import { beginDays } from './cases/queue/begin-days.ts'
import { ringReceptions } from './cases/receptions/ring-receptions.ts'
import { ringClocks } from './cases/ring-clocks.ts'
import { tellBasis, tellEvidence } from './cases/tell-evidence.ts'
import { tellOfPersons } from './cases/tell-of-persons.ts'
import { carryOutTransfers } from './cases/transfers/carry-out.ts'
import { ringVictims } from './cases/victims/ring-victims.ts'
import { sendWebhooks } from './exchange/webhooks/send-webhooks.ts'
import { tellOfNotices, tellOfRefusals } from './exchange/webhooks/tell-endpoints.ts'
import { heldByInterviews } from './identification/hold-records.ts'
import { pullPages } from './intake/connectors/pull-pages.ts'
import { forgetFiles } from './intake/files/forget-files.ts'
import { loadRows } from './intake/files/load-rows.ts'
import { runTrials } from './intake/files/trials/run-trials.ts'
import { undoLoads } from './intake/files/undo-load.ts'
import { countHours } from './intake/ledger/usual-hours.ts'
import { watchFeeds } from './intake/ledger/watch-feeds.ts'
import { carryOutDestructions } from './intake/retention/carry-out-destructions.ts'
import { drawUpDestructions } from './intake/retention/draw-up-destructions.ts'
import { forgetChecks } from './offers/forget-checks.ts'
import { carryBarsOfRecords } from './persons/carry-person-bars.ts'
import { checkRecords } from './persons/quality/check-records.ts'
import { resolveRecords } from './persons/resolve-records.ts'
import { runJobs } from './persons/weights/run-jobs.ts'
import type { Errand } from './platform/outside/errand.ts'
import type { Step } from './platform/step.ts'
import { heldByReports } from './reports/hold-records.ts'
import { ringReports } from './reports/ring-reports.ts'
import { heldByDesks } from './screening/hold-records.ts'
import { ringDelays } from './screening/ring-delays.ts'
import { countRecords } from './statistics/count-records.ts'
import { judgeAgain } from './warnings/alerts/judge-again.ts'
import { wakeAlerts } from './warnings/alerts/snooze-alert.ts'
import { askAfterSilence } from './warnings/ask-after-silence.ts'
import { assessOffers } from './warnings/assess-offers.ts'
import { assessPersons, withdrawFindings } from './warnings/assess-persons.ts'
import { askEverybody } from './warnings/drafts/ask-everybody.ts'
import { runTrials as tryDrafts } from './warnings/drafts/run-trials.ts'
import { heldByAlerts } from './warnings/hold-records.ts'

/** What keeps a record beyond its time. */
const holders = [heldByReports, heldByAlerts, heldByDesks, heldByInterviews, heldByCases]

export const steps: Step[] = [
  { name: 'load files', takes: ['load asked'], run: loadRows },
  { name: 'try files', takes: ['trial asked'], run: runTrials },
  { name: 'undo loads', takes: ['undo asked'], run: undoLoads },
  { name: 'forget files', takes: ['file kept'], run: forgetFiles },
  {
    name: 'resolve',
    takes: ['record kept', 'record left', 'record back', 'decision made'],
    restMs: 30,
    run: resolveRecords,
  },
  { name: 'carry bars', takes: ['bars given'], run: carryBarsOfRecords },
  { name: 'weights', takes: ['job asked'], run: runJobs },
  { name: 'withdraw findings', takes: ['record left'], run: withdrawFindings },
  { name: 'forget offer checks', takes: ['record left'], run: forgetChecks },
  { name: 'ask after silence', takes: ['feed speaks'], run: askAfterSilence },
  { name: 'ask everybody', takes: ['indicators changed'], run: askEverybody },
  { name: 'try drafts', takes: ['indicator trial asked'], run: tryDrafts },
  { name: 'assess', takes: ['person changed'], restMs: 30, run: assessPersons },
  { name: 'assess offers', takes: ['offer told'], run: assessOffers },
  { name: 'judge again', takes: ['findings left'], run: judgeAgain },
  { name: 'wake alerts', takes: ['alert snoozed'], run: wakeAlerts },
  { name: 'tell cases', takes: ['case evidence'], run: tellEvidence },
  { name: 'tell cases of their basis', takes: ['case basis'], run: tellBasis },
  { name: 'tell cases of persons', takes: ['person changed', 'case opened'], run: tellOfPersons },
  { name: 'ring clocks', takes: ['clock set'], run: ringClocks },
  { name: 'carry out transfers', takes: ['transfer set'], run: carryOutTransfers },
  { name: 'ring victims', takes: ['victim clock set'], run: ringVictims },
  { name: 'ring receptions', takes: ['reception clock set'], run: ringReceptions },
  { name: 'ring law', takes: ['law clock set'], run: ringLaw },
  { name: 'ring reports', takes: ['report clock set'], run: ringReports },
  { name: 'ring delays', takes: ['delay clock set'], run: ringDelays },
  { name: 'count records', takes: ['record kept'], restMs: 1000, run: countRecords },
  { name: 'count hours', takes: ['record kept'], restMs: 1000, run: countHours },
  { name: 'check quality', takes: ['record kept', 'record left', 'record back'], restMs: 1000, run: checkRecords },
  { name: 'tell of notices', takes: ['notice written'], run: tellOfNotices },
  { name: 'tell of refusals', takes: ['rows refused'], run: tellOfRefusals },
  { name: 'watch feeds', takes: ['feeds watched'], run: watchFeeds },
  { name: 'begin days', takes: ['post day'], run: beginDays },
  { name: 'write outbox', takes: ['notice written'], restMs: 200, run: writeOutbox },
  { name: 'draw up destructions', takes: ['month begins'], run: drawUpDestructions(holders) },
  { name: 'carry out destructions', takes: ['destruction approved'], run: carryOutDestructions(holders) },
]

/** What waits for another machine, outside any transaction. */
export const errands: Errand[] = [pullPages, sendWebhooks, sendOutbox]
