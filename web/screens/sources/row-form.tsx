/** One record as a form, a field per column of its source; what the door refused stands beside the field it refused. */
import { type FormEvent, useState } from 'react'
import type { Words } from '../../../server/platform/words.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'

type FieldProblem = { field: string } & Words

export function RowForm({
  columns,
  first = {},
  problems = [],
  send,
  deliver,
}: {
  columns: { name: string; label: Words }[]
  first?: Record<string, string>
  problems?: FieldProblem[]
  send: string
  /** Sends the row; answers what is still wrong with it. */
  deliver: (row: Record<string, string>) => Promise<FieldProblem[]>
}) {
  const { say } = useSpeech()
  const [row, setRow] = useState(first)
  const [wrong, setWrong] = useState(problems)
  const [busy, setBusy] = useState(false)
  const [thrown, setThrown] = useState<unknown>(null)
  async function submit(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setThrown(null)
    try {
      setWrong(await deliver(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))))
    } catch (problem) {
      setThrown(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <div className="grid gap-3 sm:grid-cols-2">
        {columns.map(({ name, label }) => {
          const problem = wrong.find((one) => one.field === name)
          return (
            <Field
              key={name}
              label={say(label)}
              name={name}
              autoComplete="off"
              value={row[name] ?? ''}
              onChange={(event) => setRow((before) => ({ ...before, [name]: event.target.value }))}
              problem={problem && say(problem)}
            />
          )
        })}
      </div>
      {thrown !== null && <Trouble thrown={thrown} />}
      <div className="flex justify-end">
        <Button type="submit" kind="primary" busy={busy}>
          {send}
        </Button>
      </div>
    </form>
  )
}
