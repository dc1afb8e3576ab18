/** The SOP's steps by track: who must do it, by when in words, on what ground; mine are marked and can be finished. */
import { Check, Circle, CircleCheckBig, CircleDashed, CircleMinus } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { FinishStep } from './finish-step.tsx'

type Case = Output<'cases.get'>
type Step = Case['steps'][number]

const icons = { waiting: CircleDashed, open: Circle, done: CircleCheckBig, 'not needed': CircleMinus }

export function Steps({ one }: { one: Case }) {
  const { text, say } = useSpeech()
  const [finishing, setFinishing] = useState<Step | null>(null)
  return (
    <Card title={text.case.steps} flush>
      {one.tracks.map((track) => {
        const steps = one.steps.filter((step) => step.track === track.track)
        if (steps.length === 0) return null
        return (
          <section key={track.track} aria-label={say(track.name)} className="border-t border-line first:border-0">
            <h3 className="bg-sunk px-4 py-1.5 text-xs font-bold text-soft sm:px-5">{say(track.name)}</h3>
            <ul>
              {steps.map((step) => (
                <StepLine key={step.id} one={one} step={step} finish={() => setFinishing(step)} />
              ))}
            </ul>
          </section>
        )
      })}
      {finishing && <FinishStep step={finishing} close={() => setFinishing(null)} />}
    </Card>
  )
}

function StepLine({ one, step, finish }: { one: Case; step: Step; finish: () => void }) {
  const { text, say } = useSpeech()
  const Icon = icons[step.state]
  const isOver = step.state === 'done' || step.state === 'not needed'
  const person = one.participants.find((participant) => participant.id === step.participant)
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 gap-y-1 border-t border-line px-4 py-2.5 first:border-0 sm:grid-cols-[auto_minmax(0,1fr)_auto] sm:px-5">
      <Icon
        aria-hidden
        className={`mt-0.5 size-4.5 ${step.state === 'done' ? 'text-good' : step.state === 'open' ? 'text-link' : 'text-edge'}`}
      />
      <div className="grid gap-0.5">
        <p className={`font-semibold ${isOver ? 'text-soft' : ''}`}>
          {say(step.words)}
          {person && (
            <span className="font-normal text-soft">
              {' '}
              {text.case.forPerson(person.name || text.person.nameCovered)}
            </span>
          )}
        </p>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs text-soft">
          <PostName post={step.accountable} />
          {step.mine && !isOver && <Chip tone="accent">{text.case.mine}</Chip>}
          <span>{say(step.legal)}</span>
          {step.toBeConfirmed && <Chip tone="warn">{text.case.toBeConfirmed}</Chip>}
        </p>
        {step.note && <p className="text-sm text-soft">“{step.note}”</p>}
      </div>
      <div className="flex flex-wrap items-center justify-end gap-2 max-sm:col-start-2 max-sm:justify-start">
        {step.state === 'open' && step.dueAt ? (
          <Due at={step.dueAt} />
        ) : (
          <Chip tone={step.state === 'done' ? 'good' : 'plain'}>{text.case.stepState[step.state]}</Chip>
        )}
        {step.doneAt && (
          <span className="text-xs text-soft">
            <Time at={step.doneAt} grain="day" />
          </span>
        )}
        {step.mine && step.state === 'open' && (
          <Button small icon={Check} onClick={finish}>
            {text.case.finish}
          </Button>
        )}
      </div>
    </li>
  )
}
