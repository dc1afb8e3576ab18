/** The SOP's steps by track. A step owed to several people is one line that counts them and opens to each; mine stand open. */
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useOpened } from '../queue/use-opened.ts'
import { FinishStep } from './finish-step.tsx'
import { RecordEvent } from './record-event.tsx'
import { StepGroup } from './step-group.tsx'

type Case = Output<'cases.get'>
type Step = Case['steps'][number]

export function Steps({ one }: { one: Case }) {
  const { text, say } = useSpeech()
  const [pressed, setPressed] = useState<Step | null>(null)
  const [opened, forgetOpened] = useOpened()
  const asked = one.steps.find((step) => step.id === opened && step.mine && step.state === 'open')
  const finishing = pressed ?? asked ?? null
  const [recording, setRecording] = useState<Step['waitsFor']>(null)
  return (
    <Card title={text.case.steps} flush>
      <p className="px-4 pb-2 text-sm text-soft sm:px-5">
        {text.sops.bySop}:{' '}
        {one.sops.map((sop, place) => (
          <Fragment key={`${sop.id}@${sop.version}`}>
            {place > 0 && ' · '}
            <Link to={`/sops/${sop.id}`} search={{ version: sop.version } as never} className="text-link">
              {say(sop.name)}
            </Link>
          </Fragment>
        ))}
      </p>
      {one.tracks.map((track) => {
        const steps = one.steps.filter((step) => step.track === track.track)
        if (steps.length === 0) return null
        // Two SOPs may call their steps alike: an adult's and a child's are told apart.
        const groups = Object.entries(Object.groupBy(steps, (step) => `${step.sop} ${step.code}`))
        // What only waits for another step stands behind a fold: the day is about what is open.
        const isAsleep = ([, group]: (typeof groups)[number]) =>
          group?.every((step) => step.state === 'waiting' && step.waitsFor === null) === true
        const asleep = groups.filter(isAsleep)
        const list = (shown: typeof groups) => (
          <ul>
            {shown.map(([key, group]) => (
              <StepGroup key={key} one={one} steps={group ?? []} finish={setPressed} record={setRecording} />
            ))}
          </ul>
        )
        return (
          <section key={track.track} aria-label={say(track.name)} className="border-t border-line first:border-0">
            <h3 className="bg-sunk px-4 py-1.5 text-xs font-bold text-soft sm:px-5">{say(track.name)}</h3>
            {list(groups.filter((group) => !isAsleep(group)))}
            {asleep.length > 0 && (
              <details className="border-t border-line">
                <summary className="min-h-9 cursor-pointer px-4 py-2 text-sm font-semibold text-link sm:px-5">
                  {text.sops.waiting(asleep.length)}
                </summary>
                {list(asleep)}
              </details>
            )}
          </section>
        )
      })}
      {recording && <RecordEvent one={one} waited={recording} close={() => setRecording(null)} />}
      {finishing && (
        <FinishStep one={one} step={finishing} close={() => (pressed === null ? forgetOpened() : setPressed(null))} />
      )}
    </Card>
  )
}
