/** Turns what zod found wrong into fields with a sentence in both languages. Never quotes what was sent. */
import type { z } from 'zod'
import type { WrongField } from '../platform/problem.ts'
import type { Words } from '../platform/words.ts'

const kindsOfThing: Record<string, Words> = {
  string: { id: 'teks', en: 'text' },
  number: { id: 'angka', en: 'a number' },
  boolean: { id: 'ya atau tidak', en: 'true or false' },
  array: { id: 'daftar', en: 'a list' },
  object: { id: 'kumpulan isian', en: 'an object' },
}

const formats: Record<string, Words> = {
  uuid: { id: 'bukan penanda (UUID) yang benar', en: 'is not a valid id (UUID)' },
  email: { id: 'bukan alamat surel yang benar', en: 'is not a valid e-mail address' },
  datetime: { id: 'harus waktu ISO 8601 dengan zona', en: 'must be an ISO 8601 time with a zone' },
  date: { id: 'harus tanggal YYYY-MM-DD', en: 'must be a date YYYY-MM-DD' },
}

function sentence(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return { id: 'wajib diisi', en: 'is required' }
      const thing = kindsOfThing[issue.expected] ?? { id: issue.expected, en: issue.expected }
      return { id: `harus berupa ${thing.id}`, en: `must be ${thing.en}` }
    }
    case 'too_big':
      return { id: `paling banyak ${issue.maximum}`, en: `at most ${issue.maximum}` }
    case 'too_small':
      return { id: `paling sedikit ${issue.minimum}`, en: `at least ${issue.minimum}` }
    case 'invalid_format':
      return formats[issue.format] ?? { id: 'bentuknya tidak benar', en: 'has the wrong form' }
    case 'invalid_value':
      return {
        id: `harus salah satu dari: ${issue.values.join(', ')}`,
        en: `must be one of: ${issue.values.join(', ')}`,
      }
    case 'unrecognized_keys':
      return { id: `isian tidak dikenal: ${issue.keys.join(', ')}`, en: `unknown field: ${issue.keys.join(', ')}` }
    default:
      return twoLanguages(issue.message)
  }
}

/** A refinement's message is written "Indonesian | English". */
export function twoLanguages(message: string): Words {
  const [id, en] = message.split(' | ')
  return { id: id ?? message, en: en ?? message }
}

/** One entry per issue; the field is its path, e.g. `records.3.nik`. */
export const explainIssues = (issues: z.core.$ZodIssue[]): WrongField[] =>
  issues.slice(0, 50).map((issue) => ({
    field: issue.path.join('.') || (issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : ''),
    ...sentence(issue),
  }))

/** PostgreSQL cannot keep NUL in text; it is refused at the door with the path of the field that holds it. */
export function findNul(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return value.includes('\0') ? path : null
  if (value === null || typeof value !== 'object') return null
  for (const [name, inner] of Object.entries(value)) {
    if (name.includes('\0')) return path
    const found = findNul(inner, path === '' ? name : `${path}.${name}`)
    if (found !== null) return found
  }
  return null
}
