/** The number of a report notices every misheard digit; answers count as they are shown; every declared form is whole. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forms } from './forms.ts'
import {
  type Answers,
  checkAnswers,
  type Form,
  readReportNumber,
  reportNumber,
  settledAnswers,
  shownQuestions,
} from './model.ts'
import { channels, kinds } from './words.ts'

const eight = fc.stringMatching(/^\d{8}$/)

describe('a number read over the phone', () => {
  test('is understood however it is grouped', () => {
    fc.assert(
      fc.property(eight, (digits) => {
        const number = reportNumber(digits)
        for (const typed of [
          number,
          number.replaceAll('-', ''),
          number.replaceAll('-', ' '),
          number.replaceAll('-', '.'),
        ])
          expect(readReportNumber(typed)).toBe(number)
      }),
    )
  })
  test('with any one digit misheard, or two neighbours changed over, it is refused', () => {
    fc.assert(
      fc.property(eight, fc.nat(8), fc.integer({ min: 1, max: 9 }), (digits, place, off) => {
        const plain = reportNumber(digits).replaceAll('-', '')
        const put = (at: number, digit: string) => plain.slice(0, at) + digit + plain.slice(at + 1)
        expect(readReportNumber(put(place, String((Number(plain[place]) + off) % 10)))).toBeNull()
        const [a, b] = [plain[place]!, plain[place + 1]]
        if (b === undefined || a === b) return
        expect(readReportNumber(plain.slice(0, place) + b + a + plain.slice(place + 2))).toBeNull()
      }),
    )
  })
})

/** Anything a page could send for a form: values, reasons, blanks, and answers to questions that are not shown. */
const answersOf = (form: Form): fc.Arbitrary<Answers> =>
  fc.dictionary(
    fc.constantFrom(...form.questions.map(({ id }) => id)),
    fc.oneof(
      fc.record({
        value: fc.oneof(
          fc.string(),
          fc.constantFrom(...form.questions.flatMap(({ options }) => options?.map(({ value }) => value) ?? ['2009'])),
        ),
      }),
      fc.record({ without: fc.constantFrom('not asked', 'declined', 'unknown') }),
    ),
    { noNullPrototype: true },
  )

describe.each(forms)('$id', (form) => {
  test('every shown question has an answer, no hidden one has; settling twice changes nothing', () => {
    fc.assert(
      fc.property(answersOf(form), (answers) => {
        const settled = settledAnswers(form, answers)
        expect(Object.keys(settled)).toEqual(shownQuestions(form, answers).map(({ id }) => id))
        expect(settledAnswers(form, settled)).toEqual(settled)
        expect(checkAnswers(form, settled)).toEqual(checkAnswers(form, answers))
      }),
    )
  })
  test('what it asks, fills and needs fits together', () => {
    const ids = form.questions.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const filing of form.filings) {
      for (const id of [...Object.keys(filing.columns), ...filing.needs]) expect(ids).toContain(id)
      expect(Object.keys(filing.columns)).not.toContain('contact')
    }
    expect(form.filings.at(-1)!.source).toBe('citizen-report')
    for (const { when } of form.questions) if (when) expect(ids.indexOf(when.question)).toBeGreaterThan(-1)
    const values = (id: string) => form.questions.find((one) => one.id === id)!.options!.map(({ value }) => value)
    for (const kind of 'is' in form.about ? [form.about.is] : values(form.about.question))
      expect(kinds).toHaveProperty(kind)
    for (const channel of 'is' in form.channel ? [form.channel.is] : values(form.channel.question))
      expect(Object.keys(channels)).toContain(channel)
  })
})

test('a number is owed only where it must be; a blank form says nothing', () => {
  const [departure, , citizen] = forms as [Form, Form, Form]
  expect(checkAnswers(departure, { invited: { value: '0812 3456 789' } })).toEqual([])
  expect(checkAnswers(departure, { name: { without: 'declined' } }).map(({ field }) => field)).toEqual(['name'])
  const told: Answers = {
    kind: { value: 'other' },
    channel: { value: 'TELEPON' },
    story: { value: 'x' },
    place: { value: '61.72' },
  }
  expect(checkAnswers(citizen, told)).toEqual([])
  const wants: Answers = { ...told, reporter: { value: 'DAPAT-DIHUBUNGI' } }
  expect(checkAnswers(citizen, wants).map(({ field }) => field)).toEqual(['contact'])
})
