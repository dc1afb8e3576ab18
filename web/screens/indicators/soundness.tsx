/** Whether what is written could run, said while it is written. */
import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import type { Output } from '../../call.ts'
import { useSpeech } from '../../text/language.tsx'
import type { PartProblem } from './condition-field.tsx'

export function Soundness({
  isComplete,
  problems,
  checked,
}: {
  isComplete: boolean
  problems: PartProblem[]
  checked: Output<'indicators.check'> | undefined
}) {
  const { text, say } = useSpeech()
  if (!isComplete || checked === undefined)
    return (
      <p role="status" className="flex items-center gap-2 rounded-md bg-sunk px-3 py-2 text-sm text-soft">
        <CircleDashed aria-hidden className="size-4 shrink-0" /> {text.indicators.incomplete}
      </p>
    )
  if (problems.length > 0)
    return (
      <div role="status" className="rounded-md bg-warn-wash px-3 py-2 text-sm text-warn">
        <p className="flex items-center gap-2 font-semibold">
          <TriangleAlert aria-hidden className="size-4 shrink-0" /> {text.indicators.problems(problems.length)}
        </p>
        <ul className="mt-1 list-disc pl-8">
          {problems.map((one) => (
            <li key={`${one.part} ${one.from} ${say(one.words)}`}>
              <code>{one.part}</code>: {say(one.words)}
            </li>
          ))}
        </ul>
      </div>
    )
  return (
    <p
      role="status"
      className="flex items-center gap-2 rounded-md bg-good-wash px-3 py-2 text-sm font-semibold text-good"
    >
      <CircleCheck aria-hidden className="size-4 shrink-0" /> {text.indicators.sound}{' '}
      <span className="font-normal">{text.indicators.soundRests(checked.restsOn.join(', '))}</span>
    </p>
  )
}
