/** Notes for everyone on the case, one's agency, or oneself. */
import { StickyNote } from 'lucide-react'
import { useState } from 'react'
import { type Audience, audiences } from '../../../server/cases/victims/care/model.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { Time } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useVictimDeed, type Victim } from './use-victim.ts'

export function Notes({ victim }: { victim: Victim }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const may = useMay()
  const [writing, setWriting] = useState(false)
  return (
    <Card
      title={words.notes}
      action={
        may('work on cases') && (
          <Button small icon={StickyNote} onClick={() => setWriting(true)}>
            {words.addNote}
          </Button>
        )
      }
    >
      <ul className="grid gap-2">
        {victim.notes.map((one) => (
          <li key={one.id} className="grid gap-1 rounded-md bg-sunk/60 px-3 py-2">
            <span className="whitespace-pre-wrap">{one.note}</span>
            <span className="flex flex-wrap items-center gap-2 text-sm text-soft">
              <Chip>{say(one.audience)}</Chip>
              {one.by} · {one.post} · <Time at={one.at} />
            </span>
          </li>
        ))}
        {victim.notes.length === 0 && <li className="text-soft">{words.noNote}</li>}
      </ul>
      {writing && <NoteDialog victim={victim} close={() => setWriting(false)} />}
    </Card>
  )
}

function NoteDialog({ victim, close }: { victim: Victim; close: () => void }) {
  const { text } = useSpeech()
  const words = text.victims
  const [audience, setAudience] = useState<Audience>('agency')
  const [note, setNote] = useState('')
  const [spoke, setSpoke] = useState(false)
  const deed = useVictimDeed('victims.note')
  return (
    <FormDialog
      open
      close={close}
      title={words.addNote}
      confirm={words.save}
      ready={note.trim() !== ''}
      send={() => deed.mutateAsync({ participant: victim.id, audience, note: note.trim(), spoke })}
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
      <label className="flex min-h-11 items-center gap-3 font-semibold">
        <input
          type="checkbox"
          checked={spoke}
          onChange={(event) => setSpoke(event.target.checked)}
          className="size-5 shrink-0 accent-accent"
        />
        {words.spoke}
      </label>
    </FormDialog>
  )
}
