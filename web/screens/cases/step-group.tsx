/** One step of the SOP: the deed, its post, ground and clock; when several people are owed it, each with an own state and clock. */
import { CalendarPlus, Check, Circle, CircleCheckBig, CircleDashed, CircleMinus } from 'lucide-react'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Carrier, StepPapers } from './step-papers.tsx'

type Case = Output<'cases.get'>
type Step = Case['steps'][number]

const icons = { waiting: CircleDashed, open: Circle, done: CircleCheckBig, 'not needed': CircleMinus }
const colours = { waiting: 'text-edge', open: 'text-link', done: 'text-good', 'not needed': 'text-edge' }

/** The state of several as one: open while anything is open, else waiting, else done. */
function stateOf(steps: Step[]): Step['state'] {
  return (
    (['open', 'waiting', 'done'] as const).find((state) => steps.some((step) => step.state === state)) ?? 'not needed'
  )
}

export function StepGroup({
  one,
  steps,
  finish,
  record,
}: {
  one: Case
  steps: Step[]
  finish: (step: Step) => void
  record: (waited: Step['waitsFor']) => void
}) {
  const { text, say } = useSpeech()
  const [first] = steps
  if (!first) return null
  const state = stateOf(steps)
  const Icon = icons[state]
  const open = steps.filter((step) => step.state === 'open')
  const nextDue = open.flatMap((step) => step.dueAt ?? []).sort()[0]
  const single = steps.length === 1 ? first : null
  const isMine = steps.some((step) => step.mine && step.state === 'open')
  const waited = steps.find((step) => step.waitsFor)?.waitsFor ?? null
  const mayRecord = one.state === 'open' && steps.some((step) => step.mine)
  const over = steps.filter((step) => step.state === 'done' || step.state === 'not needed').length
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 gap-y-1 border-t border-line px-4 py-2.5 first:border-0 sm:px-5">
      <Icon aria-hidden className={`mt-0.5 size-4.5 ${colours[state]}`} />
      <div className="grid min-w-0 gap-1">
        <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
          <p className={`font-semibold ${open.length === 0 && state !== 'waiting' ? 'text-soft' : ''}`}>
            {say(first.words)}
          </p>
          <span className="flex flex-wrap items-center gap-2">
            {!single && <Chip>{text.case.doneSteps(over, steps.length)}</Chip>}
            {nextDue ? (
              <Due at={nextDue} />
            ) : (
              <Chip tone={state === 'done' ? 'good' : 'plain'}>{text.case.stepState[state]}</Chip>
            )}
            {single?.doneAt && (
              <span className="text-xs text-soft">
                <Time at={single.doneAt} grain="day" />
              </span>
            )}
            {single?.mine && single.state === 'open' && <Finish finish={() => finish(single)} />}
          </span>
        </div>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs text-soft">
          <PostName post={first.accountable} />
          {isMine && <Chip tone="accent">{text.case.mine}</Chip>}
          {first.state === 'open' && <Carrier step={first} />}
          <span>{say(first.legal)}</span>
          {first.clock && (
            <span>
              {say(first.clock.words)} ({say(first.clock.source)})
            </span>
          )}
          {first.consent.code !== 'none' && (
            <span>
              {say(first.consent.words)}
              {single?.consent.agreed && ` · ${text.case.agreedAs(say(single.consent.agreed))}`}
            </span>
          )}
          {first.toBeConfirmed && <Chip tone="warn">{text.case.toBeConfirmed}</Chip>}
        </p>
        {waited && (
          <p className="flex flex-wrap items-center gap-2 text-sm">
            <span className="text-soft">{text.sops.waitsFor(say(waited.words))}</span>
            {mayRecord && (
              <Button small icon={CalendarPlus} onClick={() => record(waited)}>
                {text.sops.recordEvent}
              </Button>
            )}
          </p>
        )}
        {single && <StepPapers step={single} />}
        {single?.note && <p className="text-sm text-soft">“{single.note}”</p>}
        {!single && (
          <details open={isMine}>
            <summary className="min-h-6 cursor-pointer text-sm font-semibold text-link">{text.case.perPerson}</summary>
            <ul className="mt-1 grid gap-1">
              {steps.map((step) => (
                <PersonStep key={step.id} one={one} step={step} finish={() => finish(step)} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  )
}

/** One person's share of a step. */
function PersonStep({ one, step, finish }: { one: Case; step: Step; finish: () => void }) {
  const { text } = useSpeech()
  const Icon = icons[step.state]
  const person = one.participants.find((participant) => participant.id === step.participant)
  return (
    <li className="flex flex-wrap items-center gap-x-2.5 gap-y-1 rounded-md bg-sunk/60 px-2.5 py-1.5 text-sm">
      <Icon aria-hidden className={`size-4 ${colours[step.state]}`} />
      <span className="min-w-0 grow font-semibold">{person?.name || text.person.nameCovered}</span>
      {step.state === 'open' && step.dueAt ? (
        <Due at={step.dueAt} />
      ) : (
        <span className="text-xs text-soft">{text.case.stepState[step.state]}</span>
      )}
      {step.doneAt && (
        <span className="text-xs text-soft">
          <Time at={step.doneAt} grain="day" />
        </span>
      )}
      {step.mine && step.state === 'open' && <Finish finish={finish} />}
      <span className="basis-full pl-6 empty:hidden">
        <StepPapers step={step} />
      </span>
      {step.note && <span className="basis-full pl-6 text-soft">“{step.note}”</span>}
    </li>
  )
}

function Finish({ finish }: { finish: () => void }) {
  const { text } = useSpeech()
  return (
    <Button small icon={Check} onClick={finish}>
      {text.case.finish}
    </Button>
  )
}
