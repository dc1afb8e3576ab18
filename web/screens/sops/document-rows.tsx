/** The documents that steps of an SOP need or make, each named once. */
import { Plus, Trash2 } from 'lucide-react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Written } from './written.ts'

type Documents = Written['documents']

export function DocumentRows({ documents, change }: { documents: Documents; change: (documents: Documents) => void }) {
  const { text } = useSpeech()
  const set = (place: number, now: Partial<Documents[number]>) =>
    change(documents.map((one, at) => (at === place ? { ...one, ...now } : one)))
  return (
    <fieldset className="grid min-w-0 gap-3 rounded-md border border-line p-3.5">
      <legend className="px-1 text-sm font-bold">{text.sops.documents}</legend>
      {documents.map((one, place) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name that lasts while its code is typed
          key={place}
          className="grid min-w-0 items-end gap-2 sm:grid-cols-[10rem_1fr_1fr_auto]"
        >
          <Field
            label={text.sops.code}
            value={one.code}
            onChange={(event) => set(place, { code: event.target.value })}
          />
          <Field
            label={text.sops.indonesian}
            value={one.words.id}
            onChange={(event) => set(place, { words: { ...one.words, id: event.target.value } })}
          />
          <Field
            label={text.sops.english}
            value={one.words.en}
            onChange={(event) => set(place, { words: { ...one.words, en: event.target.value } })}
          />
          <Button icon={Trash2} onClick={() => change(documents.filter((_, at) => at !== place))}>
            {text.sops.remove}
          </Button>
          <label className="flex min-h-8 items-center gap-2 text-sm sm:col-span-4">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={one.outside}
              onChange={(event) => set(place, { outside: event.target.checked })}
            />
            {text.sops.outside}
          </label>
        </div>
      ))}
      <div>
        <Button
          small
          icon={Plus}
          onClick={() => change([...documents, { code: '', words: { id: '', en: '' }, outside: false }])}
        >
          {text.sops.addDocument}
        </Button>
      </div>
    </fieldset>
  )
}
