/** One step while it is written: what, who, about which aspect, from when, how long; the rest behind a fold. */
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { BothWords } from '../../parts/both-words.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { useNames } from './names.ts'
import { StartFields } from './start-fields.tsx'
import { StepDetails } from './step-details.tsx'
import type { Written, WrittenStep } from './written.ts'

export type Names = ReturnType<typeof useNames>
type Note = { field: string; id: string; en: string; wrong: boolean }

export function StepForm({
  number,
  step,
  sop,
  names,
  notes,
  change,
  remove,
  up,
  down,
}: {
  number: number
  step: WrittenStep
  sop: Written
  names: Names
  notes: Note[]
  change: (step: WrittenStep) => void
  remove: () => void
  up: (() => void) | undefined
  down: (() => void) | undefined
}) {
  const { text, say } = useSpeech()
  const set = (now: Partial<WrittenStep>) => change({ ...step, ...now })
  return (
    <li>
      <fieldset className="grid min-w-0 gap-3.5 rounded-md border border-line p-3.5">
        <legend className="px-1 text-sm font-bold">{text.sops.clause(number)}</legend>
        <BothWords label={text.sops.stepWords} value={step.words} change={(words) => set({ words })} />
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          <Field label={text.sops.code} value={step.code} onChange={(event) => set({ code: event.target.value })} />
          <Choice
            label={text.sops.responsible}
            value={step.responsible ?? ''}
            onChange={(event) => set({ responsible: event.target.value || null })}
          >
            <option value="">{text.sops.nobody}</option>
            {names.lists?.agencies.map((one) => (
              <option key={one.code} value={one.code}>
                {say(one.words)}
              </option>
            ))}
          </Choice>
          <Choice
            label={text.sops.aspect}
            value={step.aspect}
            onChange={(event) => set({ aspect: event.target.value })}
          >
            {names.lists?.aspects.map((one) => (
              <option key={one.code} value={one.code}>
                {say(one.words)} · {say(one.pillarName)}
              </option>
            ))}
          </Choice>
          <Choice
            label={text.sops.consentLabel}
            value={step.consent}
            onChange={(event) => set({ consent: event.target.value as WrittenStep['consent'] })}
          >
            {(['none', 'asked', 'required'] as const).map((one) => (
              <option key={one} value={one}>
                {text.sops.consent[one]}
              </option>
            ))}
          </Choice>
        </div>
        <StartFields step={step} sop={sop} names={names} set={set} />
        <BothWords
          label={text.sops.legal}
          value={step.legal.words}
          change={(words) => set({ legal: { ...step.legal, words } })}
        />
        <details>
          <summary className="min-h-6 cursor-pointer text-sm font-semibold text-link">{text.sops.more}</summary>
          <StepDetails step={step} sop={sop} names={names} set={set} />
        </details>
        {notes.length > 0 && (
          <ul className="grid gap-1 text-sm">
            {notes.map((note) => (
              <li
                key={`${note.field} ${note.id}`}
                className={`rounded-sm px-2 py-1 ${note.wrong ? 'bg-warn-wash text-warn' : 'bg-sunk text-soft'}`}
              >
                {say(note)}
              </li>
            ))}
          </ul>
        )}
        <div className="flex flex-wrap gap-2">
          <Button small icon={ArrowUp} disabled={up === undefined} onClick={up}>
            {text.sops.up}
          </Button>
          <Button small icon={ArrowDown} disabled={down === undefined} onClick={down}>
            {text.sops.down}
          </Button>
          <Button small icon={Trash2} onClick={remove}>
            {text.sops.remove}
          </Button>
        </div>
      </fieldset>
    </li>
  )
}
