/** What may be done with a delay: decide it, answer a proposed refusal as the second officer, extend it once as the head. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Input } from '../../call.ts'
import { Choice, Field, TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { DelayLine } from './delays.tsx'
import { OutcomeFields, sent, unfilled, useDay } from './outcome-fields.tsx'

type Dialog = { line: DelayLine; open: boolean; close: () => void }
type Outcome = Input<'screening.settle'>['outcome']

export function DecideDialog({ line, ...dialog }: Dialog) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('screening.settle', ['screening.delays'])
  const [outcome, setOutcome] = useState<Outcome>('continued')
  const [filled, setFilled] = useState(unfilled)
  const offered = line.outcomes.filter((one) => one.id !== 'delayed')
  return (
    <FormDialog
      {...dialog}
      title={text.desk.decide}
      lead={text.desk.decideLead}
      confirm={text.desk.save}
      send={async () => {
        await deed.mutateAsync({ id: line.id, outcome, ...sent(outcome, filled) })
        notice(text.desk.done)
      }}
    >
      <Choice label={text.desk.outcome} value={outcome} onChange={(event) => setOutcome(event.target.value as Outcome)}>
        {offered.map((one) => (
          <option key={one.id} value={one.id}>
            {say(one.words)}
          </option>
        ))}
      </Choice>
      <OutcomeFields
        {...{ outcome, filled, grounds: line.grounds, mostDays: null }}
        fill={(part) => setFilled({ ...filled, ...part })}
      />
    </FormDialog>
  )
}

export function SecondDialog({ line, ...dialog }: Dialog) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('screening.second', ['screening.delays'])
  const [agree, setAgree] = useState(true)
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      {...dialog}
      title={text.desk.second}
      lead={text.desk.secondLead}
      confirm={agree ? text.desk.agree : text.desk.disagree}
      danger={agree}
      ready={agree || reason.trim().length >= 5}
      send={async () => {
        await deed.mutateAsync({ id: line.id, agree, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })
        notice(text.desk.done)
      }}
    >
      {line.proposed && (
        <p>
          {text.desk.proposes(say(line.proposed))}
          {line.ground && `: ${say(line.ground)}`} {line.reason && `“${line.reason}”`}
        </p>
      )}
      <Choice
        label={text.desk.second}
        value={agree ? 'yes' : 'no'}
        onChange={(event) => setAgree(event.target.value === 'yes')}
      >
        <option value="yes">{text.desk.agree}</option>
        <option value="no">{text.desk.disagree}</option>
      </Choice>
      <TextField
        label={text.desk.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required={!agree}
      />
    </FormDialog>
  )
}

export function ExtendDialog({ line, ...dialog }: Dialog) {
  const { text } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('screening.extend', ['screening.delays'])
  const [endsOn, setEndsOn] = useState('')
  const soonest = useDay(1)
  return (
    <ReasonDialog
      {...dialog}
      title={text.desk.extend}
      lead={text.desk.extendLead}
      label={text.desk.reason}
      confirm={text.desk.extend}
      ready={endsOn !== ''}
      decide={async (reason) => {
        await deed.mutateAsync({ id: line.id, endsOn, reason })
        notice(text.desk.done)
      }}
    >
      <Field
        type="date"
        label={text.desk.endsOn}
        min={line.endsOn ?? soonest}
        value={endsOn}
        onChange={(event) => setEndsOn(event.target.value)}
        required
      />
    </ReasonDialog>
  )
}
