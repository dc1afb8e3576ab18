/** What the answers come to: each part by the rule, the combination, the elements of the law; and that it is screening, no finding. */
import { CircleCheck, CircleDashed, ShieldCheck } from 'lucide-react'
import { notShipped, screeningOnly } from '../../../server/identification/model.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Interview } from './use-answering.ts'

/** Told above the result, once forced criminality is affirmed. */
export function NonPunishment({ interview }: { interview: Interview }) {
  const { say } = useSpeech()
  const words = interview.result.nonPunishment
  if (words === null) return null
  return (
    <Card tone="warn">
      <p className="flex gap-2.5 font-semibold">
        <ShieldCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-warn" />
        {say(words)}
      </p>
    </Card>
  )
}

export function InterviewResult({ interview }: { interview: Interview }) {
  const { text, say } = useSpeech()
  const { result } = interview
  return (
    <Card title={interview.state === 'concluded' ? text.interviews.resultDone : text.interviews.result}>
      <p className="mb-3 rounded-md bg-sunk px-3 py-2 text-sm font-semibold">{say(screeningOnly)}</p>
      <ul className="grid gap-2.5">
        {result.dimensions.map((one) => (
          <li key={one.dimension} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2">
            {one.positive ? (
              <CircleCheck aria-hidden className="mt-0.5 size-4.5 text-link" />
            ) : (
              <CircleDashed aria-hidden className="mt-0.5 size-4.5 text-soft" />
            )}
            <div>
              <p className={one.positive ? 'font-bold' : ''}>
                {say(one.words)}{' '}
                <span className="text-sm font-normal text-soft">
                  · {one.positive ? text.interviews.positive : text.interviews.negative}
                </span>
              </p>
              <p className="text-xs text-soft">
                {text.interviews.counts(one.strong, one.medium, one.weak)}
                {one.row && ` · ${text.interviews.byRow(say(one.row))}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <h3 className="mt-4 mb-1 text-sm font-bold">{text.interviews.together}</h3>
      <p>{say(result.pattern)}</p>
      <h3 className="mt-4 mb-1 text-sm font-bold">{text.interviews.elements}</h3>
      <dl className="grid gap-1.5">
        {result.elements.map((element) => (
          <div key={element.words.en} className="flex flex-wrap items-center justify-between gap-2">
            <dt>{say(element.words)}</dt>
            <dd>
              <Chip tone={element.state === 'shown' ? 'accent' : element.state === 'signs' ? 'warn' : 'plain'}>
                {say(element.stateWords)}
              </Chip>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-xs text-soft">{say(result.ground)}</p>
      <p className="mt-3 border-t border-line pt-3 text-xs text-soft">
        {text.interviews.list(interview.list, say(interview.profileWords))}. {say(notShipped)}
      </p>
    </Card>
  )
}
