/** The journey's steps in their order: a record is resolved, its person assessed, clocks ring. A topic may be taken by several. */
import { heldByCases } from './cases/hold-records.ts'
import { ringClocks } from './cases/ring-clocks.ts'
import { forgetFiles } from './intake/files/forget-files.ts'
import { loadRows } from './intake/files/load-rows.ts'
import { countHours } from './intake/ledger/usual-hours.ts'
import { watchFeeds } from './intake/ledger/watch-feeds.ts'
import { carryOutDestructions } from './intake/retention/carry-out-destructions.ts'
import { drawUpDestructions } from './intake/retention/draw-up-destructions.ts'
import { checkRecords } from './persons/quality/check-records.ts'
import { resolveRecords } from './persons/resolve-records.ts'
import { runJobs } from './persons/weights/run-jobs.ts'
import type { Step } from './platform/step.ts'
import { countRecords } from './statistics/count-records.ts'
import { assessPersons, withdrawFindings } from './warnings/assess-persons.ts'
import { heldByAlerts } from './warnings/hold-records.ts'

/** What keeps a record beyond its time. */
const holders = [heldByAlerts, heldByCases]

export const steps: Step[] = [
  { name: 'load files', takes: ['load asked'], run: loadRows },
  { name: 'forget files', takes: ['file kept'], run: forgetFiles },
  {
    name: 'resolve',
    takes: ['record kept', 'record left', 'record back', 'decision made'],
    restMs: 30,
    run: resolveRecords,
  },
  { name: 'weights', takes: ['job asked'], run: runJobs },
  { name: 'withdraw findings', takes: ['record left'], run: withdrawFindings },
  { name: 'assess', takes: ['person changed'], restMs: 30, run: assessPersons },
  { name: 'ring clocks', takes: ['clock set'], run: ringClocks },
  { name: 'count records', takes: ['record kept'], restMs: 1000, run: countRecords },
  { name: 'count hours', takes: ['record kept'], restMs: 1000, run: countHours },
  { name: 'check quality', takes: ['record kept', 'record left', 'record back'], restMs: 1000, run: checkRecords },
  { name: 'watch feeds', takes: ['feeds watched'], run: watchFeeds },
  { name: 'draw up destructions', takes: ['month begins'], run: drawUpDestructions(holders) },
  { name: 'carry out destructions', takes: ['destruction approved'], run: carryOutDestructions(holders) },
]
