/** A reporter calls with a number: how far it is, in words to read out. */
import { PhoneIncoming, Search } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { call, type Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { postWords } from '../../parts/post-name.tsx'
import { Time } from '../../parts/time.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'

type Status = Output<'reports.status'>

export function CallBack() {
  const { text } = useSpeech()
  const [number, setNumber] = useState('')
  const [status, setStatus] = useState<Status | null>(null)
  const [thrown, setThrown] = useState<unknown>(null)
  async function look(event: FormEvent) {
    event.preventDefault()
    setStatus(null)
    setThrown(null)
    await call('reports.status', { number }).then(setStatus, setThrown)
  }
  return (
    <Card title={text.field.callBack}>
      <div className="grid gap-3">
        <p className="text-sm text-soft">{text.field.callBackLead}</p>
        <form onSubmit={look} className="flex items-end gap-2">
          <div className="grow">
            <Field
              label={text.field.number}
              inputMode="numeric"
              autoComplete="off"
              placeholder="123-456-789"
              value={number}
              onChange={(event) => setNumber(event.target.value)}
            />
          </div>
          <Button type="submit" icon={Search} disabled={number.trim() === ''}>
            {text.field.look}
          </Button>
        </form>
        <div aria-live="polite">
          {thrown !== null && <Trouble thrown={thrown} />}
          {status && <Told status={status} />}
        </div>
      </div>
    </Card>
  )
}

function Told({ status }: { status: Status }) {
  const { text, say } = useSpeech()
  return (
    <div className="grid gap-1.5 rounded-md bg-sunk p-3.5">
      <p className="flex items-center gap-2 font-bold">
        <PhoneIncoming aria-hidden className="size-4 shrink-0 text-link" />
        {status.number}: {say(status.stateWords)}
      </p>
      {status.answerable && (
        <p>
          {text.field.answers(postWords(status.answerable))}
          {status.answeredAt === null && (
            <>
              , {text.field.by} <Time at={status.dueAt} />
            </>
          )}
          .
        </p>
      )}
      <p className="text-sm text-soft">
        {status.done.length === 0
          ? text.field.nothingDone
          : `${text.field.doneSoFar}: ${status.done.map((words) => say(words)).join('; ')}.`}
        {status.ending && ` ${say(status.ending)}.`}
      </p>
    </div>
  )
}
