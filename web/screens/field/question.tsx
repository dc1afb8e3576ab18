/** One question of a form: what it takes, or why it has no answer; where the answer came from, if a source said it. */
import { useId } from 'react'
import { type Answer, longest, type Unanswered, unanswered } from '../../../server/reports/model.ts'
import type { Output } from '../../call.ts'
import { useSpeech } from '../../text/language.tsx'

type Asked = Output<'forms.list'>['forms'][number]['questions'][number]

/** Large enough for one thumb. */
const box =
  'w-full rounded-md border border-edge bg-card px-3.5 text-md text-ink placeholder:text-soft/80 hover:border-ink/60 aria-invalid:border-danger'
const pressed =
  'has-checked:border-accent has-checked:bg-accent-wash has-checked:text-link has-focus-visible:outline-2 has-focus-visible:outline-link'

/** The keyboard that a phone shows. */
const keyboards: Partial<Record<Asked['kind'], { inputMode: 'tel' | 'numeric'; maxLength?: number }>> = {
  phone: { inputMode: 'tel' },
  year: { inputMode: 'numeric', maxLength: 4 },
}

export function Question({
  number,
  question,
  places,
  answer,
  origin,
  problem,
  change,
}: {
  number: number
  question: Asked
  places: { code: string; name: string }[]
  answer: Answer | undefined
  origin: string | null
  problem: string | undefined
  change: (answer: Answer | undefined) => void
}) {
  const { say } = useSpeech()
  const id = useId()
  const value = answer !== undefined && 'value' in answer ? answer.value : ''
  const without = answer !== undefined && 'without' in answer ? answer.without : null
  const write = (next: string) => change(next === '' ? undefined : { value: next })
  const described = [question.hint && `${id}-hint`, problem && `${id}-problem`, origin && `${id}-origin`]
  const shared = {
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': problem ? (true as const) : undefined,
  }
  const head = (
    <>
      <span className="mr-1.5 text-soft">{number}.</span>
      {say(question.ask)}
    </>
  )
  const below = (
    <>
      {origin && (
        <p id={`${id}-origin`} className="text-xs font-semibold text-link">
          {origin}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="text-sm font-semibold text-danger">
          {problem}
        </p>
      )}
    </>
  )
  const hint = question.hint && (
    <p id={`${id}-hint`} className="-mt-1 text-sm text-soft">
      {say(question.hint)}
    </p>
  )
  return (
    <div className="grid gap-2" data-question={question.id}>
      {question.options ? (
        <fieldset className="grid gap-2" {...(problem ? { 'aria-describedby': `${id}-problem` } : {})}>
          <legend className="mb-2 text-md font-bold">{head}</legend>
          {hint}
          <div className="flex flex-wrap gap-2">
            {question.options.map((option) => (
              <label
                key={option.value}
                className={`flex min-h-11 grow cursor-pointer items-center justify-center rounded-md border border-edge/70 bg-card px-3.5 py-1.5 text-center font-semibold hover:bg-sunk ${pressed}`}
              >
                <input
                  type="radio"
                  name={id}
                  value={option.value}
                  checked={value === option.value}
                  onChange={() => write(option.value)}
                  className="sr-only"
                />
                {say(option.words)}
              </label>
            ))}
          </div>
          {below}
        </fieldset>
      ) : (
        <>
          <label htmlFor={id} className="text-md font-bold">
            {head}
          </label>
          {hint}
          {question.kind === 'story' ? (
            <textarea
              {...shared}
              id={id}
              rows={4}
              maxLength={longest.story}
              value={value}
              onChange={(event) => write(event.target.value)}
              className={`${box} min-h-28 py-2.5`}
            />
          ) : question.kind === 'place' ? (
            <Places id={id} shared={shared} places={places} value={value} write={write} />
          ) : (
            <input
              {...shared}
              {...keyboards[question.kind]}
              id={id}
              type="text"
              autoComplete="off"
              maxLength={longest[question.kind]}
              value={value}
              onChange={(event) => write(event.target.value)}
              className={`${box} h-12`}
            />
          )}
          {below}
        </>
      )}
      {!question.must && <Without id={id} ask={say(question.ask)} without={without} change={change} />}
    </div>
  )
}

function Places({
  id,
  shared,
  places,
  value,
  write,
}: {
  id: string
  shared: object
  places: { code: string; name: string }[]
  value: string
  write: (value: string) => void
}) {
  const { text } = useSpeech()
  return (
    <select {...shared} id={id} value={value} onChange={(event) => write(event.target.value)} className={`${box} h-12`}>
      <option value="">{text.field.placeChoose}</option>
      {places.map((place) => (
        <option key={place.code} value={place.code}>
          {place.name}
        </option>
      ))}
    </select>
  )
}

/** "Not asked", "did not want to answer", "does not know": answers too, one press each, and one more press takes it back. */
function Without({
  id,
  ask,
  without,
  change,
}: {
  id: string
  ask: string
  without: Unanswered | null
  change: (answer: Answer | undefined) => void
}) {
  const { text, say } = useSpeech()
  const reasons = Object.entries(unanswered) as [Unanswered, (typeof unanswered)[Unanswered]][]
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons that belong to the question above, not a set of fields of their own
    <div
      role="group"
      aria-label={text.field.without(ask)}
      id={`${id}-without`}
      className="-mt-0.5 -ml-1.5 flex flex-wrap gap-x-1"
    >
      {reasons.toReversed().map(([reason, words]) => (
        <button
          key={reason}
          type="button"
          aria-pressed={without === reason}
          onClick={() => change(without === reason ? undefined : { without: reason })}
          className="min-h-9 rounded-full border border-transparent px-1.5 text-xs text-soft underline decoration-edge/50 underline-offset-4 hover:bg-sunk aria-pressed:border-warn-mark/60 aria-pressed:bg-warn-wash aria-pressed:font-semibold aria-pressed:text-warn aria-pressed:no-underline"
        >
          {say(words)}
        </button>
      ))}
    </div>
  )
}
