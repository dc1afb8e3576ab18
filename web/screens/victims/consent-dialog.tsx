/** Recording her word. For a child the form offers only who had no part in it, and a social worker with a best-interest note. */
import { useState } from 'react'
import {
  decisions,
  type Form,
  type Giver,
  givers,
  type Purpose,
  purposes,
  shortestInterest,
  type Withheld,
  withholdable,
} from '../../../server/cases/victims/model.ts'
import { CheckBoxes } from '../../parts/check-boxes.tsx'
import { Choice, TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AgencyChoice } from './agency-choice.tsx'
import { HowSaid, needsWitness } from './how-said.tsx'
import { useVictimDeed, type Victim } from './use-victim.ts'

const { withdrawn: _later, ...firstWords } = decisions

export function ConsentDialog({ victim, close }: { victim: Victim; close: () => void }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const notice = useNotice()
  const deed = useVictimDeed('victims.record-consent')
  const offered = victim.guardians.filter((one) => one.mayAgree)
  const [decision, setDecision] = useState<keyof typeof firstWords>('given')
  const [purpose, setPurpose] = useState<Purpose>('services')
  const [recipient, setRecipient] = useState('')
  const [givenBy, setGivenBy] = useState<Giver>(victim.child ? 'assent and social worker' : 'herself')
  const [guardian, setGuardian] = useState('')
  const [interest, setInterest] = useState('')
  const [form, setForm] = useState<Form>('written')
  const [witness, setWitness] = useState('')
  const [said, setSaid] = useState('')
  const [withholds, setWithholds] = useState<Withheld[]>([])
  const isYes = decision === 'given'
  const byGuardian = isYes && givenBy === 'assent and guardian'
  const byWorker = isYes && givenBy === 'assent and social worker'
  const { herself, 'assent and guardian': withGuardian, 'assent and social worker': withWorker } = givers
  return (
    <FormDialog
      open
      close={close}
      title={words.record}
      lead={words.recordLead}
      confirm={words.save}
      ready={
        (!byGuardian || guardian !== '') &&
        (!byWorker || interest.trim().length >= shortestInterest) &&
        (!needsWitness(form) || witness.trim() !== '')
      }
      send={async () => {
        await deed.mutateAsync({
          ...{ participant: victim.id, purpose, recipient: recipient === '' ? null : recipient, decision, form },
          ...{ givenBy: isYes ? givenBy : 'herself', withholds: isYes ? withholds : [] },
          ...{ said: said.trim(), witness: witness.trim(), interest: byWorker ? interest.trim() : '' },
          ...(byGuardian ? { guardian } : {}),
        })
        notice(words.recorded)
      }}
    >
      <OneOf label={words.decision} options={firstWords} value={decision} choose={setDecision} />
      <OneOf label={words.purpose} options={purposes} value={purpose} choose={setPurpose} />
      <AgencyChoice label={words.recipient} victim={victim} everybody value={recipient} choose={setRecipient} />
      {isYes && victim.child && (
        <OneOf
          label={words.givenBy}
          options={{
            ...(offered.length > 0 ? { 'assent and guardian': withGuardian } : {}),
            'assent and social worker': withWorker,
          }}
          value={givenBy}
          choose={setGivenBy}
        />
      )}
      {isYes && !victim.child && (
        <p className="text-sm text-soft">
          {words.givenBy}: {say(herself)}
        </p>
      )}
      {byGuardian && (
        <Choice
          label={words.guardian}
          hint={words.guardianHint}
          value={guardian}
          onChange={(event) => setGuardian(event.target.value)}
          required
        >
          <option value="">{words.choose}</option>
          {offered.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Choice>
      )}
      {byWorker && (
        <TextField
          label={words.interest}
          value={interest}
          maxLength={2000}
          onChange={(event) => setInterest(event.target.value)}
          required
        />
      )}
      <HowSaid form={form} chooseForm={setForm} witness={witness} nameWitness={setWitness} />
      {isYes && (
        <CheckBoxes
          legend={words.withholds}
          options={(Object.keys(withholdable) as Withheld[]).map((value) => ({
            value,
            words: say(withholdable[value]),
          }))}
          values={withholds}
          choose={setWithholds}
        />
      )}
      <TextField label={words.said} value={said} maxLength={2000} onChange={(event) => setSaid(event.target.value)} />
    </FormDialog>
  )
}
