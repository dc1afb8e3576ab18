/** Writing a safe contact or a secret: a new version each time; nothing of the former one is filled in, so that it is not shown by the way. */
import { useState } from 'react'
import { type FamilyKnows, familyKnows, type SecretKind, secretKinds } from '../../../server/cases/victims/model.ts'
import type { Input } from '../../call.ts'
import { Field, TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useVictimDeed, type Victim } from './use-victim.ts'

type Said = Record<'whom' | 'number' | 'hours' | 'ifAnother' | 'never' | 'name' | 'address' | 'until' | 'note', string>
const nothing: Said = {
  ...{ whom: '', number: '', hours: '', ifAnother: '', never: '', name: '', address: '', until: '', note: '' },
}

function wordsOf(kind: SecretKind, said: Said, family: FamilyKnows): Input<'secrets.keep'>['words'] {
  const { whom, number, hours, ifAnother, never, name, address, until, note } = said
  if (kind === 'contact') return { kind, whom, number, hours, ifAnother, never, familyKnows: family }
  if (kind === 'shelter') return { kind, name, address, until: until || null }
  return { kind, note }
}

export function SecretDialog({ victim, kind, close }: { victim: Victim; kind: SecretKind; close: () => void }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const notice = useNotice()
  const [said, setSaid] = useState(nothing)
  const [family, setFamily] = useState<FamilyKnows | ''>('')
  const deed = useVictimDeed('secrets.keep')
  const line = (name: keyof Said, label: string, type = 'text') => (
    <Field
      label={label}
      type={type}
      value={said[name]}
      maxLength={200}
      autoComplete="off"
      onChange={(event) => setSaid({ ...said, [name]: event.target.value })}
    />
  )
  const longer = (name: keyof Said, label: string) => (
    <TextField
      label={label}
      value={said[name]}
      maxLength={2000}
      onChange={(event) => setSaid({ ...said, [name]: event.target.value })}
    />
  )
  const ready = {
    contact: said.whom.trim() !== '' && family !== '',
    shelter: said.name.trim() !== '' && said.address.trim() !== '',
    health: said.note.trim() !== '',
    counselling: said.note.trim() !== '',
  }[kind]
  return (
    <FormDialog
      open
      close={close}
      title={words.writeTitle(say(secretKinds[kind]))}
      confirm={words.save}
      ready={ready}
      send={async () => {
        await deed.mutateAsync({ participant: victim.id, words: wordsOf(kind, said, family || 'no') })
        notice(words.kept)
      }}
    >
      {kind === 'contact' && (
        <>
          {line('whom', words.whom)}
          {line('number', words.number)}
          {line('hours', words.hours)}
          {longer('ifAnother', words.ifAnother)}
          {longer('never', words.never)}
          <OneOf label={words.family} options={familyKnows} value={family} choose={setFamily} />
        </>
      )}
      {kind === 'shelter' && (
        <>
          {line('name', words.shelterName)}
          {longer('address', words.address)}
          {line('until', words.until, 'date')}
        </>
      )}
      {(kind === 'health' || kind === 'counselling') && longer('note', words.secretNote)}
    </FormDialog>
  )
}
