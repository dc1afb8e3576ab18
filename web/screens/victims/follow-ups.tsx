/** What follows a return: dated rows; whoever calls is reminded to read the safe contact first. */
import { useState } from 'react'
import { type Found, findings } from '../../../server/cases/victims/care/model.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useOpened } from '../queue/use-opened.ts'
import { useVictimDeed, type Victim } from './use-victim.ts'

type FollowUp = Victim['followUps'][number]

export function FollowUps({ victim }: { victim: Victim }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const [pressed, setChosen] = useState<FollowUp | null>(null)
  const [opened, forgetOpened] = useOpened()
  const asked = victim.followUps.find((one) => one.id === opened && !one.found && victim.mine)
  const chosen = pressed ?? asked ?? null
  return (
    <Card title={words.followUps}>
      {victim.followUps.length === 0 && <p className="text-soft">{words.noFollowUp}</p>}
      <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-4">
        {victim.followUps.map((one) => (
          <li key={one.id} className="grid content-start gap-1 rounded-md bg-sunk/60 px-3 py-2">
            <span className="font-semibold">{words.followUp(one.months)}</span>
            <span className="text-sm text-soft">
              <Time at={one.dueAt} grain="day" />
            </span>
            {one.found ? <Chip tone="good">{say(one.found)}</Chip> : <Due at={one.dueAt} />}
            {one.note && <span className="text-sm">“{one.note}”</span>}
            {!one.found && victim.mine && (
              <span>
                <Button
                  small
                  onClick={() => setChosen(one)}
                  aria-label={`${words.finish}: ${words.followUp(one.months)}`}
                >
                  {words.finish}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {chosen && <FinishDialog one={chosen} close={() => (pressed === null ? forgetOpened() : setChosen(null))} />}
    </Card>
  )
}

function FinishDialog({ one, close }: { one: FollowUp; close: () => void }) {
  const { text } = useSpeech()
  const words = text.victims
  const notice = useNotice()
  const [found, setFound] = useState<Found | ''>('')
  const [note, setNote] = useState('')
  const deed = useVictimDeed('follow-ups.finish')
  return (
    <FormDialog
      open
      close={close}
      title={`${words.finish}: ${words.followUp(one.months)}`}
      lead={words.followLead}
      confirm={words.save}
      ready={found !== ''}
      send={async () => {
        if (found !== '') await deed.mutateAsync({ id: one.id, found, note: note.trim() })
        notice(words.moved)
      }}
    >
      <OneOf label={words.found} options={findings} value={found} choose={setFound} />
      <TextField
        label={words.followNote}
        value={note}
        maxLength={2000}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormDialog>
  )
}
