/** One filter of a list: a short label and the system's own choice, pressed flat while it lets everything through. */
import { type ReactNode, useEffect, useId, useState } from 'react'
import { useSpeech } from '../text/language.tsx'
import { useRested } from '../use-rested.ts'

export function Filter<V extends string>({
  label,
  value,
  options,
  any,
  choose,
}: {
  label: string
  /** Name of "no filter" when it does not mean all. */
  any?: string
  value: V | undefined
  options: readonly { value: V; words: string }[]
  choose: (value: V | undefined) => void
}) {
  const { text } = useSpeech()
  const id = useId()
  return (
    <span
      className={`inline-flex max-w-full items-center rounded-full border text-sm ${value ? 'border-accent bg-accent-wash text-link' : 'border-edge/60 bg-card text-ink'}`}
    >
      <label htmlFor={id} className={`shrink-0 pl-3 ${value ? '' : 'text-soft'}`}>
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => choose((event.target.value || undefined) as V | undefined)}
        className="min-h-8 min-w-0 rounded-full bg-transparent pr-2 pl-1.5 font-semibold [&>option]:bg-card [&>option]:text-ink"
      >
        <option value="">{any ?? text.all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </span>
  )
}

/** A filter that is on or off. */
export function FilterSwitch({ on, flip, children }: { on: boolean; flip: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={flip}
      className={`min-h-8.5 rounded-full border px-3 text-sm font-semibold ${on ? 'border-accent bg-accent-wash text-link' : 'border-edge/60 bg-card'}`}
    >
      {children}
    </button>
  )
}

/** A filter that is typed; the list follows when the hand rests. */
export function FilterText({
  label,
  value,
  longest,
  choose,
}: {
  label: string
  value: string | undefined
  longest: number
  choose: (value: string | undefined) => void
}) {
  const id = useId()
  const [typed, type] = useState(value ?? '')
  const rested = useRested(typed.trim())
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed changes the list.
  useEffect(() => {
    if (rested !== (value ?? '')) choose(rested || undefined)
  }, [rested])
  return (
    <span
      className={`inline-flex max-w-full items-center rounded-full border text-sm ${typed ? 'border-accent bg-accent-wash text-link' : 'border-edge/60 bg-card text-ink'}`}
    >
      <label htmlFor={id} className={`shrink-0 pl-3 ${typed ? '' : 'text-soft'}`}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        value={typed}
        maxLength={longest}
        onChange={(event) => type(event.target.value)}
        className="min-h-8 w-32 min-w-0 rounded-full bg-transparent pr-3 pl-1.5 font-semibold"
      />
    </span>
  )
}
