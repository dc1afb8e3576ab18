/** What the answering post can do now: note an act, judge, offer it to another post, end it, open it again. */
import { ArrowLeftRight, CircleCheckBig, NotebookPen, RotateCcw, ScanEye } from 'lucide-react'
import { useState } from 'react'
import { type Act, acts, type Ending, endings, verdicts } from '../../../server/reports/words.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Choice } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useReportDeed } from './use-report-deed.ts'

type Report = Output<'reports.get'>
type Does = 'act' | 'judge' | 'move' | 'close' | 'reopen'
type Dialog = { report: Report; open: boolean; close: () => void }

export function ReportDeeds({ report }: { report: Report }) {
  const { text } = useSpeech()
  const [does, setDoes] = useState<Does | null>(null)
  const { may } = report
  if (!may.act && !may.reopen) return null
  const dialog = (name: Does): Dialog => ({ report, open: does === name, close: () => setDoes(null) })
  return (
    <Card tone="accent">
      <div className="flex flex-wrap gap-2">
        {may.act && (
          <Button kind="primary" icon={NotebookPen} onClick={() => setDoes('act')}>
            {text.reports.act}
          </Button>
        )}
        {may.judge && (
          <Button icon={ScanEye} onClick={() => setDoes('judge')}>
            {text.reports.judge}
          </Button>
        )}
        {may.move && (
          <Button icon={ArrowLeftRight} onClick={() => setDoes('move')}>
            {text.reports.move}
          </Button>
        )}
        {may.close && (
          <Button icon={CircleCheckBig} onClick={() => setDoes('close')}>
            {text.reports.close}
          </Button>
        )}
        {may.reopen && (
          <Button icon={RotateCcw} onClick={() => setDoes('reopen')}>
            {text.reports.reopen}
          </Button>
        )}
      </div>
      <ActDialog {...dialog('act')} />
      <JudgeDialog {...dialog('judge')} />
      <MoveDialog {...dialog('move')} />
      <CloseDialog {...dialog('close')} />
      <ReopenDialog {...dialog('reopen')} />
    </Card>
  )
}

/** One of a fixed list. */
function OneOf<V extends string>({
  label,
  options,
  value,
  choose,
}: {
  label: string
  options: Record<V, { id: string; en: string }>
  value: V | ''
  choose: (value: V) => void
}) {
  const { text, say } = useSpeech()
  return (
    <Choice label={label} value={value} onChange={(event) => choose(event.target.value as V)} required>
      <option value="">{text.reports.choices}</option>
      {(Object.keys(options) as V[]).map((key) => (
        <option key={key} value={key}>
          {say(options[key])}
        </option>
      ))}
    </Choice>
  )
}

function ActDialog({ report, ...dialog }: Dialog) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [does, setDoes] = useState<Act | ''>('')
  const deed = useReportDeed('reports.act')
  return (
    <ReasonDialog
      {...dialog}
      title={text.reports.act}
      lead={text.reports.actLead}
      label={text.reports.note}
      hint={text.reports.noteHint}
      confirm={text.reports.act}
      ready={does !== ''}
      decide={async (note) => {
        await deed.mutateAsync({ id: report.id, does: does as Act, note })
        notice(text.reports.acted)
      }}
    >
      <OneOf label={text.reports.actWhich} options={acts} value={does} choose={setDoes} />
    </ReasonDialog>
  )
}

const { confirmed, 'not true': untrue } = verdicts

function JudgeDialog({ report, ...dialog }: Dialog) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [verdict, setVerdict] = useState<'confirmed' | 'not true' | ''>('')
  const deed = useReportDeed('reports.judge')
  return (
    <ReasonDialog
      {...dialog}
      title={text.reports.judge}
      lead={text.reports.judgeLead}
      label={text.reports.ground}
      confirm={text.reports.judge}
      ready={verdict !== ''}
      decide={async (ground) => {
        await deed.mutateAsync({ id: report.id, verdict: verdict as 'confirmed', ground })
        notice(text.reports.judged)
      }}
    >
      <OneOf
        label={text.reports.judgeWhich}
        options={{ confirmed, 'not true': untrue }}
        value={verdict}
        choose={setVerdict}
      />
    </ReasonDialog>
  )
}

function MoveDialog({ report, ...dialog }: Dialog) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [to, setTo] = useState('')
  const deed = useReportDeed('reports.offer')
  return (
    <ReasonDialog
      {...dialog}
      title={text.reports.move}
      lead={text.reports.moveLead}
      label={text.reports.moveReason}
      confirm={text.reports.move}
      ready={to !== ''}
      decide={async (reason) => {
        await deed.mutateAsync({ id: report.id, to, reason })
        notice(text.reports.moved)
      }}
    >
      <PostChoice
        label={text.reports.moveTo}
        placeholder={text.reports.moveChoose}
        posts={report.posts.filter((post) => post.id !== report.answerable?.id)}
        value={to}
        choose={setTo}
      />
    </ReasonDialog>
  )
}

function CloseDialog({ report, ...dialog }: Dialog) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [ending, setEnding] = useState<Ending | ''>('')
  const deed = useReportDeed('reports.close')
  return (
    <ReasonDialog
      {...dialog}
      title={text.reports.close}
      lead={text.reports.closeLead}
      label={text.reports.note}
      confirm={text.reports.close}
      ready={ending !== ''}
      decide={async (note) => {
        await deed.mutateAsync({ id: report.id, ending: ending as Ending, note })
        notice(text.reports.closed)
      }}
    >
      <OneOf label={text.reports.closeWhich} options={endings} value={ending} choose={setEnding} />
    </ReasonDialog>
  )
}

function ReopenDialog({ report, ...dialog }: Dialog) {
  const { text } = useSpeech()
  const notice = useNotice()
  const deed = useReportDeed('reports.reopen')
  return (
    <ReasonDialog
      {...dialog}
      title={text.reports.reopen}
      label={text.reports.reopenReason}
      confirm={text.reports.reopen}
      decide={async (reason) => {
        await deed.mutateAsync({ id: report.id, reason })
        notice(text.reports.reopened)
      }}
    />
  )
}
