/** Every version ever made: where it comes from, what a trial of it found, and the deeds that lead to its coming into force. */
import { ChartBar, FlaskConical } from 'lucide-react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { BringIn } from './bring-in.tsx'
import { ResultWords } from './result-words.tsx'
import { makerOf, type Version } from './version-words.ts'

type List = Output<'weights.list'>
type Job = List['jobs'][number]

/** The trial that still counts: done without a problem, against the weights in force today. */
function trialOf(version: string, { jobs, versions }: List): Job | undefined {
  const since = versions.find((one) => one.inForce)?.activatedAt ?? ''
  return jobs.find(
    (job) =>
      job.kind === 'try' && job.version === version && job.doneAt && job.problem === null && job.askedAt >= since,
  )
}

export function Versions({
  list,
  shown,
  show,
}: {
  list: List
  shown: string | undefined
  show: (version: string) => void
}) {
  const { text } = useSpeech()
  const running = list.jobs.find((job) => job.doneAt === null)
  return (
    <Card title={text.weights.versions} note={text.weights.versionsNote(list.versions.length)} flush>
      <ul>
        {list.versions.map((version) => (
          <Line
            key={version.version}
            version={version}
            maker={makerOf(version, list.jobs)}
            trial={trialOf(version.version, list)}
            running={running}
            isShown={version.version === shown}
            show={() => show(version.version)}
          />
        ))}
      </ul>
    </Card>
  )
}

function Line({
  version,
  maker,
  trial,
  running,
  isShown,
  show,
}: {
  version: Version
  maker: string | null
  trial: Job | undefined
  running: Job | undefined
  isShown: boolean
  show: () => void
}) {
  const { text, language } = useSpeech()
  const notice = useNotice()
  const attempt = useDeed('weights.try', ['weights.list'])
  const isTrying = running?.kind === 'try' && running.version === version.version
  return (
    <li aria-label={version.version} className="border-t border-line px-4 py-3 first:border-0 sm:px-5">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 grow basis-64">
          <p className="flex flex-wrap items-center gap-2">
            <code className="font-bold">{version.version}</code>
            {version.inForce && <Chip tone="good">{text.weights.inForceWord}</Chip>}
          </p>
          <p className="text-sm">
            {text.weights.made} <Time at={version.madeAt} /> · {maker ?? text.weights.shipped}
          </p>
          <p className="text-sm text-soft">
            {text.weights.seenRecords(numberWords(version.seen, language))} · {text.weights.ofSeed(version.seed)} ·{' '}
            {version.activatedAt ? (
              <>
                {text.weights.sinceDay} <Time at={version.activatedAt} grain="day" />
              </>
            ) : (
              text.weights.never
            )}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button kind="quiet" small icon={ChartBar} aria-pressed={isShown} onClick={show}>
            {text.weights.show}
          </Button>
          {!version.inForce && (
            <>
              <Button
                small
                icon={FlaskConical}
                busy={isTrying || attempt.isPending}
                disabled={running !== undefined}
                onClick={() =>
                  attempt.mutateAsync({ version: version.version }).then(
                    () => notice(text.weights.asked),
                    () => {},
                  )
                }
              >
                {isTrying ? text.weights.trying : text.weights.try}
              </Button>
              <BringIn version={version.version} trial={trial} isRunning={running !== undefined} />
            </>
          )}
        </div>
      </div>
      {!version.inForce &&
        (trial?.result ? (
          <p className="mt-2 rounded-md bg-sunk px-3 py-2 text-sm">
            <span className="font-semibold">{text.weights.tried}: </span>
            <ResultWords result={trial.result} />
          </p>
        ) : (
          <p className="mt-1 text-sm text-soft">{text.weights.tryFirst}</p>
        ))}
      {attempt.error !== null && (
        <div className="mt-2">
          <Trouble thrown={attempt.error} />
        </div>
      )}
    </li>
  )
}
