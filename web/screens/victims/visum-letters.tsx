/** Letters of the investigators that ask for a visum, and the one document released for each. */
import { MailPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useVictimDeed, type Victim } from './use-victim.ts'

type Letter = Victim['letters'][number]

export function VisumLetters({ victim }: { victim: Victim }) {
  const { text } = useSpeech()
  const words = text.victims
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const [releasing, setReleasing] = useState<Letter | null>(null)
  const visums = victim.documents.filter((one) => one.visum && one.mine)
  return (
    <Card
      title={words.letters}
      action={
        victim.mayAskVisum &&
        may('work on cases') && (
          <Button small icon={MailPlus} onClick={() => setAsking(true)}>
            {words.askVisum}
          </Button>
        )
      }
    >
      <ul className="grid gap-2">
        {victim.letters.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-2 rounded-md bg-sunk/60 px-3 py-2">
            <span className="min-w-0 grow">
              <span className="font-semibold break-words">{one.number}</span>
              <span className="block text-sm text-soft">
                {one.writtenOn} · {one.post}
              </span>
            </span>
            {one.released && <Chip tone="good">{words.released}</Chip>}
            {!one.released && visums.length > 0 && may('accompany victims') && (
              <Button small onClick={() => setReleasing(one)}>
                {words.release}
              </Button>
            )}
          </li>
        ))}
        {victim.letters.length === 0 && <li className="text-soft">{words.noLetter}</li>}
      </ul>
      {asking && <AskDialog victim={victim} close={() => setAsking(false)} />}
      {releasing && <ReleaseDialog letter={releasing} visums={visums} close={() => setReleasing(null)} />}
    </Card>
  )
}

function AskDialog({ victim, close }: { victim: Victim; close: () => void }) {
  const { text } = useSpeech()
  const words = text.victims
  const [number, setNumber] = useState('')
  const [day, setDay] = useState('')
  const deed = useVictimDeed('visum.ask')
  return (
    <FormDialog
      open
      close={close}
      title={words.askVisum}
      confirm={words.save}
      ready={number.trim().length > 2 && day !== ''}
      send={() => deed.mutateAsync({ participant: victim.id, number: number.trim(), writtenOn: day })}
    >
      <Field
        label={words.letterNumber}
        value={number}
        maxLength={80}
        onChange={(event) => setNumber(event.target.value)}
        required
      />
      <Field
        label={words.letterDate}
        type="date"
        value={day}
        onChange={(event) => setDay(event.target.value)}
        required
      />
    </FormDialog>
  )
}

function ReleaseDialog({ letter, visums, close }: { letter: Letter; visums: Victim['documents']; close: () => void }) {
  const { text } = useSpeech()
  const words = text.victims
  const [document, setDocument] = useState('')
  const deed = useVictimDeed('visum.release')
  return (
    <FormDialog
      open
      close={close}
      title={`${words.release}: ${letter.number}`}
      confirm={words.release}
      ready={document !== ''}
      send={() => deed.mutateAsync({ letter: letter.id, document })}
    >
      <Choice label={words.chooseVisum} value={document} onChange={(event) => setDocument(event.target.value)} required>
        <option value="">{words.choose}</option>
        {visums.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </Choice>
    </FormDialog>
  )
}
