/** Recording what somebody else starts, as the permohonan: when it happened, by whom, for whom; the clocks that wait for it begin then. */
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'
import { Choice, Field } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

type Case = Output<'cases.get'>
type Waited = NonNullable<Case['steps'][number]['waitsFor']>
type By = Input<'cases.record-event'>['by']

export function RecordEvent({ one, waited, close }: { one: Case; waited: Waited; close: () => void }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const words = useAnswer('sops.words', {})
  const [by, setBy] = useState<By>('victim')
  const [at, setAt] = useState('')
  const [participant, setParticipant] = useState('')
  const deed = useDeed('cases.record-event', ['cases.get', 'cases.list', 'situation.board'], { purpose: 'case' })
  const victims = one.participants.filter(({ id }) =>
    one.steps.some((step) => step.participant === id && step.waitsFor?.event === waited.event),
  )
  return (
    <ReasonDialog
      open
      close={close}
      title={text.sops.recordTitle(say(waited.words))}
      lead={text.sops.recordLead}
      label={text.sops.recordNote}
      confirm={text.sops.recordEvent}
      decide={async (note) => {
        const { started } = await deed.mutateAsync({
          ...{ case: one.id, event: waited.event, by, note },
          participant: participant === '' ? null : participant,
          at: at === '' ? null : new Date(at).toISOString(),
        })
        notice(text.sops.recorded(started))
      }}
    >
      <Choice label={text.sops.recordBy} value={by} onChange={(event) => setBy(event.target.value as By)}>
        {words.data?.applicants.map((applicant) => (
          <option key={applicant.code} value={applicant.code}>
            {say(applicant.words)}
          </option>
        ))}
      </Choice>
      {victims.length > 0 && (
        <Choice
          label={text.sops.recordFor}
          value={participant}
          onChange={(event) => setParticipant(event.target.value)}
        >
          <option value="">{text.sops.recordForAll}</option>
          {victims.map((victim) => (
            <option key={victim.id} value={victim.id}>
              {victim.name || text.person.nameCovered}
            </option>
          ))}
        </Choice>
      )}
      <Field
        label={text.sops.recordAt}
        hint={text.sops.recordAtHint}
        type="datetime-local"
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
    </ReasonDialog>
  )
}
