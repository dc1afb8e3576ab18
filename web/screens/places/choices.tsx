/** What is counted, by which place, and from which quarter to which. */
import { type ReactNode, useId } from 'react'
import type { Output } from '../../call.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Chosen, Kind, Question } from './counted.ts'
import { useQuarterWords, useWords } from './words.ts'

type Props = {
  kinds: Output<'places.kinds'>
  question: Question & { choice: Kind }
  change: (part: Partial<Chosen>) => void
}

export function Choices({ kinds: { kinds, quarters, longest }, question, change }: Props) {
  const words = useWords()
  const { say } = useSpeech()
  const quarterWords = useQuarterWords()
  const { choice, by, from, until } = question
  const last = quarters.indexOf(until)
  const group = (isFactor: boolean) =>
    kinds
      .filter((kind) => kind.isFactor === isFactor)
      .map((kind) => (
        <option key={kind.id} value={kind.id}>
          {say(kind.name)}
        </option>
      ))
  return (
    <fieldset className="no-print flex min-w-0 flex-wrap gap-2">
      <legend className="sr-only">{words.choices}</legend>
      <OneOf label={words.kind} value={choice.id} choose={(kind) => change({ kind, by: undefined, within: undefined })}>
        <optgroup label={words.counts}>{group(false)}</optgroup>
        <optgroup label={words.factors}>{group(true)}</optgroup>
      </OneOf>
      <OneOf label={words.by} value={by} choose={(value) => change({ by: value as Question['by'], within: undefined })}>
        {choice.by.map((one) => (
          <option key={one.placement} value={one.placement}>
            {say(one.name)}
          </option>
        ))}
      </OneOf>
      <OneOf label={words.from} value={from} choose={(value) => change({ from: value, until })}>
        {quarters.slice(last, last + longest).map((quarter) => (
          <option key={quarter} value={quarter}>
            {quarterWords(quarter)}
          </option>
        ))}
      </OneOf>
      <OneOf
        label={words.until}
        value={until}
        choose={(value) => change({ until: value, from: value < from ? value : from })}
      >
        {quarters.map((quarter) => (
          <option key={quarter} value={quarter}>
            {quarterWords(quarter)}
          </option>
        ))}
      </OneOf>
    </fieldset>
  )
}

type OneOfProps = { label: string; value: string; choose: (value: string) => void; children: ReactNode }

function OneOf({ label, value, choose, children }: OneOfProps) {
  const id = useId()
  return (
    <span className="inline-flex max-w-full items-center rounded-full border border-edge/60 bg-card text-sm text-ink">
      <label htmlFor={id} className="shrink-0 pl-3 text-soft">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => choose(event.target.value)}
        className="min-h-8.5 min-w-0 rounded-full bg-transparent pr-2 pl-1.5 font-semibold [&_optgroup]:bg-card [&_option]:bg-card [&_option]:text-ink"
      >
        {children}
      </select>
    </span>
  )
}
