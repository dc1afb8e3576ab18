/** The last press: under which name the mapping is kept, and that all rows are loaded now. */
import { Database } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Input } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

export function AskLoad({
  asked,
  name: known,
  rows,
  loaded,
}: {
  asked: Omit<Input<'files.load'>, 'name'>
  name: string
  rows: number
  loaded: (id: string) => void
}) {
  const { text, language } = useSpeech()
  const [name, setName] = useState(known)
  const deed = useDeed('files.load', ['loads.list'])
  async function submit(event: FormEvent) {
    event.preventDefault()
    const made = await deed.mutateAsync({ ...asked, name }).catch(() => null)
    if (made !== null) loaded(made.id)
  }
  return (
    <Card title={text.load.steps.load} tone="accent">
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <div className="grow basis-72 sm:max-w-md">
          <Field
            label={text.load.name}
            hint={text.load.nameHint}
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.target.value)}
            required
          />
        </div>
        <Button type="submit" kind="primary" icon={Database} busy={deed.isPending}>
          {text.load.load(numberWords(rows, language))}
        </Button>
      </form>
      {deed.error !== null && (
        <div className="mt-3">
          <Trouble thrown={deed.error} />
        </div>
      )}
    </Card>
  )
}
