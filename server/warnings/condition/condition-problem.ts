/** The sentences of everything that can be wrong with a condition, in both languages; each names the piece it is about. */
import { fill, type Words } from '../../platform/words.ts'
import type { ConditionProblem, Span } from './model.ts'

const sentences = {
  'too-long': {
    id: 'Syarat ini lebih dari {most} huruf. Pecah menjadi beberapa indikator.',
    en: 'This condition has more than {most} characters. Split it into several indicators.',
  },
  'too-deep': {
    id: 'Tanda kurung bertingkat lebih dari {most}. Sederhanakan.',
    en: 'Nested more than {most} deep. Make it simpler.',
  },
  'lists-too-deep': {
    id: 'Daftar di dalam daftar paling banyak {most} tingkat.',
    en: 'Lists inside lists go {most} levels at most.',
  },
  empty: { id: 'Syarat masih kosong.', en: 'The condition is empty.' },
  character: { id: 'Tanda {found} tidak dikenal di sini.', en: 'The character {found} is not known here.' },
  'text-open': { id: 'Teks ini belum ditutup dengan tanda petik.', en: 'This text is not closed by a quote.' },
  'expected-end': {
    id: 'Setelah ini seharusnya selesai, tetapi ada {found}.',
    en: 'This should end here, but {found} follows.',
  },
  expected: {
    id: 'Di sini seharusnya {wanted}, tetapi ada {found}.',
    en: 'Here {wanted} is expected, but {found} stands.',
  },
  'expected-name': {
    id: 'Di sini seharusnya sebuah nama untuk tiap butir, misalnya r.',
    en: 'Here a name for each item is expected, for example r.',
  },
  'unknown-name': { id: '{name} tidak dikenal. Yang ada: {known}.', en: '{name} is not known. There are: {known}.' },
  'unknown-field': {
    id: '{object} tidak punya {name}. Yang ada: {known}.',
    en: '{object} has no {name}. There are: {known}.',
  },
  forbidden: {
    id: '{name} tidak boleh ditanyakan: agama, suku, asal nama, dan status perkawinan bukan tanda bahaya (P4).',
    en: '{name} may not be asked: religion, ethnicity, origin of a name and marital status are no sign of danger (P4).',
  },
  restricted: {
    id: '{name} tidak dapat ditanyakan: rekening hanya ada pada catatan polisi atau PPATK, dan yang terlindungi tidak pernah dibaca indikator (P1, P8).',
    en: '{name} cannot be asked: accounts stand in police or PPATK records only, and what is protected is never read by an indicator (P1, P8).',
  },
  'name-taken': {
    id: 'Nama {name} sudah dipakai di luar daftar ini.',
    en: 'The name {name} is already used outside this list.',
  },
  'unknown-function': {
    id: 'Fungsi {name} tidak ada. Yang ada: {known}.',
    en: 'There is no function {name}. There are: {known}.',
  },
  arguments: { id: '{name} meminta {wanted}.', en: '{name} takes {wanted}.' },
  type: { id: 'Di sini seharusnya {wanted}, bukan {found}.', en: 'Here {wanted} is expected, not {found}.' },
  'not-comparable': {
    id: '{left} dan {right} tidak dapat dibandingkan.',
    en: '{left} and {right} cannot be compared.',
  },
  'not-calculable': {
    id: '{left} dan {right} tidak dapat dihitung dengan {op}.',
    en: '{left} and {right} cannot be calculated with {op}.',
  },
  'not-in-list': {
    id: '“{value}” tidak ada di daftar. Yang ada: {known}.',
    en: '“{value}” is not in the list. There are: {known}.',
  },
  'no-list': {
    id: '{name} hanya berlaku untuk sebuah daftar, bukan {found}.',
    en: '{name} works on a list only, not on {found}.',
  },
  'needs-constant': { id: '{name} meminta nilai tetap di sini.', en: '{name} takes a fixed value here.' },
  'divides-by-zero': { id: 'Membagi dengan nol tidak ada hasilnya.', en: 'Dividing by zero has no result.' },
} as const satisfies Record<string, Words>

export type ProblemCode = keyof typeof sentences

/** The problem `code` at a place, its sentences filled. */
export function problemAt(
  { from, to }: Span,
  code: ProblemCode,
  say: Record<string, string | number | Words> = {},
): ConditionProblem {
  return { from, to, code, words: fill(sentences[code], say) }
}

/** Stops reading at a problem; `caught` finds it again. */
export function stopAt(span: Span, code: ProblemCode, say: Record<string, string | number | Words> = {}): never {
  throw Object.assign(new Error(code), { condition: problemAt(span, code, say) })
}

/** What `work` returns, or the problem at which it stopped. Any other error goes on: it is a bug. */
export function caught<T>(work: () => T): T | { problem: ConditionProblem } {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error && 'condition' in error) return { problem: error.condition as ConditionProblem }
    throw error
  }
}
