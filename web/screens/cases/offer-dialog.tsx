/** Offering a track: what the victims agreed to, for which service, to which post, what that post will see, by when it answers, and a note. Nothing moves until it is accepted. */
import { useState } from 'react'
import type { Entrusted } from '../../../server/cases/model.ts'
import type { Words } from '../../../server/platform/words.ts'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'
import { Choice } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'
import { ConsentFirst, isRefused } from './consent-first.tsx'
import { ReceiverSees } from './receiver-sees.tsx'

type Case = Output<'cases.get'>
type Service = NonNullable<Input<'cases.hand-over'>['service']>
type Urgency = 'ordinary' | 'urgent'

export function OfferDialog({
  open,
  close,
  one,
  track,
}: {
  open: boolean
  close: () => void
  one: Case
  /** A track, or the coordination of the case. */
  track: { track: Entrusted; name: Words; accountable: { id: string } }
}) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const [to, setTo] = useState('')
  const [service, setService] = useState<Service | ''>('')
  const [urgency, setUrgency] = useState<Urgency>('ordinary')
  const prepared = useAnswer(
    'cases.prepare-hand-over',
    { case: one.id, track: track.track, ...(to === '' ? {} : { to }) },
    { purpose: 'case', enabled: open },
  ).data
  const deed = useDeed('cases.hand-over', ['cases.get', 'cases.list', 'situation.board'], { purpose: 'case' })
  const noService = track.track === 'coordination'
  return (
    <ReasonDialog
      open={open}
      close={close}
      title={noService ? text.case.coordinationTitle : text.case.handOverTitle(say(track.name).toLowerCase())}
      lead={text.case.stays}
      label={text.case.handOverReason}
      hint={text.case.handOverHint}
      confirm={text.case.handOverSend}
      ready={to !== '' && (service !== '' || noService) && !isRefused(prepared)}
      decide={async (reason) => {
        await deed.mutateAsync({
          ...{ case: one.id, track: track.track, to, reason, urgency },
          service: service === '' ? null : service,
        })
        notice(text.case.handOverSent)
      }}
    >
      {prepared && <ConsentFirst one={one} prepared={prepared} />}
      {!noService && (
        <Choice
          label={text.case.service}
          value={service}
          onChange={(event) => setService(event.target.value as Service)}
          required
        >
          <option value="">{text.case.serviceChoose}</option>
          {prepared?.services.map((offered) => (
            <option key={offered.code} value={offered.code}>
              {say(offered.words)}
            </option>
          ))}
        </Choice>
      )}
      <PostChoice
        label={text.case.handOverTo}
        placeholder={text.case.handOverChoose}
        posts={one.posts.filter((post) => post.id !== track.accountable.id)}
        value={to}
        choose={setTo}
      />
      {prepared?.receiver && prepared.receiver.post.id === to && <ReceiverSees receiver={prepared.receiver} />}
      <RadioCards
        legend={text.case.urgency}
        name="urgency"
        options={(prepared?.clocks ?? []).map((clock) => ({
          value: clock.code,
          words: say(clock.words),
          hint: text.case.answerWithin(clock.hours),
        }))}
        value={urgency}
        choose={setUrgency}
      />
    </ReasonDialog>
  )
}
