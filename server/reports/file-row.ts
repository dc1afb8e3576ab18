/** Answers as one row of a source: which filing of the form fits them, and what stands in its columns. */
import type { Words } from '../platform/words.ts'
import type { Answers, Filing, Form } from './model.ts'

/** What the report knows beside its answers; `region` as PP.KK, null where the post works in no single regency. */
export type Around = { number: string; at: Date; region: string | null; post: string }

const said = (answers: Answers, question: string): string | undefined => {
  const answer = answers[question]
  return answer !== undefined && 'value' in answer ? answer.value : undefined
}

/** The first filing all of whose needs were answered; a form's last one needs the least. */
export const chooseFiling = (form: Form, answers: Answers): Filing =>
  form.filings.find(({ needs }) => needs.every((question) => said(answers, question) !== undefined)) ??
  form.filings.at(-1)!

/** The row of a source; several answers of one column are told one after the other, each as it was chosen. */
export function fileRow(form: Form, filing: Filing, answers: Answers, around: Around): Record<string, string> {
  const row: Record<string, string> = { ...filing.constants }
  for (const [question, column] of Object.entries(filing.columns)) {
    const value = said(answers, question)
    if (value === undefined) continue
    const isTold = Object.values(filing.columns).filter((one) => one === column).length > 1
    const words = isTold ? wordsOf(form, question, value).id : value
    row[column] = isTold && row[column] !== undefined ? `${row[column]} ${words}.` : words
  }
  row[filing.number] = around.number
  row[filing.at] = around.at.toISOString()
  if (filing.region !== undefined && around.region !== null) row[filing.region] = around.region
  if (filing.post !== undefined) row[filing.post] = around.post
  return row
}

/** An answer as people read it: the words of a choice, else what was written. */
export const wordsOf = (form: Form, question: string, value: string): Words =>
  form.questions.find(({ id }) => id === question)?.options?.find((option) => option.value === value)?.words ?? {
    id: value,
    en: value,
  }

/** Which question a column's problem belongs to; none: it is the form's own. */
export const questionOf = (filing: Filing, column: string): string | undefined =>
  Object.entries(filing.columns).find(([, one]) => one === column)?.[0]
