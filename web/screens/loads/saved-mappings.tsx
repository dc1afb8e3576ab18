/** Mappings saved before: choosing one says which of its columns this file has no more and which it does not know. */
import { TriangleAlert } from 'lucide-react'
import { Choice } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Mapping } from './rules.ts'

export function SavedMappings({
  saved,
  chosen,
  choose,
}: {
  saved: Mapping[]
  chosen: Mapping | null
  choose: (mapping: Mapping | null) => void
}) {
  const { text } = useSpeech()
  return (
    <div className="grid gap-2">
      <div className="max-w-md">
        <Choice
          label={text.load.saved}
          value={chosen?.id ?? ''}
          onChange={(event) => choose(saved.find((one) => one.id === event.target.value) ?? null)}
        >
          <option value="">{text.load.savedNone}</option>
          {saved.map((one) => (
            <option key={one.id} value={one.id}>
              {text.load.savedVersion(one.name, one.version)}
            </option>
          ))}
        </Choice>
      </div>
      {chosen !== null && chosen.missing.length > 0 && (
        <p className="flex gap-2 rounded-md bg-warn-wash px-3 py-2 text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {text.load.gone(chosen.missing.join(', '))}
        </p>
      )}
      {chosen !== null && chosen.added.length > 0 && (
        <p className="text-sm text-soft">{text.load.added(chosen.added.join(', '))}</p>
      )}
    </div>
  )
}
