/** What one screen hands to the form in the field: in this page's memory only, because a phone number has no place in an address. */
import type { Answers } from '../../server/reports/model.ts'

let handed: Answers | null = null

export function handReport(answers: Answers): void {
  handed = answers
}

/** What was handed over last, until it is taken. */
export const handedReport = (): Answers | null => handed

export function takeReport(): void {
  handed = null
}
