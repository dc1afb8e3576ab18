/** From when a step's clock runs, and how long. */
import { Choice, Field } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Names } from './step-form.tsx'
import type { Written, WrittenStep } from './written.ts'

export function StartFields({
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
  const { start, clock } = step
  const others = sop.steps.filter((one) => one.code !== step.code)
  const startOn = (on: string): WrittenStep['start'] =>
    on === 'step'
      ? { on, step: others[0]?.code ?? '' }
      : on === 'event'
        ? { on, event: names.lists?.events[0]?.code ?? 'permohonan' }
        : { on: 'opened' }
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <Choice
        label={text.sops.starts}
        value={start.on}
        onChange={(event) => set({ start: startOn(event.target.value) })}
      >
        {(['opened', 'step', 'event'] as const).map((on) => (
          <option key={on} value={on} disabled={on === 'step' && others.length === 0}>
            {text.sops.startsOn[on]}
          </option>
        ))}
      </Choice>
      {start.on === 'step' && (
        <Choice
          label={text.sops.beforeStep}
          value={start.step}
          onChange={(event) => set({ start: { on: 'step', step: event.target.value } })}
        >
          {others.map((one) => (
            <option key={one.code} value={one.code}>
              {say(one.words) || one.code}
            </option>
          ))}
        </Choice>
      )}
      {start.on === 'event' && (
        <Choice
          label={text.sops.event}
          value={start.event}
          onChange={(event) => set({ start: { on: 'event', event: event.target.value } })}
        >
          {names.lists?.events.map((one) => (
            <option key={one.code} value={one.code}>
              {say(one.words)}
            </option>
          ))}
        </Choice>
      )}
      <Field
        label={text.sops.value}
        hint={clock === null ? text.sops.noClock : undefined}
        type="number"
        min={1}
        max={3660}
        value={clock?.value ?? ''}
        onChange={(event) => {
          const value = Number(event.target.value)
          set({
            clock:
              event.target.value === ''
                ? null
                : {
                    ...{ unit: 'days', source: { id: 'aturan setempat', en: 'local rule' }, toBeConfirmed: true },
                    ...clock,
                    value,
                  },
          })
        }}
      />
      {clock !== null && (
        <Choice
          label={text.sops.unitLabel}
          value={clock.unit}
          onChange={(event) => set({ clock: { ...clock, unit: event.target.value as typeof clock.unit } })}
        >
          {(['hours', 'days', 'working days'] as const).map((one) => (
            <option key={one} value={one}>
              {text.sops.unit[one]}
            </option>
          ))}
        </Choice>
      )}
    </div>
  )
}
