/** A live example: what the text as it stands would say of one thing that the writer may see; the asking is the caller's. */
import { useState } from 'react'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'

type Props = {
  label: string
  hint: string
  /** What was typed as what is asked for; undefined while it is not that yet. */
  read: (typed: string) => string | undefined
  ask: (of: string) => void
  busy: boolean
  error: unknown
  found: Output<'indicators.try-on'> | undefined
  silent: string
}

export function TryOn({ label, hint, read, ask, busy, error, found, silent }: Props) {
  const { text, say } = useSpeech()
  const [typed, setTyped] = useState('')
  const of = read(typed)
  return (
    <fieldset className="grid min-w-0 gap-2.5 rounded-md border border-line p-3.5">
      <legend className="px-1 text-sm font-bold">{label}</legend>
      <div className="flex flex-wrap items-end gap-2.5">
        <div className="min-w-64 grow">
          <Field label={label} hint={hint} value={typed} onChange={(event) => setTyped(event.target.value)} />
        </div>
        <Button
          busy={busy}
          disabled={of === undefined}
          onClick={() => {
            if (of !== undefined) ask(of)
          }}
        >
          {text.indicators.exampleRun}
        </Button>
      </div>
      {error !== null && <Trouble thrown={error} />}
      {found !== undefined && (
        <p role="status" className="rounded-md bg-sunk px-3 py-2 text-sm">
          {!found.sound
            ? text.indicators.exampleUnsound
            : found.strength === null
              ? silent
              : `${text.indicators.strength[found.strength]}: ${found.sentence === null ? '' : say(found.sentence)}`}
        </p>
      )}
    </fieldset>
  )
}
