/** What posts ask of each other in a case without handing anything over: ask, inform, work jointly. */
import { MessageCircleQuestion } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { postWords } from '../../parts/post-name.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useOpened } from '../queue/use-opened.ts'
import { LetterLink } from './letter-link.tsx'
import { RequestDialog } from './request-dialog.tsx'

type Case = Output<'cases.get'>
type Request = Case['requests'][number]

const stale = ['cases.get', 'cases.list', 'situation.board'] as const

export function Requests({ one }: { one: Case }) {
  const { text } = useSpeech()
  const [asking, setAsking] = useState(false)
  const mayAsk = one.state === 'open' && (one.may.coordinate || one.tracks.some((track) => track.mine))
  if (one.requests.length === 0 && !mayAsk) return null
  return (
    <Card
      title={text.case.requests}
      flush
      action={
        mayAsk && (
          <Button kind="quiet" small icon={MessageCircleQuestion} onClick={() => setAsking(true)}>
            {text.case.request}
          </Button>
        )
      }
    >
      {one.requests.length === 0 ? (
        <p className="px-4 pb-4 text-sm text-soft sm:px-5">{text.case.requestsEmpty}</p>
      ) : (
        <ul>
          {one.requests.map((request) => (
            <li key={request.id} className="grid gap-1 border-t border-line px-4 py-2.5 first:border-0 sm:px-5">
              <Line request={request} />
            </li>
          ))}
        </ul>
      )}
      {mayAsk && <RequestDialog open={asking} close={() => setAsking(false)} one={one} />}
    </Card>
  )
}

function Line({ request }: { request: Request }) {
  const { text, say } = useSpeech()
  const waits = request.dueAt !== null && request.answeredAt === null
  const isJoint = request.kind === 'work jointly' && request.agreed === true && request.endedAt === null
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-semibold">{say(request.kindName)}</span>
        <span>{text.case.fromTo(postWords(request.from), postWords(request.to))}</span>
        {waits && request.dueAt && <Due at={request.dueAt} />}
        {request.answeredAt && (
          <Chip tone={request.agreed ? 'good' : 'plain'}>
            {request.agreed ? text.case.requestAgreed : text.case.requestDeclined}
          </Chip>
        )}
        {request.endedAt && <Chip>{text.case.jointEnded}</Chip>}
        <span className="text-sm text-soft">
          <Ago at={request.answeredAt ?? request.askedAt} />
        </span>
      </span>
      <span className="text-sm text-soft">“{request.words}”</span>
      {request.answer && <span className="text-sm">“{request.answer}”</span>}
      <LetterLink id={request.id} kind="request" />
      {request.answer !== null && <LetterLink id={request.id} kind="reply" />}
      {waits && request.mine === 'receiver' && <Answer id={request.id} />}
      {isJoint && request.mine !== null && <EndJoint id={request.id} />}
    </>
  )
}

function Answer({ id }: { id: string }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [opened, forgetOpened] = useOpened()
  const [pressed, setAnswering] = useState<'agree' | 'decline' | null>(null)
  const answering = pressed ?? (opened === id ? 'agree' : null)
  const deed = useDeed('requests.answer', [...stale], { purpose: 'case' })
  return (
    <span className="no-print flex flex-wrap gap-2 pt-1">
      <Button small kind="primary" onClick={() => setAnswering('agree')}>
        {text.case.requestAgree}
      </Button>
      <Button small onClick={() => setAnswering('decline')}>
        {text.case.requestDecline}
      </Button>
      <ReasonDialog
        open={answering !== null}
        close={() => (pressed === null ? forgetOpened() : setAnswering(null))}
        title={answering === 'decline' ? text.case.requestDecline : text.case.requestAgree}
        lead={text.case.requestLead}
        label={text.case.requestAnswer}
        confirm={text.case.requestSendAnswer}
        decide={async (answer) => {
          await deed.mutateAsync({ id, answer, agreed: answering === 'agree' })
          notice(text.case.requestAnswered)
        }}
      />
    </span>
  )
}

function EndJoint({ id }: { id: string }) {
  const { text } = useSpeech()
  const deed = useDeed('requests.end', [...stale], { purpose: 'case' })
  return (
    <span className="no-print pt-1">
      <Button small busy={deed.isPending} onClick={() => deed.mutate({ id })}>
        {text.case.jointEnd}
      </Button>
    </span>
  )
}
