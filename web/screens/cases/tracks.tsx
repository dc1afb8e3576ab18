/** The three tracks side by side. Each shows its one accountable post; an offered hand-over shows that nothing has moved yet. */
import { ArrowLeftRight, Gavel, HeartHandshake, Plane, Scale, Waypoints } from 'lucide-react'
import { useState } from 'react'
import { entrusted } from '../../../server/cases/model.ts'
import type { Output } from '../../call.ts'
import { Bar } from '../../parts/bar.tsx'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Due } from '../../parts/due.tsx'
import { PostName, postWords } from '../../parts/post-name.tsx'
import { useSpeech } from '../../text/language.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import { OnDuty } from './on-duty.tsx'
import { WithdrawOffer } from './withdraw-offer.tsx'

type Case = Output<'cases.get'>
type Track = Case['tracks'][number]

const icons = { protection: HeartHandshake, law: Scale, immigration: Plane }

export function Tracks({ one }: { one: Case }) {
  const { text } = useSpeech()
  return (
    <Card title={text.case.tracks}>
      <ul className="grid gap-3 md:grid-cols-3">
        {one.tracks.map((track) => (
          <li key={track.track} className="min-w-0">
            <TrackSheet one={one} track={track} />
          </li>
        ))}
      </ul>
      <Coordination one={one} />
    </Card>
  )
}

function TrackSheet({ one, track }: { one: Case; track: Track }) {
  const { text, say } = useSpeech()
  const [offering, setOffering] = useState(false)
  const Icon = icons[track.track]
  const isMine = track.mine
  const steps = one.steps.filter((step) => step.track === track.track && step.state !== 'not needed')
  const done = steps.filter((step) => step.state === 'done').length
  const mayOffer = isMine && !track.waiting && !track.determination && one.state !== 'closed'
  return (
    <div
      className={`grid h-full content-start gap-2 rounded-md border p-3.5 ${isMine ? 'border-accent/60 bg-accent-wash/40' : 'border-line'}`}
    >
      <h3 className="flex items-center gap-2 font-bold">
        <Icon aria-hidden className="size-4.5 text-link" strokeWidth={1.9} />
        {say(track.name)}
      </h3>
      <p>
        <span className="block text-xs text-soft">{text.case.accountable}</span>
        <PostName post={track.accountable} />
        {track.onDuty && <OnDuty duty={track.onDuty} />}
      </p>
      <div className="grid gap-1 text-xs text-soft">
        <Bar shares={[{ share: done / Math.max(steps.length, 1), tone: 'good' }]} />
        {text.case.doneSteps(done, steps.length)}
      </div>
      <Wandering of={track} mine={isMine} />
      {track.track === 'law' && (
        <div className="no-print">
          <ButtonLink small icon={Gavel} to={`/cases/${one.id}/law`}>
            {text.law.open}
          </ButtonLink>
        </div>
      )}
      {mayOffer && (
        <div className="no-print">
          <Button small icon={ArrowLeftRight} onClick={() => setOffering(true)}>
            {text.case.handOver}
          </Button>
          <OfferDialog open={offering} close={() => setOffering(false)} one={one} track={track} />
        </div>
      )}
    </div>
  )
}

/** What waits for another post's answer, or for a determination; until then nothing has moved. */
function Wandering({ of, mine }: { of: Pick<Track, 'waiting' | 'determination'>; mine: boolean }) {
  const { text } = useSpeech()
  return (
    <>
      {of.waiting && (
        <div className="rounded-md bg-warn-wash px-3 py-2 text-sm text-warn">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
            {text.case.waitingFor} {postWords(of.waiting.to)}
            <Due at={of.waiting.dueAt} />
          </p>
          <p className="text-xs">{text.case.stays}</p>
          {mine && <WithdrawOffer id={of.waiting.id} />}
        </div>
      )}
      {of.determination && (
        <div className="rounded-md bg-danger-wash px-3 py-2 text-sm text-danger">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
            {text.case.waitsForDetermination(postWords(of.determination.by))}
            <Due at={of.determination.dueAt} />
          </p>
          <p className="text-xs">{text.case.determinationStays}</p>
        </div>
      )}
    </>
  )
}

/** The one post that coordinates, and handing that over as a track is. */
function Coordination({ one }: { one: Case }) {
  const { text } = useSpeech()
  const [offering, setOffering] = useState(false)
  const { waiting, determination } = one.coordination
  const mayOffer = one.may.coordinate && one.state === 'open' && !waiting && !determination
  return (
    <div className="mt-3 grid gap-2 rounded-md bg-sunk/60 px-3.5 py-2.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Waypoints aria-hidden className="size-4.5 text-link" strokeWidth={1.9} />
        <span className="text-xs text-soft">{text.case.coordinating}</span>
        <span className="grow">
          <PostName post={one.coordinating} />
        </span>
        {mayOffer && (
          <Button small kind="quiet" icon={ArrowLeftRight} onClick={() => setOffering(true)}>
            {text.case.handOver}
          </Button>
        )}
      </p>
      <Wandering of={one.coordination} mine={one.may.coordinate} />
      {offering && (
        <OfferDialog
          open
          close={() => setOffering(false)}
          one={one}
          track={{ track: 'coordination', name: entrusted.coordination, accountable: one.coordinating }}
        />
      )}
    </div>
  )
}
