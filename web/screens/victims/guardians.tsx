/** Parents and guardians of a child with the part they had in it; who arranged anything is shown as unable to agree. */
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { type Arranged, arranged, type Relation, relations } from '../../../server/cases/victims/model.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useVictimDeed, type Victim } from './use-victim.ts'

type Guardian = Victim['guardians'][number]

export function Guardians({ victim }: { victim: Victim }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const [chosen, setChosen] = useState<Guardian | 'new' | null>(null)
  return (
    <Card
      title={words.guardians}
      action={
        <Button small icon={UserPlus} onClick={() => setChosen('new')}>
          {words.addGuardian}
        </Button>
      }
    >
      <p className="text-sm text-soft">{words.guardiansLead}</p>
      <ul className="mt-2 grid gap-2">
        {victim.guardians.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-2.5 gap-y-1 rounded-md bg-sunk/60 px-3 py-2">
            <span className="min-w-0 grow">
              <span className="font-semibold">{one.name}</span> · {say(relations[one.relation])}
              <span className="block text-sm text-soft">{say(arranged[one.arranged])}</span>
            </span>
            <Chip tone={one.mayAgree ? 'good' : 'danger'}>{one.mayAgree ? words.mayAgree : words.mayNotAgree}</Chip>
            <Button small kind="quiet" onClick={() => setChosen(one)}>
              {words.changeGuardian}
            </Button>
          </li>
        ))}
        {victim.guardians.length === 0 && <li className="text-soft">{words.noGuardian}</li>}
      </ul>
      {chosen && (
        <GuardianDialog victim={victim} one={chosen === 'new' ? null : chosen} close={() => setChosen(null)} />
      )}
    </Card>
  )
}

function GuardianDialog({ victim, one, close }: { victim: Victim; one: Guardian | null; close: () => void }) {
  const { text } = useSpeech()
  const words = text.victims
  const notice = useNotice()
  const [name, setName] = useState(one?.name ?? '')
  const [relation, setRelation] = useState<Relation | ''>(one?.relation ?? '')
  const [part, setPart] = useState<Arranged | ''>(one?.arranged ?? '')
  const deed = useVictimDeed('victims.keep-guardian')
  return (
    <FormDialog
      open
      close={close}
      title={one ? words.changeGuardian : words.addGuardian}
      confirm={words.save}
      ready={name.trim().length > 1 && relation !== '' && part !== ''}
      send={async () => {
        if (relation === '' || part === '') return
        await deed.mutateAsync({
          ...{ participant: victim.id, name: name.trim(), relation, arranged: part },
          ...(one === null ? {} : { id: one.id }),
        })
        notice(words.guardianKept)
      }}
    >
      <Field
        label={words.guardianName}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
        required
      />
      <OneOf label={words.relation} options={relations} value={relation} choose={setRelation} />
      <OneOf label={words.arranged} options={arranged} value={part} choose={setPart} />
    </FormDialog>
  )
}
