/** One report: what was told, who answers by when, what was done; and for the post that answers, what it can do now. */
import { useParams } from '@tanstack/react-router'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Course } from '../../parts/course.tsx'
import { Due } from '../../parts/due.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { PostName, postWords } from '../../parts/post-name.tsx'
import { Time } from '../../parts/time.tsx'
import { WhySee } from '../../parts/why-see.tsx'
import { useSpeech } from '../../text/language.tsx'
import { ReportContact } from './report-contact.tsx'
import { ReportDeeds } from './report-deeds.tsx'
import { ReportOffer } from './report-offer.tsx'
import { VerdictChip } from './verdict-chip.tsx'

type Report = Output<'reports.get'>

export function Screen() {
  const { text } = useSpeech()
  const { id = '' } = useParams({ strict: false })
  const query = useAnswer('reports.get', { id }, { purpose: 'case' })
  return (
    <LoadedPage query={query} trail={{ to: '/reports', words: text.screens.reports }}>
      {(report) => <One report={report} />}
    </LoadedPage>
  )
}

function One({ report }: { report: Report }) {
  const { text, say } = useSpeech()
  return (
    <Page
      title={say(report.kindWords)}
      name={text.reports.title(report.number)}
      trail={{ to: '/reports', words: text.screens.reports }}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-bold tracking-wide text-ink">{report.number}</span>
          <VerdictChip report={report} />
          <span>
            {report.region} · {say(report.channelWords)}
          </span>
          {report.from && <span>{text.reports.recordedBy(report.recorder, postWords(report.from))}</span>}
        </span>
      }
      actions={<WhySee reasons={report.whySee} />}
    >
      {report.may.take && <ReportOffer report={report} />}
      <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-4 sm:gap-5">
          <ReportDeeds report={report} />
          <Told report={report} />
          <Card title={text.reports.done}>
            {report.timeline.length === 0 && <p className="text-soft">{text.reports.doneNone}</p>}
            <Course label={text.reports.done} events={report.timeline} />
          </Card>
        </div>
        <div className="grid min-w-0 gap-4 sm:gap-5">
          <Clock report={report} />
          {report.mine && <ReportContact key={report.state} report={report} />}
        </div>
      </div>
    </Page>
  )
}

function Told({ report }: { report: Report }) {
  const { text, say } = useSpeech()
  return (
    <Card title={text.reports.told} note={say(report.formWords)}>
      {report.answers === null ? (
        <p className="text-soft">{text.reports.destroyed}</p>
      ) : (
        <dl className="grid gap-3">
          {report.answers.map((answer) => (
            <div key={answer.question} className="grid gap-x-4 sm:grid-cols-[15rem_minmax(0,1fr)]">
              <dt className="text-sm text-soft">{say(answer.ask)}</dt>
              <dd className={answer.value ? 'font-semibold whitespace-pre-line' : 'text-soft italic'}>
                {answer.value ? say(answer.value) : answer.without && say(answer.without)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="mt-3 border-t border-line pt-2 text-xs text-soft">
        {text.reports.toldAt} <Time at={report.toldAt} />
      </p>
    </Card>
  )
}

function Clock({ report }: { report: Report }) {
  const { text, say } = useSpeech()
  return (
    <Card title={text.reports.clock} tone={report.silent ? 'danger' : 'plain'}>
      <dl className="grid gap-3">
        <div>
          <dd className="flex flex-wrap items-center gap-2">
            {report.answeredAt === null ? (
              <>
                <Due at={report.dueAt} /> <Time at={report.dueAt} />
              </>
            ) : (
              <>
                <Chip tone={report.answeredAt <= report.dueAt ? 'good' : 'warn'}>{say(report.stateWords)}</Chip>
                <span>
                  {text.reports.answered} <Time at={report.answeredAt} />
                </span>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt className="text-xs text-soft">{text.reports.answerable}</dt>
          <dd>{report.answerable && <PostName post={report.answerable} />}</dd>
          {report.offeredTo && !report.offeredToMe && (
            <dd className="mt-1">
              <Chip tone="warn">{text.reports.offeredTo(postWords(report.offeredTo))}</Chip>
            </dd>
          )}
        </div>
        <div>
          <dt className="text-xs text-soft">{text.reports.clockGround}</dt>
          <dd className="text-sm">{say(report.clockGround)}</dd>
        </div>
      </dl>
    </Card>
  )
}
