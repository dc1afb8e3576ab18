/** The decision: only what this role may do now; everything but taking asks for a reason. */
import { useNavigate } from '@tanstack/react-router'
import { CircleHelp, CircleSlash, FolderPlus, Hand, MessageSquareReply, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { OpenCaseDialog } from './open-case-dialog.tsx'

type Alert = Output<'alerts.get'>
type Action = Input<'alerts.act'>['action']

/** Runs one action and tells that it is done; opening a case leads there. */
function useAct(id: string) {
  const { text } = useSpeech()
  const notice = useNotice()
  const navigate = useNavigate()
  const deed = useDeed('alerts.act', ['alerts.list', 'alerts.get', 'situation.board', 'cases.list'], {
    purpose: 'alert',
  })
  const act = async (action: Action, more: Partial<Input<'alerts.act'>> = {}) => {
    const done = await deed.mutateAsync({ id, action, ...more })
    notice(text.alert.done[action])
    if (done.case) navigate({ to: `/cases/${done.case.id}` })
  }
  return { act, deed }
}

export function Decide({ alert }: { alert: Alert }) {
  const { text } = useSpeech()
  const [asking, setAsking] = useState<Action | null>(null)
  const { act, deed } = useAct(alert.id)
  const may = (action: Action) => alert.actions.includes(action)
  const close = () => setAsking(null)
  return (
    <Card title={text.alert.decide} tone="accent">
      <div className="grid gap-2">
        {alert.takenBy && <p className="text-sm text-soft">{text.alerts.takenBy(alert.takenBy)}</p>}
        {alert.case && (
          <ButtonLink to={`/cases/${alert.case.id}`} kind="primary" icon={FolderPlus}>
            {text.alert.toCase(alert.case.number)}
          </ButtonLink>
        )}
        {may('take') && (
          <Button kind="primary" icon={Hand} busy={deed.isPending} onClick={() => act('take').catch(() => {})}>
            {text.alert.take}
          </Button>
        )}
        {may('answer') && (
          <Button kind="primary" icon={MessageSquareReply} onClick={() => setAsking('answer')}>
            {text.alert.answer}
          </Button>
        )}
        {may('open case') && (
          <Button kind={may('take') ? 'plain' : 'primary'} icon={FolderPlus} onClick={() => setAsking('open case')}>
            {text.alert.openCase}
          </Button>
        )}
        {may('ask') && (
          <Button icon={CircleHelp} onClick={() => setAsking('ask')}>
            {text.alert.ask}
          </Button>
        )}
        {may('dismiss') && (
          <Button icon={CircleSlash} onClick={() => setAsking('dismiss')}>
            {text.alert.dismiss}
          </Button>
        )}
        {may('release') && (
          <Button kind="quiet" icon={Undo2} onClick={() => setAsking('release')}>
            {text.alert.release}
          </Button>
        )}
        {alert.actions.length === 0 && !alert.case && <p className="text-soft">{text.alert.decideNone}</p>}
        {deed.error !== null && asking === null && <Trouble thrown={deed.error} />}
        {alert.actions.length > 0 && <p className="text-xs text-soft">{text.alert.decideLead}</p>}
      </div>
      <ReasonDialog
        open={asking === 'release'}
        close={close}
        title={text.alert.releaseTitle}
        label={text.alert.releaseReason}
        confirm={text.alert.release}
        decide={(reason) => act('release', { reason })}
      />
      <ReasonDialog
        open={asking === 'dismiss'}
        close={close}
        title={text.alert.dismissTitle}
        lead={text.alert.dismissLead}
        label={text.alert.dismissReason}
        hint={text.alert.dismissHint}
        confirm={text.alert.dismiss}
        decide={(reason) => act('dismiss', { reason })}
      />
      <ReasonDialog
        open={asking === 'answer'}
        close={close}
        title={text.alert.answerTitle}
        lead={alert.questions.find((one) => !one.answeredAt)?.question}
        label={text.alert.answerLabel}
        confirm={text.alert.answerSend}
        decide={(reason) => act('answer', { reason })}
      />
      <AskDialog
        open={asking === 'ask'}
        close={close}
        askable={alert.askable}
        send={(to, question) => act('ask', { to, question })}
      />
      <OpenCaseDialog
        open={asking === 'open case'}
        close={close}
        send={(kind, reason) => act('open case', { kind, reason })}
      />
    </Card>
  )
}
