/** What a source's fields ask for, learned by asking their own readers: required or not, a list of words, a day, a moment. */
import type { Words } from '../../platform/words.ts'
import type { Source } from '../source.ts'

/** `strict` fields refuse what is none of theirs, so that what a column holds says something about where it belongs. */
export type SourceField = {
  name: string
  label: Words
  required: boolean
  /** The words it takes, when it takes only some. */
  words: string[] | null
  kind: 'text' | 'strict' | 'day' | 'moment'
}

type Issue = { message: string; params?: { allowed?: string }; path: PropertyKey[] }

/** No field but one for any text takes this. */
const nonsense = '~¬~'

const known = new Map<string, SourceField[]>()

/** All fields of a source in their order. */
export function fieldsOf(source: Source): SourceField[] {
  const id = `${source.id} ${source.version}`
  const kept = known.get(id)
  if (kept !== undefined) return kept
  const names = Object.keys(source.labels)
  const absent = issuesOf(source, {})
  const wrong = issuesOf(source, Object.fromEntries(names.map((name) => [name, nonsense])))
  const fields = names.map((name): SourceField => {
    const issue = wrong.find((one) => one.path[0] === name)
    const kinds: Record<string, SourceField['kind']> = { 'birth-shape': 'day', 'moment-shape': 'moment' }
    return {
      name,
      label: source.labels[name]!,
      required: absent.some((one) => one.path[0] === name),
      words: issue?.message === 'not-in-list' ? (issue.params?.allowed ?? '').split(', ') : null,
      kind: issue === undefined ? 'text' : (kinds[issue.message] ?? 'strict'),
    }
  })
  known.set(id, fields)
  return fields
}

/** How many of these texts the field takes. */
export function countFits(source: Source, field: string, texts: string[]): number {
  return texts.filter((text) => !issuesOf(source, { [field]: text }).some((one) => one.path[0] === field)).length
}

function issuesOf(source: Source, row: Record<string, unknown>): Issue[] {
  const read = source.layout.safeParse(row, { reportInput: true })
  return read.success ? [] : (read.error.issues as unknown as Issue[])
}
