/** The journey's steps in their order: a record is resolved, its person assessed, clocks ring. A topic may be taken by several. */
import { ringClocks } from './cases/ring-clocks.ts'
import { resolveRecords } from './persons/resolve-records.ts'
import { runJobs } from './persons/weights/run-jobs.ts'
import type { Step } from './platform/step.ts'
import { countRecords } from './statistics/count-records.ts'
import { assessPersons, withdrawFindings } from './warnings/assess-persons.ts'

export const steps: Step[] = [
  { name: 'resolve', takes: ['record kept', 'record left', 'decision made'], run: resolveRecords },
  { name: 'weights', takes: ['job asked'], run: runJobs },
  { name: 'withdraw findings', takes: ['record left'], run: withdrawFindings },
  { name: 'assess', takes: ['person changed'], run: assessPersons },
  { name: 'ring clocks', takes: ['clock set'], run: ringClocks },
  { name: 'count records', takes: ['record kept'], restMs: 1000, run: countRecords },
]
