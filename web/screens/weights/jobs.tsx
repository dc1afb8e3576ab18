/** What was asked of the weights and how it went: running, done with what it would change, or not done and why. */
import { CircleCheckBig, CircleX, ListChecks, LoaderCircle } from 'lucide-react'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { ResultWords } from './result-words.tsx'
import { shortName } from './version-words.ts'

type Job = Output<'weights.list'>['jobs'][number]

const looks = {
  running: { tone: 'accent', icon: LoaderCircle },
  done: { tone: 'good', icon: CircleCheckBig },
  failed: { tone: 'warn', icon: CircleX },
} as const

const stateOf = (job: Job) => (job.doneAt === null ? 'running' : job.problem === null ? 'done' : 'failed')

export function Jobs({ jobs }: { jobs: Job[] }) {
  const { text } = useSpeech()
  return (
    <Card title={text.weights.jobs} flush>
      {jobs.length === 0 && (
        <Empty icon={ListChecks} title={text.weights.jobsEmpty}>
          {text.weights.jobsEmptyLead}
        </Empty>
      )}
      <ul aria-live="polite">
        {jobs.slice(0, 8).map((job) => (
          <Line key={job.id} job={job} />
        ))}
      </ul>
    </Card>
  )
}

function Line({ job }: { job: Job }) {
  const { text, say } = useSpeech()
  const state = stateOf(job)
  return (
    <li className="grid gap-0.5 border-t border-line px-4 py-2.5 first:border-0 sm:px-5">
      <span className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{text.weights.jobKind[job.kind]}</span>
        {job.version && <code className="text-xs text-soft">{shortName(job.version)}</code>}
        <span className="ml-auto">
          <Chip {...looks[state]}>{text.weights.jobState[state]}</Chip>
        </span>
      </span>
      {job.problem && <span className="text-sm">{say(job.problem)}</span>}
      {job.result && (
        <span className="text-sm">
          <ResultWords result={job.result} />
        </span>
      )}
      <span className="text-xs text-soft">
        {text.weights.askedBy(job.by)} · <Ago at={job.askedAt} />
      </span>
    </li>
  )
}
