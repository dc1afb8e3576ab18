/** The outcome of one victim; without it the case stays open. */
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'
import { Choice } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AlsoFor } from './also-for.tsx'
import { isVictim } from './is-victim.ts'

type Outcome = Input<'cases.record-outcome'>['outcome']

export function RecordOutcome({
  one,
  participant,
  close,
}: {
  one: Output<'cases.get'>
  participant: Output<'cases.get'>['participants'][number]
  close: () => void
}) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const [outcome, setOutcome] = useState<Outcome | ''>('')
  const [also, setAlso] = useState<string[]>([])
  const others = one.participants.filter((each) => each.id !== participant.id && isVictim(each) && !each.outcome)
  const choices = useAnswer('outcomes.list', {})
  const deed = useDeed('cases.record-outcome', ['cases.get', 'cases.list', 'situation.board'])
  return (
    <ReasonDialog
      open
      close={close}
      title={text.case.outcomeTitle(participant.name ?? say(participant.roleName))}
      label={text.case.outcomeNote}
      confirm={text.case.recordOutcome}
      ready={outcome !== ''}
      decide={async (note) => {
        if (outcome) await deed.mutateAsync({ participant: participant.id, outcome, note, also })
        notice(also.length > 0 ? text.roles.saved(also.length + 1) : text.case.outcomeRecorded)
      }}
    >
      <Choice
        label={text.case.outcome}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value as Outcome)}
        required
      >
        <option value="">{text.case.outcomeChoose}</option>
        {choices.data?.map((choice) => (
          <option key={choice.code} value={choice.code}>
            {say(choice.words)}
          </option>
        ))}
      </Choice>
      <AlsoFor others={others.map((each) => ({ id: each.id, participant: each }))} values={also} choose={setAlso} />
    </ReasonDialog>
  )
}
