/** A decision that must carry a reason. What was typed stays when the answer is a problem. */
import { type FormEvent, type ReactNode, useState } from 'react'
import { useSpeech } from '../text/language.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextField } from './field.tsx'
import { Trouble } from './trouble.tsx'

/** Shortest reason that the server takes. */
const shortest = 5

export function ReasonDialog({
  open,
  close,
  title,
  lead,
  label,
  hint,
  confirm,
  danger = false,
  ready = true,
  optional = false,
  decide,
  children,
}: {
  open: boolean
  close: () => void
  title: string
  lead?: ReactNode
  label: string
  hint?: string
  confirm: string
  danger?: boolean
  /** False while another field of the dialog still needs an answer. */
  ready?: boolean
  /** True where a note helps but is not owed. */
  optional?: boolean
  decide: (reason: string) => Promise<unknown>
  children?: ReactNode
}) {
  const { text } = useSpeech()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [thrown, setThrown] = useState<unknown>(null)
  async function send(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setThrown(null)
    try {
      await decide(reason.trim())
      setReason('')
      close()
    } catch (problem) {
      setThrown(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog open={open} close={close} title={title} lead={lead}>
      <form onSubmit={send} className="grid gap-4">
        {children}
        <TextField
          label={label}
          hint={hint}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          required={!optional}
          minLength={optional ? undefined : shortest}
        />
        {thrown !== null && <Trouble thrown={thrown} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={close}>{text.cancel}</Button>
          <Button
            type="submit"
            kind={danger ? 'danger' : 'primary'}
            busy={busy}
            disabled={!ready || (!optional && reason.trim().length < shortest)}
          >
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
