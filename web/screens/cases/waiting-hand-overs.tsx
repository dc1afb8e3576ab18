/** Hand-overs that wait for this post's answer: accept, or refuse with a ground and the post one thinks is competent. */
import { useNavigate } from '@tanstack/react-router'
import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { HandOverLine } from './hand-over-line.tsx'

type Case = Output<'cases.get'>
type HandOver = Case['handOvers'][number]

/** Whether this post is the one to answer. */
export const waitsForMe = (handOver: HandOver) => handOver.state === 'offered' && handOver.mine === 'receiver'

export function WaitingHandOvers({ one }: { one: Case }) {
  return one.handOvers.filter(waitsForMe).map((handOver) => <Waiting key={handOver.id} one={one} handOver={handOver} />)
}

function Waiting({ one, handOver }: { one: Case; handOver: HandOver }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [refusing, setRefusing] = useState(false)
  const [proposed, setProposed] = useState('')
  const deed = useDeed('hand-overs.answer', ['cases.get', 'cases.list', 'situation.board'], { purpose: 'case' })
  // Who refused sees the case no more: on to the next one.
  const refusal = useDeed('hand-overs.answer', ['cases.list', 'situation.board'], { purpose: 'case' })
  const leave = useNavigate()
  async function accept() {
    await deed.mutateAsync({ id: handOver.id, accept: true })
    notice(text.case.accepted)
  }
  return (
    <Card title={text.case.yourAnswer} tone="warn">
      <div className="grid gap-3">
        <div className="grid gap-1">
          <HandOverLine handOver={handOver} />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button
            kind="primary"
            icon={Check}
            busy={deed.isPending && !refusing}
            onClick={() => accept().catch(() => {})}
          >
            {text.case.accept}
          </Button>
          <Button kind="danger" icon={X} onClick={() => setRefusing(true)}>
            {text.case.refuse}
          </Button>
        </div>
        {deed.error !== null && !refusing && <Trouble thrown={deed.error} />}
      </div>
      <ReasonDialog
        open={refusing}
        close={() => setRefusing(false)}
        title={text.case.refuseTitle}
        lead={text.case.refuseLead}
        label={text.case.ground}
        hint={text.case.groundHint}
        confirm={text.case.refuse}
        danger
        ready={proposed !== ''}
        decide={async (ground) => {
          await refusal.mutateAsync({ id: handOver.id, accept: false, ground, proposed })
          notice(text.case.refused)
          await leave({ to: '/cases' })
        }}
      >
        <PostChoice
          label={text.case.proposed}
          placeholder={text.case.handOverChoose}
          posts={one.posts.filter((post) => post.id !== handOver.to.id)}
          value={proposed}
          choose={setProposed}
        />
      </ReasonDialog>
    </Card>
  )
}
