/** Safety, health, language, agreement, a closed door; for a child, who is beside them. What is not met says so where it stands. */
import type { ReactNode } from 'react'
import { type Supporter, supporters } from '../../../server/identification/model.ts'
import type { CallProblem } from '../../call.ts'
import { Choice, Field } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Preparation } from './preparation.ts'

export function PreparationForm({
  value,
  child,
  problems,
  change,
}: {
  value: Preparation
  child: boolean
  problems: CallProblem['fields']
  change: (value: Preparation) => void
}) {
  const { text, say } = useSpeech()
  const words = text.interviews
  const wrong = (field: string) => {
    const found = problems.find((one) => one.field === `preparation.${field}`)
    return found && say(found)
  }
  const set = (part: Partial<Preparation>) => change({ ...value, ...part })
  const seenTo = (name: 'safety' | 'health', title: string, done: string, hint?: string) => (
    <Step title={title}>
      <Tick
        checked={value[name].done}
        problem={wrong(`${name}.done`)}
        set={(on) => set({ [name]: { ...value[name], done: on } })}
      >
        {done}
      </Tick>
      {value[name].done && (
        <Field
          label={words.who}
          hint={hint}
          maxLength={80}
          value={value[name].who}
          problem={wrong(`${name}.who`)}
          onChange={(event) => set({ [name]: { ...value[name], who: event.target.value } })}
        />
      )}
    </Step>
  )
  return (
    <div className="grid gap-3">
      {seenTo('safety', words.safety, words.safetyDone)}
      {seenTo('health', words.health, words.healthDone, words.healthHint)}
      <Step title={words.interpreter}>
        <Tick
          checked={value.interpreter.needed}
          set={(needed) => set({ interpreter: { ...value.interpreter, needed } })}
        >
          {words.interpreterNeeded}
        </Tick>
        {value.interpreter.needed && (
          <Field
            label={words.interpreterWho}
            hint={words.interpreterHint}
            maxLength={80}
            value={value.interpreter.who}
            problem={wrong('interpreter.who')}
            onChange={(event) => set({ interpreter: { needed: true, who: event.target.value } })}
          />
        )}
      </Step>
      <Step title={words.agreement}>
        <Tick checked={value.agreed} problem={wrong('agreed')} set={(agreed) => set({ agreed })}>
          {words.agreed}
        </Tick>
      </Step>
      <Step title={words.aloneTitle}>
        <Tick checked={value.alone} problem={wrong('alone')} set={(alone) => set({ alone })}>
          {words.alone}
        </Tick>
      </Step>
      {child && (
        <Step title={words.supporter}>
          <Choice
            label={words.supporterKind}
            value={value.supporter?.kind ?? ''}
            problem={wrong('supporter')}
            onChange={(event) =>
              set({ supporter: { kind: event.target.value as Supporter, who: value.supporter?.who ?? '' } })
            }
          >
            <option value="" disabled>
              {words.supporterChoose}
            </option>
            {(Object.keys(supporters) as Supporter[]).map((kind) => (
              <option key={kind} value={kind}>
                {say(supporters[kind])}
              </option>
            ))}
          </Choice>
          {value.supporter && (
            <Field
              label={words.supporterWho}
              maxLength={80}
              value={value.supporter.who}
              onChange={(event) => set({ supporter: { kind: value.supporter!.kind, who: event.target.value } })}
            />
          )}
        </Step>
      )}
    </div>
  )
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-2.5 rounded-md border border-line px-3.5 pt-1 pb-3.5">
      <legend className="px-1 text-sm font-bold text-soft">{title}</legend>
      {children}
    </fieldset>
  )
}

/** Large enough for a thumb. */
function Tick({
  checked,
  problem,
  set,
  children,
}: {
  checked: boolean
  problem?: string | undefined
  set: (checked: boolean) => void
  children: ReactNode
}) {
  return (
    <div className="grid gap-1">
      <label className="flex min-h-11 cursor-pointer items-center gap-3 font-semibold">
        <input
          type="checkbox"
          checked={checked}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => set(event.target.checked)}
          className="size-5 shrink-0 accent-accent"
        />
        {children}
      </label>
      {problem && <p className="text-sm font-semibold text-danger">{problem}</p>}
    </div>
  )
}
