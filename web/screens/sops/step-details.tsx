/** What a step needs, makes and brings about, to whom it hands over, how long its ground is in force. */

import { BothWords } from '../../parts/both-words.tsx'
import { CheckBoxes } from '../../parts/check-boxes.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Names } from './step-form.tsx'
import type { Written, WrittenStep } from './written.ts'

export function StepDetails({
  step,
  sop,
  names,
  set,
}: {
  step: WrittenStep
  sop: Written
  names: Names
  set: (now: Partial<WrittenStep>) => void
}) {
  const { text, say } = useSpeech()
  const papers = sop.documents
    .filter(({ code }) => code !== '')
    .map((one) => ({ value: one.code, words: say(one.words) || one.code }))
  const events = (names.lists?.events ?? []).filter((one) => !one.outside)
  const { clock, handsTo } = step
  return (
    <div className="mt-3 grid gap-3.5">
      <div className="grid gap-3 sm:grid-cols-3">
        <Choice
          label={text.sops.trackLabel}
          value={step.track}
          onChange={(event) => set({ track: event.target.value as WrittenStep['track'] })}
        >
          {(['protection', 'law', 'immigration'] as const).map((one) => (
            <option key={one} value={one}>
              {text.sops.track[one]}
            </option>
          ))}
        </Choice>
        <Choice
          label={text.sops.serves}
          value={step.per}
          onChange={(event) => set({ per: event.target.value as WrittenStep['per'] })}
        >
          {(['victim', 'case'] as const).map((one) => (
            <option key={one} value={one}>
              {text.sops.per[one]}
            </option>
          ))}
        </Choice>
        <Choice
          label={text.sops.stop}
          value={step.stop ?? ''}
          onChange={(event) => set({ stop: event.target.value || null })}
        >
          <option value="">{text.sops.none}</option>
          {names.lists?.events.map((one) => (
            <option key={one.code} value={one.code}>
              {say(one.words)}
            </option>
          ))}
        </Choice>
      </div>
      {papers.length > 0 && (
        <>
          <CheckBoxes
            legend={text.sops.needs}
            options={papers}
            values={step.needs}
            choose={(needs) => set({ needs })}
          />
          <CheckBoxes
            legend={text.sops.makes}
            options={papers}
            values={step.makes}
            choose={(makes) => set({ makes })}
          />
        </>
      )}
      <CheckBoxes
        legend={text.sops.gives}
        options={events.map((one) => ({ value: one.code, words: say(one.words) }))}
        values={step.gives}
        choose={(gives) => set({ gives })}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Choice
          label={text.sops.handsAgency}
          value={handsTo?.to ?? ''}
          onChange={(event) =>
            set({
              handsTo:
                event.target.value === '' ? null : { to: event.target.value, aspect: handsTo?.aspect ?? step.aspect },
            })
          }
        >
          <option value="">{text.sops.none}</option>
          {names.lists?.agencies.map((one) => (
            <option key={one.code} value={one.code}>
              {say(one.words)}
            </option>
          ))}
        </Choice>
        {handsTo !== null && (
          <Choice
            label={text.sops.handsAspect}
            value={handsTo.aspect}
            onChange={(event) => set({ handsTo: { ...handsTo, aspect: event.target.value } })}
          >
            {names.lists?.aspects.map((one) => (
              <option key={one.code} value={one.code}>
                {say(one.words)}
              </option>
            ))}
          </Choice>
        )}
      </div>
      {clock !== null && (
        <BothWords
          label={text.sops.source}
          value={clock.source}
          change={(source) => set({ clock: { ...clock, source } })}
        />
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        {(['from', 'until'] as const).map((end) => (
          <Field
            key={end}
            label={`${text.sops.legal}: ${text.sops[end].toLowerCase()}`}
            hint={text.sops.dayHint}
            type="date"
            value={step.legal[end] ?? ''}
            onChange={(event) => set({ legal: { ...step.legal, [end]: event.target.value || null } })}
          />
        ))}
      </div>
      <label className="flex min-h-8 items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={step.toBeConfirmed}
          onChange={(event) => set({ toBeConfirmed: event.target.checked })}
        />
        {text.sops.toBeConfirmed}
      </label>
    </div>
  )
}
