/** Notes about the case as a whole, for everyone on it, one's agency, or oneself. */
import { StickyNote } from 'lucide-react'
import { useState } from 'react'
import { type Audience, audiences } from '../../../server/cases/victims/care/model.ts'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { Time } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'

export function CaseNotes({ one }: { one: Output<'cases.get'> }) {
  const { text, say } = useSpeech()
  const words = text.caseWork
  const may = useMay()
  const [writing, setWriting] = useState(false)
  const notes = useAnswer('cases.notes', { case: one.id }).data ?? []
  return (
    <Card
      title={words.notes}
      action={
        may('work on cases') &&
        one.state === 'open' && (
          <Button kind="quiet" small icon={StickyNote} onClick={() => setWriting(true)}>
            {words.addNote}
          </Button>
        )
      }
    >
      <ul className="grid gap-2">
        {notes.map((note) => (
          <li key={note.id} className="grid gap-1 rounded-md bg-sunk/60 px-3 py-2">
            <span className="whitespace-pre-wrap">{note.note}</span>
            <span className="flex flex-wrap items-center gap-2 text-sm text-soft">
              <Chip>{say(note.audience)}</Chip>
              {note.by} · {note.post} · <Time at={note.at} />
            </span>
          </li>
        ))}
        {notes.length === 0 && <li className="text-soft">{words.noNote}</li>}
      </ul>
      {writing && <NoteDialog id={one.id} close={() => setWriting(false)} />}
    </Card>
  )
}

function NoteDialog({ id, close }: { id: string; close: () => void }) {
  const { text } = useSpeech()
  const words = text.caseWork
  const [audience, setAudience] = useState<Audience>('case')
  const [note, setNote] = useState('')
  const deed = useDeed('cases.note', ['cases.notes'], { purpose: 'case' })
  return (
    <FormDialog
      open
      close={close}
      title={words.addNote}
      confirm={words.save}
      ready={note.trim() !== ''}
      send={() => deed.mutateAsync({ case: id, audience, note: note.trim() })}
    >
      <OneOf label={words.audience} options={audiences} value={audience} choose={setAudience} />
      <TextField
        label={words.note}
        hint={words.noteHint}
        value={note}
        maxLength={2000}
        onChange={(event) => setNote(event.target.value)}
        required
      />
    </FormDialog>
  )
}
