/** A form in a dialog: sends once, keeps what was typed when the answer is a problem, closes when it is done. */
import { type FormEvent, type ReactNode, useState } from 'react'
import { useSpeech } from '../text/language.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Trouble } from './trouble.tsx'

export function FormDialog({
  open,
  close,
  title,
  lead,
  confirm,
  danger = false,
  ready = true,
  send,
  children,
}: {
  open: boolean
  close: () => void
  title: string
  lead?: ReactNode
  confirm: string
  danger?: boolean
  /** False while a field still needs an answer. */
  ready?: boolean
  send: () => Promise<unknown>
  children: ReactNode
}) {
  const { text } = useSpeech()
  const [busy, setBusy] = useState(false)
  const [thrown, setThrown] = useState<unknown>(null)
  async function submit(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setThrown(null)
    try {
      await send()
      close()
    } catch (problem) {
      setThrown(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog open={open} close={close} title={title} lead={lead}>
      <form onSubmit={submit} className="grid gap-4">
        {children}
        {thrown !== null && <Trouble thrown={thrown} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={close}>{text.cancel}</Button>
          <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={busy} disabled={!ready}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
