/** A choice among words that the server's nouns declare. */
import type { ReactNode } from 'react'
import type { Words } from '../../server/platform/words.ts'
import { useSpeech } from '../text/language.tsx'
import { Choice } from './field.tsx'

export function OneOf<V extends string>({
  label,
  hint,
  options,
  value,
  choose,
}: {
  label: ReactNode
  hint?: string
  options: Partial<Record<V, Words>>
  value: V | ''
  choose: (value: V) => void
}) {
  const { text, say } = useSpeech()
  return (
    <Choice label={label} hint={hint} value={value} onChange={(event) => choose(event.target.value as V)} required>
      <option value="" disabled>
        {text.victims.choose}
      </option>
      {(Object.entries(options) as [V, Words][]).map(([key, words]) => (
        <option key={key} value={key}>
          {say(words)}
        </option>
      ))}
    </Choice>
  )
}
