/** A condition in its own letters, wide enough to be read, with what is wrong with it and where. */
import { type ReactNode, useId } from 'react'
import type { Output } from '../../call.ts'
import { useSpeech } from '../../text/language.tsx'

export type PartProblem = Output<'indicators.check'>['problems'][number]

export function ConditionField({
  label,
  value,
  change,
  problem,
}: {
  label: ReactNode
  value: string
  change: (value: string) => void
  problem: PartProblem | undefined
}) {
  const id = useId()
  const { say } = useSpeech()
  const rows = Math.min(8, Math.max(1, value.split('\n').length, Math.ceil(value.length / 90)))
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => change(event.target.value)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        className="w-full rounded-md border border-edge bg-card px-3 py-2 font-mono text-sm text-ink hover:border-ink/60 aria-invalid:border-danger"
      />
      {problem && (
        <p id={`${id}-problem`} className="text-sm font-semibold text-danger">
          {say(problem.words)}
          {problem.to > problem.from && (
            <code className="ml-1.5 rounded-sm bg-danger-wash px-1 font-normal">
              {value.slice(problem.from, problem.to)}
            </code>
          )}
        </p>
      )}
    </div>
  )
}
