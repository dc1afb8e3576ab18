/** Turns what zod found wrong with a row into sentences in both languages that name the column and never quote a value. */
import type { z } from 'zod'
import { fill, type Words } from '../platform/words.ts'
import type { FieldProblem } from './model.ts'
import { type RowProblem, rowProblems } from './row-problems.ts'
import type { Source } from './source.ts'

/** Heading lines lost from a CSV make values into column names; only what looks like a column's name is ever repeated. */
const columnName = /^[a-z][a-z_]*[a-z0-9]{0,3}$/i

/** One problem per wrong column, unknown columns each by their name; the whole row has the field ''. */
export function explainRow(source: Pick<Source, 'labels'>, error: z.ZodError): FieldProblem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownColumn)
    const field = issue.path.length > 0 ? String(issue.path[0]) : ''
    const label = source.labels[field]
    if (!label) return [{ field, ...rowProblems['not-a-row'] }]
    const values = {
      ...(issue.code === 'too_big' ? { max: String(issue.maximum) } : {}),
      ...(issue.code === 'custom' ? (issue.params as Record<string, string>) : {}),
    }
    return [{ field, ...say(issue.message in rowProblems ? (issue.message as RowProblem) : 'not-text', label, values) }]
  })
}

function unknownColumn(name: string): FieldProblem {
  if (name.length > 60 || !columnName.test(name)) return { field: '', ...rowProblems['unreadable-column'] }
  return { field: name, ...say('unknown-column', { id: name, en: name }, {}) }
}

function say(problem: RowProblem, label: Words, values: Record<string, string>): Words {
  const sentence = rowProblems[problem]
  return {
    id: fill(sentence, { ...values, label: label.id }).id,
    en: fill(sentence, { ...values, label: label.en }).en,
  }
}
