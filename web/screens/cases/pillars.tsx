/** The five pillars at a glance: whose steps they are, how many are open, how many late. Tracks say who answers; pillars say what is being done. */
import { pillars } from '../../../server/access/model.ts'
import type { Output } from '../../call.ts'
import { useNow } from '../../now.ts'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'

type Case = Output<'cases.get'>
type Pillar = keyof typeof pillars

export function Pillars({ one }: { one: Case }) {
  const { text, say } = useSpeech()
  const words = text.caseWork
  return (
    <section aria-label={words.pillars} className="rounded-lg border border-line bg-card shadow-card">
      <ul className="grid divide-line max-lg:divide-y lg:grid-cols-5 lg:divide-x">
        {(Object.keys(pillars) as Pillar[]).map((pillar) => (
          <li
            key={pillar}
            className="grid min-w-0 content-start gap-1 px-4 py-3 max-lg:grid-cols-[minmax(0,1fr)_auto] max-lg:items-center"
          >
            <h2 className="text-sm font-bold">{say(pillars[pillar])}</h2>
            <State steps={one.steps.filter((step) => step.pillar === pillar && step.state !== 'not needed')} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function State({ steps }: { steps: Case['steps'] }) {
  const { text } = useSpeech()
  const words = text.caseWork
  const now = useNow()
  const open = steps.filter((step) => step.state === 'open')
  const late = open.filter((step) => step.dueAt !== null && Date.parse(step.dueAt) < now).length
  const isDone = steps.length > 0 && steps.every((step) => step.state === 'done')
  const owners = [...new Set(open.map((step) => (step.carrier.post ?? step.accountable).name))]
  return (
    <>
      <span className="flex flex-wrap gap-1">
        {open.length > 0 && <Chip tone="accent">{words.open(open.length)}</Chip>}
        {late > 0 && <Chip tone="danger">{words.late(late)}</Chip>}
        {open.length === 0 && (
          <Chip tone={isDone ? 'good' : 'plain'}>{isDone ? words.pillarDone : words.pillarIdle}</Chip>
        )}
      </span>
      {owners.length > 0 && <span className="col-span-full text-xs text-soft">{owners.join(' · ')}</span>}
    </>
  )
}
