/** What a step says beside its clock: who carries it out, and the papers that it asks for with what came of each. */
import type { Output } from '../../call.ts'
import { Chip } from '../../parts/chip.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { useSpeech } from '../../text/language.tsx'

type Step = Output<'cases.get'>['steps'][number]

export function Carrier({ step }: { step: Step }) {
  const { text, say } = useSpeech()
  const words = text.caseWork
  if (step.carrier.post)
    return (
      <span>
        {words.carriedBy} <PostName post={step.carrier.post} />
      </span>
    )
  return step.carrier.found || step.responsible === null ? null : <span>{words.noCarrier(say(step.responsible))}</span>
}

/** Whether a paper was numbered or attached. */
export const isThere = ({ number, document }: Step['papers'][number]) => number !== null || document !== null

export function StepPapers({ step }: { step: Step }) {
  const { text, say } = useSpeech()
  const words = text.caseWork
  if (step.papers.length === 0 || step.state === 'waiting' || step.state === 'not needed') return null
  return (
    <ul className="flex flex-wrap gap-1.5 text-xs text-soft">
      {step.papers.map((paper) => (
        <li key={paper.code} className="inline-flex flex-wrap items-center gap-1">
          <span>{say(paper.words)}:</span>
          {isThere(paper) ? (
            <Chip tone="good">{paper.number ?? words.attached}</Chip>
          ) : paper.absent !== null ? (
            <Chip tone="warn">
              {words.paperNone}: {paper.absent}
            </Chip>
          ) : (
            <Chip>{words.paperMissing}</Chip>
          )}
        </li>
      ))}
    </ul>
  )
}
