/** Hand-overs: one that waits for my answer stands first and large; answered ones are kept as they were. */
import { ArrowRight, Check, X } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Ago } from '../../parts/time.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'

type Case = Output<'cases.get'>
type HandOver = Case['handOvers'][number]

const tones = { offered: 'warn', accepted: 'good', refused: 'danger', withdrawn: 'plain' } as const

export function HandOvers({ one }: { one: Case }) {
  const { text } = useSpeech()
  if (one.handOvers.length === 0) return null
  const waiting = one.handOvers.filter((handOver) => handOver.state === 'offered' && handOver.mine === 'receiver')
  const others = one.handOvers.filter((handOver) => !waiting.includes(handOver))
  return (
    <>
      {waiting.map((handOver) => (
        <Waiting key={handOver.id} one={one} handOver={handOver} />
      ))}
      {others.length > 0 && (
        <Card title={text.case.handOvers} flush>
          <ul>
            {others.map((handOver) => (
              <li key={handOver.id} className="grid gap-1 border-t border-line px-4 py-2.5 first:border-0 sm:px-5">
                <Line one={one} handOver={handOver} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

function trackName(one: Case, handOver: HandOver) {
  return one.tracks.find((track) => track.track === handOver.track)?.name ?? { id: handOver.track, en: handOver.track }
}

function Line({ one, handOver }: { one: Case; handOver: HandOver }) {
  const { text, say } = useSpeech()
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-semibold">{say(trackName(one, handOver))}</span>
        <span className="inline-flex items-center gap-1.5">
          {handOver.from.agency.short}
          <ArrowRight aria-hidden className="size-3.5 text-soft" />
          {handOver.to.agency.short}
          <span className="sr-only">{text.case.fromTo(handOver.from.name, handOver.to.name)}</span>
        </span>
        <Chip tone={tones[handOver.state]}>{text.case.handOverState[handOver.state]}</Chip>
        {handOver.state === 'offered' && <Due at={handOver.dueAt} />}
        <span className="text-sm text-soft">
          <Ago at={handOver.answeredAt ?? handOver.offeredAt} />
        </span>
      </span>
      <span className="text-sm text-soft">“{handOver.reason}”</span>
      {handOver.ground && (
        <span className="text-sm">
          {text.case.ground}: “{handOver.ground}”
        </span>
      )}
    </>
  )
}

function Waiting({ one, handOver }: { one: Case; handOver: HandOver }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [refusing, setRefusing] = useState(false)
  const [proposed, setProposed] = useState('')
  const deed = useDeed('hand-overs.answer', ['cases.get', 'cases.list', 'situation.board'], { purpose: 'case' })
  async function accept() {
    await deed.mutateAsync({ id: handOver.id, accept: true })
    notice(text.case.accepted)
  }
  return (
    <Card title={text.case.yourAnswer} tone="warn">
      <div className="grid gap-3">
        <div className="grid gap-1">
          <Line one={one} handOver={handOver} />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" icon={Check} busy={deed.isPending && !refusing} onClick={() => accept().catch(() => {})}>
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
          await deed.mutateAsync({ id: handOver.id, accept: false, ground, proposed })
          notice(text.case.refused)
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
