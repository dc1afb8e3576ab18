/** A form from its definition: the questions that are shown, one under the other, and the one button that sends. */
import { Save, Send } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { type Answer, type Answers, checkAnswers, shownQuestions } from '../../../server/reports/model.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { useZone } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { timeWords } from '../../time.ts'
import { Question } from './question.tsx'

type Forms = Output<'forms.list'>
export type FormOf = Forms['forms'][number]
export type Known = Output<'forms.fill'>

export function FormSheet({
  form,
  places,
  answers,
  known,
  problems,
  isOnline,
  change,
  send,
}: {
  form: FormOf
  places: Forms['places']
  answers: Answers
  known: Known
  problems: { field: string; id: string; en: string }[]
  isOnline: boolean
  change: (answers: Answers) => void
  send: () => void
}) {
  const { text, say } = useSpeech()
  const origins = useOrigins(known)
  const sheet = useRef<HTMLFormElement>(null)
  const [isTried, setTried] = useState(false)
  const wrong = isTried ? checkAnswers(form, answers) : problems
  function press(event: FormEvent) {
    event.preventDefault()
    const now = checkAnswers(form, answers)
    setTried(now.length > 0)
    const [first] = now
    if (first === undefined) return send()
    sheet.current?.querySelector<HTMLElement>(`[data-question="${first.field}"] :is(input, select, textarea)`)?.focus()
  }
  const put = (id: string, answer: Answer | undefined) => {
    const { [id]: _, ...rest } = answers
    change(answer === undefined ? rest : { ...rest, [id]: answer })
  }
  return (
    <form ref={sheet} onSubmit={press} noValidate className="grid gap-6 pb-2">
      {shownQuestions(form, answers).map((question, place) => {
        const problem = wrong.find((one) => one.field === question.id)
        return (
          <Question
            key={question.id}
            number={place + 1}
            question={form.questions.find(({ id }) => id === question.id)!}
            places={places}
            answer={answers[question.id]}
            origin={origins(question.id, answers[question.id])}
            problem={problem && say(problem)}
            change={(answer) => put(question.id, answer)}
          />
        )
      })}
      <div className="no-print sticky bottom-[var(--foot,3.5rem)] z-10 -mx-4 grid gap-1.5 border-t border-line bg-card/95 px-4 pt-3 pb-3 backdrop-blur-sm sm:-mx-5 sm:px-5 lg:bottom-0">
        {wrong.length > 0 && <p className="text-sm font-semibold text-danger">{text.field.mustFirst}</p>}
        <Button type="submit" kind="primary" icon={isOnline ? Send : Save} className="min-h-13 w-full text-md">
          {isOnline ? text.field.send : text.field.sendLater}
        </Button>
      </div>
    </form>
  )
}

/** Where an answer came from, as long as it says what its source said. */
function useOrigins(known: Known): (question: string, answer: Answer | undefined) => string | null {
  const { text, say, language } = useSpeech()
  const zone = useZone()
  return (question, answer) => {
    const origin = known.find((one) => one.question === question)
    if (origin === undefined || answer === undefined) return null
    if (!('value' in answer) || answer.value !== origin.value) return text.field.originChanged(say(origin.source))
    return text.field.origin(say(origin.source), origin.agency, timeWords(origin.at, zone, language, 'day'))
  }
}
