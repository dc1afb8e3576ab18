/** The people of a case with their roles and statuses; a victim without an outcome keeps the case open and says so. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Choice } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PersonName } from '../../parts/person-name.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Time } from '../../parts/time.tsx'
import type { Text } from '../../text/id.ts'
import { useSpeech } from '../../text/language.tsx'

type Case = Output<'cases.get'>
type Participant = Case['participants'][number]
type Outcome = keyof Text['case']['outcomes']

export function Participants({ one }: { one: Case }) {
  const { text, say } = useSpeech()
  const [chosen, setChosen] = useState<Participant | null>(null)
  return (
    <Card title={text.case.participants} flush>
      <ul>
        {one.participants.map((participant) => (
          <li key={participant.id} className="grid gap-1 border-t border-line px-4 py-2.5 first:border-0 sm:px-5">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <PersonName name={participant.name} id={participant.person} purpose="case" />
              {participant.child && <Chip tone="warn">{text.case.child}</Chip>}
            </span>
            <span className="text-sm text-soft">
              {say(participant.roleName)} · {say(participant.status)}
            </span>
            {isVictim(participant) && (
              <span className="flex flex-wrap items-center gap-2 text-sm">
                {participant.outcome ? (
                  <>
                    <Chip tone="good">{say(participant.outcome.words)}</Chip>
                    <span className="text-xs text-soft">
                      <Time at={participant.outcome.at} grain="day" />
                    </span>
                  </>
                ) : (
                  <Chip tone="warn">{text.case.outcomeMissing}</Chip>
                )}
                {!participant.outcome && one.actions.includes('record outcome') && (
                  <Button kind="quiet" small onClick={() => setChosen(participant)}>
                    {text.case.recordOutcome}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {chosen && <OutcomeDialog participant={chosen} close={() => setChosen(null)} />}
    </Card>
  )
}

/** Roles whose bearer is owed an outcome before a case may close. */
export function isVictim(participant: Participant): boolean {
  return participant.role.includes('victim')
}

function OutcomeDialog({ participant, close }: { participant: Participant; close: () => void }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [outcome, setOutcome] = useState<Outcome | ''>('')
  const deed = useDeed('cases.record-outcome', ['cases.get', 'cases.list', 'situation.board'], { purpose: 'case' })
  return (
    <ReasonDialog
      open
      close={close}
      title={text.case.outcomeTitle(participant.name)}
      label={text.case.outcomeNote}
      confirm={text.case.recordOutcome}
      ready={outcome !== ''}
      decide={async (note) => {
        await deed.mutateAsync({ participant: participant.id, outcome, note })
        notice(text.case.outcomeRecorded)
      }}
    >
      <Choice
        label={text.case.outcome}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value as Outcome)}
        required
      >
        <option value="">…</option>
        {Object.entries(text.case.outcomes).map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </Choice>
    </ReasonDialog>
  )
}
