/**
 * The forms that there are. To add one: a file in forms/ (its shape is `Form` of model.ts: questions, and how answers become a row of a
 * source) and a line here. A published version never changes: what is different is the next version.
 */
import { citizenReportForm } from './forms/citizen-report.ts'
import { departureForm } from './forms/departure.ts'
import { schoolConcernForm } from './forms/school-concern.ts'
import type { Form } from './model.ts'

export const forms: readonly Form[] = [departureForm, schoolConcernForm, citizenReportForm]
