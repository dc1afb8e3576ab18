/** What can be done with an interview now: stop, go on, conclude, look a second time; each in a dialog of its own. */
import { CirclePause, CirclePlay, Gavel, ScanEye } from 'lucide-react'
import { useState } from 'react'
import { type Finding, findings, type Pause, pauses } from '../../../server/identification/model.ts'
import type { Words } from '../../../server/platform/words.ts'
import { isCallProblem } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'
import { nothingSeenTo } from './preparation.ts'
import { PreparationForm } from './preparation-form.tsx'
import type { Interview } from './use-answering.ts'
import { useInterviewDeed } from './use-interview-deed.ts'

type Does = 'stop' | 'resume' | 'conclude' | 'lookAgain'
type Dialog = { interview: Interview; open: boolean; close: () => void }

export function InterviewDeeds({ interview }: { interview: Interview }) {
  const { text } = useSpeech()
  const [does, setDoes] = useState<Does | null>(null)
  const { may } = interview
  const words = text.interviews
  const dialog = (name: Does): Dialog => ({ interview, open: does === name, close: () => setDoes(null) })
  const deeds = [
    { name: 'stop', on: may.pause, icon: CirclePause },
    { name: 'resume', on: may.resume, icon: CirclePlay },
    { name: 'conclude', on: may.conclude, icon: Gavel },
    { name: 'lookAgain', on: may.lookAgain, icon: ScanEye },
  ] as const
  return (
    <>
      {deeds.map(({ name, on, icon }) =>
        on ? (
          <Button key={name} icon={icon} kind={name === 'resume' ? 'primary' : 'plain'} onClick={() => setDoes(name)}>
            {words[name]}
          </Button>
        ) : null,
      )}
      <StopDialog {...dialog('stop')} />
      <ResumeDialog {...dialog('resume')} />
      <FindingDialog {...dialog('conclude')} does="conclude" />
      <FindingDialog {...dialog('lookAgain')} does="lookAgain" />
    </>
  )
}

function OneOf<V extends string>({
  label,
  options,
  value,
  choose,
}: {
  label: string
  options: Record<V, Words>
  value: V | ''
  choose: (value: V) => void
}) {
  const { text, say } = useSpeech()
  return (
    <Choice label={label} value={value} onChange={(event) => choose(event.target.value as V)} required>
      <option value="">{text.interviews.supporterChoose}</option>
      {(Object.keys(options) as V[]).map((key) => (
        <option key={key} value={key}>
          {say(options[key])}
        </option>
      ))}
    </Choice>
  )
}

function StopDialog({ interview, ...dialog }: Dialog) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [why, setWhy] = useState<Pause>('wished')
  const deed = useInterviewDeed('interviews.pause')
  return (
    <FormDialog
      {...dialog}
      title={text.interviews.stop}
      lead={text.interviews.stopLead}
      confirm={text.interviews.stop}
      send={async () => {
        await deed.mutateAsync({ id: interview.id, why })
        notice(text.interviews.stopped)
      }}
    >
      <OneOf label={text.interviews.stopWhy} options={pauses} value={why} choose={setWhy} />
    </FormDialog>
  )
}

function ResumeDialog({ interview, ...dialog }: Dialog) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [preparation, setPreparation] = useState(nothingSeenTo)
  const deed = useInterviewDeed('interviews.resume')
  return (
    <FormDialog
      {...dialog}
      title={text.interviews.resume}
      lead={text.interviews.resumeLead}
      confirm={text.interviews.resume}
      send={async () => {
        await deed.mutateAsync({ id: interview.id, preparation })
        setPreparation(nothingSeenTo)
        notice(text.interviews.resumed)
      }}
    >
      <PreparationForm
        value={preparation}
        child={interview.profile === 'child'}
        problems={isCallProblem(deed.error) ? deed.error.fields : []}
        change={setPreparation}
      />
    </FormDialog>
  )
}

function FindingDialog({ interview, does, ...dialog }: Dialog & { does: 'conclude' | 'lookAgain' }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [finding, setFinding] = useState<Finding | ''>('')
  const conclude = useInterviewDeed('interviews.conclude')
  const lookAgain = useInterviewDeed('interviews.second-look')
  return (
    <ReasonDialog
      {...dialog}
      title={text.interviews[does]}
      lead={does === 'conclude' ? text.interviews.concludeLead : text.interviews.lookAgainLead}
      label={text.interviews.reason}
      hint={text.interviews.reasonHint}
      confirm={text.interviews[does]}
      ready={finding !== ''}
      decide={async (reason) => {
        const said = { id: interview.id, finding: finding as Finding, reason }
        if (does === 'conclude') await conclude.mutateAsync({ ...said, version: interview.version })
        else await lookAgain.mutateAsync(said)
        setFinding('')
        notice(text.interviews.concluded)
      }}
    >
      <OneOf label={text.interviews.finding} options={findings} value={finding} choose={setFinding} />
    </ReasonDialog>
  )
}
