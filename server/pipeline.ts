/** The journey's steps in their order: a record is resolved, its person assessed, clocks ring. A topic may be taken by several. */
import { heldByCases } from './cases/hold-records.ts'
import { ringClocks } from './cases/ring-clocks.ts'
import { forgetFiles } from './intake/files/forget-files.ts'
import { loadRows } from './intake/files/load-rows.ts'
import { carryOutDestructions } from './intake/retention/carry-out-destructions.ts'
import { drawUpDestructions } from './intake/retention/draw-up-destructions.ts'
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
  { name: 'resolve', takes: ['record kept', 'record left', 'record back', 'decision made'], run: resolveRecords },
  { name: 'weights', takes: ['job asked'], run: runJobs },
  { name: 'withdraw findings', takes: ['record left'], run: withdrawFindings },
  { name: 'assess', takes: ['person changed'], run: assessPersons },
  { name: 'ring clocks', takes: ['clock set'], run: ringClocks },
  { name: 'count records', takes: ['record kept'], restMs: 1000, run: countRecords },
  { name: 'draw up destructions', takes: ['month begins'], run: drawUpDestructions(holders) },
  { name: 'carry out destructions', takes: ['destruction approved'], run: carryOutDestructions(holders) },
]
