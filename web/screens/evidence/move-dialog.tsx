/** The next step of a request abroad: its day, its letter, and for the first its channel. */
import { useState } from 'react'
import { type AbroadDeed, type Channel, channels } from '../../../server/cases/evidence/model.ts'
import { Field, TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useEvidenceDeed } from './use-evidence.ts'

export function MoveDialog({
  id,
  what,
  today,
  close,
}: {
  id: string
  what: AbroadDeed
  today: string
  close: () => void
}) {
  const { text } = useSpeech()
  const words = text.evidence
  const notice = useNotice()
  const deed = useEvidenceDeed('abroad.move')
  const [channel, setChannel] = useState<Channel | ''>('')
  const [on, setOn] = useState(today)
  const [letter, setLetter] = useState('')
  const [note, setNote] = useState('')
  const isReady = (what !== 'sent' || channel !== '') && (what === 'withdrawn' || letter.trim().length > 2)
  return (
    <FormDialog
      open
      close={close}
      title={words.move[what]}
      confirm={text.law.save}
      ready={isReady}
      send={async () => {
        await deed.mutateAsync({ id, what, on, letter: letter.trim(), channel: channel || null, note: note.trim() })
        notice(words.saved)
      }}
    >
      {what === 'sent' && <OneOf label={words.channel} options={channels} value={channel} choose={setChannel} />}
      <Field
        label={words.letter}
        value={letter}
        maxLength={200}
        onChange={(event) => setLetter(event.target.value)}
        required={what !== 'withdrawn'}
      />
      <Field
        label={words.on}
        type="date"
        max={today}
        value={on}
        onChange={(event) => setOn(event.target.value)}
        required
      />
      <TextField
        label={words.note}
        hint={words.descriptionHint}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormDialog>
  )
}
