/** The decision: only what this role may do in this state; everything but taking and releasing asks for a reason. */
import { useNavigate } from '@tanstack/react-router'
import {
  AlarmClock,
  CircleHelp,
  CircleSlash,
  FolderPlus,
  Hand,
  MessageSquareReply,
  RotateCcw,
  Undo2,
} from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Name, Output } from '../../call.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { OpenCaseDialog } from '../cases/open-case-dialog.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { DismissDialog } from './dismiss-dialog.tsx'
import { SnoozeDialog } from './snooze-dialog.tsx'

type Alert = Output<'alerts.get'>
type Action = Alert['actions'][number]

const touched: Name[] = ['alerts.list', 'alerts.get', 'situation.board']

/** What this officer may do with the alert now: what its state allows, what the role includes, and whether one was asked. */
function useActions(alert: Alert) {
  const may = useMay()
  const asked = alert.questions.find((question) => question.mine && !question.answeredAt)
  const is = (action: Action) => alert.actions.includes(action)
  const triage = (action: Action) => is(action) && may('triage alerts')
  return {
    asked,
    take: triage('take'),
    release: triage('release'),
    ask: triage('ask'),
    snooze: triage('snooze'),
    wake: triage('wake'),
    reopen: triage('reopen'),
    dismiss: triage('dismiss'),
    openCase: is('open case') && may('open cases'),
  }
}

export function Decide({ alert }: { alert: Alert }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<Action | null>(null)
  const actions = useActions(alert)
  const take = useDeed('alerts.take', touched)
  const release = useDeed('alerts.release', touched)
  const ask = useDeed('alerts.ask', touched)
  const dismiss = useDeed('alerts.dismiss', touched)
  const snooze = useDeed('alerts.snooze', touched)
  const wake = useDeed('alerts.wake', touched)
  const reopen = useDeed('alerts.reopen', touched)
  const answer = useDeed('questions.answer', touched)
  const openCase = useDeed('cases.open', [...touched, 'cases.list'])
  const close = () => setAsking(null)
  const { id } = alert
  /** Waits for the deed, then says that it is done; what went wrong is shown by the deed or the dialog. */
  const tell = async (action: Action, deed: Promise<unknown>) => {
    await deed
    notice(text.alert.done[action])
  }
  const isIdle = !(
    actions.asked ||
    actions.take ||
    actions.release ||
    actions.ask ||
    actions.dismiss ||
    actions.wake ||
    actions.reopen ||
    actions.openCase
  )
  const thrown = take.error ?? release.error ?? wake.error
  return (
    <Card title={text.alert.decide} tone="accent">
      <div className="grid gap-2">
        {alert.takenBy && <p className="text-sm text-soft">{text.alerts.takenBy(alert.takenBy)}</p>}
        {alert.place && (
          <p className="text-sm">
            <span className="block text-soft">{text.alert.placeWhy}</span>
            {say(alert.place)}
          </p>
        )}
        {alert.case && (
          <ButtonLink to={`/cases/${alert.case.id}`} kind="primary" icon={FolderPlus}>
            {text.alert.toCase(alert.case.number)}
          </ButtonLink>
        )}
        {actions.asked && (
          <Button kind="primary" icon={MessageSquareReply} onClick={() => setAsking('answer')}>
            {text.alert.answer}
          </Button>
        )}
        {actions.take && (
          <Button
            kind="primary"
            icon={Hand}
            busy={take.isPending}
            onClick={() => tell('take', take.mutateAsync({ id })).catch(() => {})}
          >
            {text.alert.take}
          </Button>
        )}
        {actions.openCase && (
          <Button kind="primary" icon={FolderPlus} onClick={() => setAsking('open case')}>
            {text.alert.openCase}
          </Button>
        )}
        {actions.ask && (
          <Button icon={CircleHelp} onClick={() => setAsking('ask')}>
            {text.alert.ask}
          </Button>
        )}
        {actions.snooze && (
          <Button icon={AlarmClock} onClick={() => setAsking('snooze')}>
            {text.alert.snooze}
          </Button>
        )}
        {actions.wake && (
          <Button
            kind="primary"
            icon={Hand}
            busy={wake.isPending}
            onClick={() => tell('wake', wake.mutateAsync({ id })).catch(() => {})}
          >
            {text.alert.wake}
          </Button>
        )}
        {actions.reopen && (
          <Button icon={RotateCcw} onClick={() => setAsking('reopen')}>
            {text.alert.reopen}
          </Button>
        )}
        {actions.dismiss && (
          <Button icon={CircleSlash} onClick={() => setAsking('dismiss')}>
            {text.alert.dismiss}
          </Button>
        )}
        {actions.release && (
          <Button
            kind="quiet"
            icon={Undo2}
            busy={release.isPending}
            onClick={() => tell('release', release.mutateAsync({ id })).catch(() => {})}
          >
            {text.alert.release}
          </Button>
        )}
        {isIdle && !alert.case && <p className="text-soft">{text.alert.decideNone}</p>}
        {thrown !== null && <Trouble thrown={thrown} />}
        {!isIdle && <p className="text-xs text-soft">{text.alert.decideLead}</p>}
      </div>
      <ReasonDialog
        open={asking === 'answer'}
        close={close}
        title={text.alert.answerTitle}
        lead={actions.asked?.question}
        label={text.alert.answerLabel}
        confirm={text.alert.answerSend}
        decide={(words) => tell('answer', answer.mutateAsync({ id: actions.asked?.id ?? '', answer: words }))}
      />
      <DismissDialog
        open={asking === 'dismiss'}
        close={close}
        send={(deserved, reason) => tell('dismiss', dismiss.mutateAsync({ id, deserved, reason }))}
      />
      <SnoozeDialog
        open={asking === 'snooze'}
        close={close}
        send={(until, reason) => tell('snooze', snooze.mutateAsync({ id, until, reason }))}
      />
      <ReasonDialog
        open={asking === 'reopen'}
        close={close}
        title={text.alert.reopenTitle}
        lead={text.alert.reopenLead}
        label={text.alert.reopenReason}
        confirm={text.alert.reopen}
        decide={(reason) => tell('reopen', reopen.mutateAsync({ id, reason }))}
      />
      <AskDialog
        open={asking === 'ask'}
        close={close}
        askable={alert.askable}
        send={(to, question) => tell('ask', ask.mutateAsync({ id, to, question }))}
      />
      <OpenCaseDialog
        open={asking === 'open case'}
        close={close}
        title={text.alert.caseTitle}
        lead={text.alert.caseLead}
        send={async (kind, reason, where) => {
          const opened = await openCase.mutateAsync({ alert: id, kind, reason, ...where })
          notice(text.alert.done['open case'])
          navigate({ to: `/cases/${opened.id}` })
        }}
      />
    </Card>
  )
}
