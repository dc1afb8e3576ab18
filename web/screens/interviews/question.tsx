/** One question: four large answers, what was told elsewhere, a short note. */
import { Check, CornerDownRight, NotebookPen, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { type Given, given, longestNote } from '../../../server/identification/model.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Question } from './use-answering.ts'

type Save = (said: { answer: Given; note: string }) => Promise<boolean>

export function QuestionSheet({
  question,
  pressed,
  mayAnswer,
  save,
  stand,
}: {
  question: Question
  /** Pressed, not yet answered by the server. */
  pressed: Given | undefined
  mayAnswer: boolean
  save: Save
  stand: () => void
}) {
  const { text, say } = useSpeech()
  const { answer, offered, code } = question
  const stands = pressed ?? answer?.given ?? null
  const note = answer?.note ?? ''
  return (
    <fieldset className="@container grid gap-3">
      <legend className="mb-1 w-full">
        <span className="flex flex-wrap items-center gap-2 text-xs font-semibold text-soft">
          {code}
          {question.strength && <span>· {text.interviews.strength[question.strength]}</span>}
        </span>
        <span className="block text-md font-bold">{say(question.ask)}</span>
      </legend>
      {offered && stands === null && mayAnswer && (
        <div className="grid gap-2 rounded-md border border-accent/35 bg-accent-wash p-3 @md:flex @md:items-center">
          <p className="grow">
            <span className="font-bold">{text.interviews.told(say(given[offered.given]))}</span>{' '}
            <span className="text-sm">{text.interviews.toldTo(offered.from.post, offered.from.number)}</span>
            {offered.note && <span className="block text-sm">“{offered.note}”</span>}
          </p>
          <Button icon={Check} onClick={stand}>
            {text.interviews.stand}
          </Button>
        </div>
      )}
      {mayAnswer ? (
        <div className="grid grid-cols-2 gap-2 @md:grid-cols-4">
          {(Object.keys(given) as Given[]).map((one) => (
            <label
              key={one}
              className="flex min-h-14 cursor-pointer items-center justify-center rounded-md border border-edge/70 bg-card px-2 py-1.5 text-center font-semibold hover:bg-sunk has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-link sm:min-h-12"
            >
              <input
                type="radio"
                name={code}
                value={one}
                checked={stands === one}
                onChange={() => save({ answer: one, note })}
                className="sr-only"
              />
              {say(given[one])}
            </label>
          ))}
        </div>
      ) : (
        <p className={answer ? 'font-semibold' : 'text-soft italic'}>
          {answer ? say(given[answer.given]) : text.interviews.unanswered}
        </p>
      )}
      {question.notice && (
        <p className="flex gap-2 rounded-md bg-warn-wash p-3 text-sm font-semibold text-warn">
          <ShieldCheck aria-hidden className="size-5 shrink-0" />
          {say(question.notice)}
        </p>
      )}
      {answer && <Standing question={question} saving={pressed !== undefined} />}
      {mayAnswer && stands !== null && (
        <Note key={note} note={note} save={(words) => save({ answer: stands, note: words })} />
      )}
    </fieldset>
  )
}

/** Who noted it, or to whom it was told; what was noted beside it. */
function Standing({ question, saving }: { question: Question; saving: boolean }) {
  const { text } = useSpeech()
  const { from, by, note } = question.answer!
  return (
    <div className="grid gap-1 text-sm text-soft">
      {note && <p className="text-ink">“{note}”</p>}
      <p className="flex items-center gap-1.5">
        {from && <CornerDownRight aria-hidden className="size-3.5 shrink-0" />}
        {saving
          ? text.interviews.saving
          : from
            ? text.interviews.standsFrom(from.post, from.number)
            : text.interviews.by(by)}
      </p>
    </div>
  )
}

function Note({ note, save }: { note: string; save: (note: string) => Promise<boolean> }) {
  const { text } = useSpeech()
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState(note)
  if (!open)
    return (
      <div>
        <Button small kind="quiet" icon={NotebookPen} onClick={() => setOpen(true)}>
          {note ? text.interviews.changeNote : text.interviews.addNote}
        </Button>
      </div>
    )
  return (
    <div className="grid gap-2">
      <TextField
        label={text.interviews.note}
        hint={text.interviews.noteHint}
        maxLength={longestNote}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div>
        <Button
          small
          onClick={async () => {
            if (await save(words.trim())) setOpen(false)
          }}
        >
          {text.interviews.keepNote}
        </Button>
      </div>
    </div>
  )
}
