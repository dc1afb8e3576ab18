/** What was filled in on this device: waiting for a signal, refused with its reason, received with its number. */
import { CircleAlert, CloudOff, NotebookPen, Pencil, Send, TicketCheck, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Draft } from '../../field/drafts.ts'
import { type Field, isNews } from '../../field/use-drafts.ts'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

type Does = { field: Field; edit: (draft: Draft) => void }

const tones = {
  waiting: 'border-warn-mark/50 bg-warn-wash text-warn',
  refused: 'border-danger/40 bg-danger-wash text-danger',
  writing: 'border-line bg-card text-ink',
  received: 'border-good/40 bg-good-wash text-good',
}

/** `current`: the draft in hand; null: nothing is being written, and the numbers that came may be looked at. */
export function Outbox({ field, edit, current }: Does & { current: string | null }) {
  const { text } = useSpeech()
  const open = field.list.filter((draft) => draft.state !== 'received' && draft.id !== current)
  const waiting = field.list.filter((draft) => draft.state === 'waiting')
  const news = current === null ? field.list.filter(isNews) : []
  return (
    <div aria-live="polite" className="grid gap-3">
      {field.trouble && (
        <p
          role="alert"
          className="rounded-lg border border-danger/40 bg-danger-wash px-4 py-3 font-semibold text-danger"
        >
          {field.trouble.kind === 'full' ? text.field.full : text.field.lost(field.trouble.count)}
        </p>
      )}
      {news.map((draft) => (
        <Received key={draft.id} draft={draft} />
      ))}
      {waiting.length > 0 && (
        <section className={`grid gap-3 rounded-lg border p-4 ${tones.waiting}`}>
          <h2 className="flex items-center gap-2 text-md font-bold">
            <CloudOff aria-hidden className="size-5 shrink-0" />
            {field.isSending ? text.field.sending : text.field.waiting(waiting.length)}
          </h2>
          <p className="-mt-1.5 text-sm">{waitsFor(waiting, text)}</p>
          {waiting.map((draft) => (
            <Line key={draft.id} draft={draft}>
              <Button small icon={Pencil} onClick={() => edit(draft)}>
                {text.field.edit}
              </Button>
              <Drop field={field} draft={draft} />
            </Line>
          ))}
          <Button icon={Send} busy={field.isSending} onClick={() => field.send()}>
            {text.field.sendNow}
          </Button>
        </section>
      )}
      {open
        .filter((draft) => draft.state !== 'waiting')
        .map((draft) => (
          <Kept key={draft.id} draft={draft} field={field} edit={edit} />
        ))}
    </div>
  )
}

function waitsFor(waiting: Draft[], text: ReturnType<typeof useSpeech>['text']): string {
  if (waiting.some((draft) => draft.waits === 'session')) return text.field.waitsSession
  return waiting.some((draft) => draft.waits === 'server') ? text.field.waitsServer : text.field.waitsSignal
}

function Line({ draft, children }: { draft: Draft; children: ReactNode }) {
  const { text, say } = useSpeech()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className="min-w-0 grow text-sm text-ink">
        <span className="block font-bold">{say(draft.name)}</span>
        <span className="text-soft">
          {text.field.notedAt} <Time at={draft.notedAt} />
        </span>
      </p>
      <span className="flex gap-2">{children}</span>
    </div>
  )
}

/** Written and left, or sent and refused: both go on where they stood. */
function Kept({ draft, field, edit }: Does & { draft: Draft }) {
  const { text, say } = useSpeech()
  const isRefused = draft.state === 'refused'
  const Icon = isRefused ? CircleAlert : NotebookPen
  return (
    <section className={`grid gap-2 rounded-lg border p-4 ${isRefused ? tones.refused : tones.writing}`}>
      <h2 className="flex items-center gap-2 text-md font-bold">
        <Icon aria-hidden className="size-5 shrink-0" />
        {isRefused ? text.field.refused : text.field.writing}
      </h2>
      {isRefused && (
        <p className="text-sm">
          {draft.said && `${say(draft.said)} `}
          {text.field.refusedLead}
        </p>
      )}
      <Line draft={draft}>
        <Button small kind="primary" icon={Pencil} onClick={() => edit(draft)}>
          {isRefused ? text.field.mend : text.field.goOn}
        </Button>
        <Drop field={field} draft={draft} />
      </Line>
    </section>
  )
}

function Drop({ field, draft }: { field: Field; draft: Draft }) {
  const { text } = useSpeech()
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Button small kind="quiet" icon={Trash2} aria-label={text.field.drop} onClick={() => setAsks(true)} />
      <FormDialog
        open={asks}
        close={() => setAsks(false)}
        title={text.field.dropTitle}
        lead={text.field.dropLead}
        confirm={text.field.drop}
        danger
        send={() => field.remove(draft.id)}
      >
        {null}
      </FormDialog>
    </>
  )
}

/** The number, large enough to copy by hand; who answers and by when. */
function Received({ draft }: { draft: Draft }) {
  const { text, say } = useSpeech()
  const { number, post, dueAt } = draft.filed!
  return (
    <section className={`grid gap-1.5 rounded-lg border p-4 ${tones.received}`}>
      <h2 className="flex items-center gap-2 font-bold">
        <TicketCheck aria-hidden className="size-5 shrink-0" />
        {text.field.received}: {say(draft.name)}
      </h2>
      <p className="text-ink">
        <span className="block text-xs text-soft">{text.field.number}</span>
        <span className="block text-2xl font-extrabold tracking-wider">{number}</span>
      </p>
      <p className="text-sm text-ink">
        {text.field.answers(post)}, {text.field.by} <Time at={dueAt} />.
      </p>
      <p className="text-sm text-soft">{text.field.keepNumber}</p>
    </section>
  )
}
