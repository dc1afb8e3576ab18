/** A sentence in both languages, side by side: neither may be missing. */

import { useSpeech } from '../text/language.tsx'
import { Field } from './field.tsx'

export function BothWords({
  label,
  hint,
  value,
  change,
}: {
  label: string
  hint?: string
  value: { id: string; en: string }
  change: (value: { id: string; en: string }) => void
}) {
  const { text } = useSpeech()
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="mb-1 text-sm font-bold">{label}</legend>
      {hint && <p className="text-sm text-soft">{hint}</p>}
      <div className="grid gap-2.5 sm:grid-cols-2">
        <Field
          label={text.indicators.indonesian}
          lang="id"
          value={value.id}
          maxLength={300}
          onChange={(event) => change({ ...value, id: event.target.value })}
        />
        <Field
          label={text.indicators.english}
          lang="en"
          value={value.en}
          maxLength={300}
          onChange={(event) => change({ ...value, en: event.target.value })}
        />
      </div>
    </fieldset>
  )
}
