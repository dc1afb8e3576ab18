/** Forms as definitions, and the number of a report: one definition renders on the page and is checked by the server. Pure. */
import type { Words } from '../platform/words.ts'

/** Why a question has no answer: each of them is an answer too, and none is a blank (protection.md P6). */
export const unanswered = {
  'not asked': { id: 'tidak ditanya', en: 'not asked' },
  declined: { id: 'tidak mau menjawab', en: 'did not want to answer' },
  unknown: { id: 'tidak tahu', en: 'does not know' },
} as const satisfies Record<string, Words>
export type Unanswered = keyof typeof unanswered

/** What was said to one question. */
export type Answer = { value: string } | { without: Unanswered }
export type Answers = Record<string, Answer>

/** What a question takes, with its longest text. */
export const longest = { name: 150, text: 250, story: 2000, phone: 30, year: 4, choice: 60, place: 13, contact: 200 }
export type QuestionKind = keyof typeof longest

/**
 * One question. `must`: a value is owed (a contact of somebody who wants to be called). `when`: shown only beside these values of an
 * earlier question. `knows`: the fact of a record that may stand here already (a dot goes into an object: `sponsor.phone`). A `contact`
 * is the reporter's own: it goes into no record, only to the post that answers.
 */
export type Question = {
  id: string
  ask: Words
  hint?: Words
  kind: QuestionKind
  options?: { value: string; words: Words }[]
  must?: true
  when?: { question: string; is: string[] }
  knows?: string
}

/** How answers become one row of a source. The first filing of a form all of whose `needs` were answered is taken. */
export type Filing = {
  source: string
  needs: string[]
  /** Which column each answer fills; several answers of one column are joined, each with its question. */
  columns: Record<string, string>
  constants: Record<string, string>
  /** Columns of the report's number, its time, the sending post's region and its name. */
  number: string
  at: string
  region?: string
  post?: string
}

/** A value, or the question that says it. */
type Said<T> = { is: T } | { question: string }

/** A form: a version never changes once it was published (its content hash is kept), it is followed by the next. */
export type Form = {
  id: string
  version: number
  name: Words
  lead: Words
  about: Said<string>
  channel: Said<string>
  questions: Question[]
  filings: Filing[]
}

/** What is wrong with an answer, beside its question. */
export type AnswerProblem = { field: string } & Words

const valueIn = (answer: Answer | undefined): string | undefined =>
  answer !== undefined && 'value' in answer && answer.value.trim() !== '' ? answer.value.trim() : undefined

/** The questions that these answers show, in order. */
export const shownQuestions = (form: Pick<Form, 'questions'>, answers: Answers): Question[] =>
  form.questions.filter(({ when }) => when === undefined || when.is.includes(valueIn(answers[when.question]) ?? ''))

const shapes: Partial<Record<QuestionKind, { fits: RegExp } & Words>> = {
  phone: {
    fits: /^\+?(?=(?:\D*\d){6,15}\D*$)[\d\s().-]+$/,
    id: 'nomor telepon: 6 sampai 15 angka',
    en: 'a phone number: 6 to 15 digits',
  },
  year: {
    fits: /^(19|20)\d\d$/,
    id: 'tahun dengan empat angka, misalnya 2009',
    en: 'a year of four digits, e.g. 2009',
  },
  place: { fits: /^\d\d(\.\d\d){0,2}$/, id: 'pilih dari daftar', en: 'choose from the list' },
  name: {
    fits: /^(?=.*\p{L})[\p{L}\p{M}\p{N}\s.,'’`/()&-]+$/u,
    id: 'tulis dengan huruf; tanda yang aneh tidak diterima',
    en: 'write it in letters; odd signs are not taken',
  },
}

function problemOf(question: Question, answer: Answer | undefined): Words | null {
  const value = valueIn(answer)
  if (value === undefined)
    return question.must
      ? { id: 'isilah; tanpa ini tidak bisa dikirim', en: 'fill it in; it cannot be sent without' }
      : null
  const most = longest[question.kind]
  if (value.length > most) return { id: `paling banyak ${most} huruf`, en: `at most ${most} characters` }
  if (value.includes('\0') || !value.isWellFormed())
    return { id: 'mengandung huruf yang rusak', en: 'holds a broken character' }
  if (question.options && !question.options.some((option) => option.value === value))
    return { id: 'pilih dari daftar', en: 'choose from the list' }
  const shape = shapes[question.kind]
  return shape === undefined || shape.fits.test(value) ? null : { id: shape.id, en: shape.en }
}

/** Answers as they count: only to questions that are shown; a blank is "not asked", which it is. */
export const settledAnswers = (form: Pick<Form, 'questions'>, answers: Answers): Answers =>
  Object.fromEntries(
    shownQuestions(form, answers).map(({ id }): [string, Answer] => {
      const value = valueIn(answers[id])
      const given = answers[id]
      if (value !== undefined) return [id, { value }]
      return [id, given !== undefined && 'without' in given ? given : { without: 'not asked' }]
    }),
  )

/** Everything wrong with the answers, beside the question it belongs to; a form without a single value says nothing. */
export function checkAnswers(form: Pick<Form, 'questions'>, answers: Answers): AnswerProblem[] {
  const shown = shownQuestions(form, answers)
  const wrong = shown.flatMap((question) => {
    const words = problemOf(question, answers[question.id])
    return words === null ? [] : [{ field: question.id, ...words }]
  })
  if (wrong.length > 0 || shown.some(({ id }) => valueIn(answers[id]) !== undefined)) return wrong
  return [{ field: shown[0]!.id, id: 'isilah paling sedikit satu', en: 'fill in at least one' }]
}

/** Damm's table (2004): a totally anti-symmetric quasigroup; one wrong digit, or two neighbours changed over, is always noticed. */
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

const lastOf = (digits: string): string => [...digits].reduce((at, digit) => damm[Number(at)]![Number(digit)]!, '0')

/** Nine digits that can be read over a phone: eight by chance, one that checks them; they mean nothing. */
export const reportNumber = (eight: string): string => groupDigits(eight + lastOf(eight))

const groupDigits = (digits: string): string => digits.replace(/(\d{3})(\d{3})(\d{3})/, '$1-$2-$3')

/** The number as it is kept, from however it was typed; null when a digit was misheard. */
export function readReportNumber(typed: string): string | null {
  const digits = typed.replaceAll(/[\s.·–-]/g, '')
  return /^\d{9}$/.test(digits) && lastOf(digits) === '0' ? groupDigits(digits) : null
}
