/** The list of questions: on a phone one at a time, on a wide screen all of a part; how far each part is, always in sight. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Bar } from '../../parts/bar.tsx'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Choice } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { QuestionSheet } from './question.tsx'
import { type Interview, useAnswering } from './use-answering.ts'

type Section = Interview['sections'][number]

const countAnswered = ({ questions }: Section) => questions.filter((one) => one.answer !== null).length

/** The first question that nothing answers: where a resumed interview goes on. */
function firstOpen(interview: Interview): { part: number; place: number } {
  for (const [part, { questions }] of interview.sections.entries()) {
    const place = questions.findIndex((one) => one.answer === null)
    if (place >= 0) return { part, place }
  }
  return { part: 0, place: 0 }
}

export function Questions({ interview }: { interview: Interview }) {
  const { text, say } = useSpeech()
  const [{ part, place }, setAt] = useState(() => firstOpen(interview))
  const { save, pressed, thrown } = useAnswering(interview)
  const section = interview.sections[part]!
  const last = section.questions.length - 1
  const step = (by: 1 | -1) => {
    const inPart = place + by
    if (inPart >= 0 && inPart <= last) return setAt({ part, place: inPart })
    const next = interview.sections[part + by]
    if (next !== undefined) setAt({ part: part + by, place: by === 1 ? 0 : next.questions.length - 1 })
  }
  const isFirst = part === 0 && place === 0
  const isLast = part === interview.sections.length - 1 && place === last
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <Parts interview={interview} part={part} go={(to) => setAt({ part: to, place: 0 })} />
      <div className="grid min-w-0 gap-3">
        {interview.may.answer && <StandAll interview={interview} save={save} />}
        {thrown !== null && <Trouble thrown={thrown} />}
        <Card
          title={say(section.words)}
          note={
            <>
              <span className="lg:hidden">{text.interviews.of(place + 1, last + 1)}</span>
              <span className="max-lg:hidden">
                {text.interviews.progress(countAnswered(section), section.questions.length)}
              </span>
            </>
          }
        >
          <ol className="grid gap-6">
            {section.questions.map((question, at) => (
              <li
                key={question.code}
                className={`lg:not-first:border-t lg:not-first:border-line lg:not-first:pt-6 ${at === place ? '' : 'max-lg:hidden'}`}
              >
                <QuestionSheet
                  question={question}
                  pressed={pressed[question.code]}
                  mayAnswer={interview.may.answer}
                  save={(said) => save([{ code: question.code, ...said }])}
                  stand={() => save([{ code: question.code, from: question.offered!.from.interview }])}
                />
              </li>
            ))}
          </ol>
        </Card>
        <div className="no-print sticky bottom-[var(--foot,3.5rem)] z-10 -mx-3 grid grid-cols-2 gap-2 border-t border-line bg-card/95 px-3 py-2.5 backdrop-blur-sm sm:-mx-6 sm:px-6 lg:hidden">
          <Button icon={ChevronLeft} disabled={isFirst} onClick={() => step(-1)} className="min-h-12">
            {text.interviews.before}
          </Button>
          <Button kind="primary" icon={ChevronRight} disabled={isLast} onClick={() => step(1)} className="min-h-12">
            {text.interviews.next}
          </Button>
        </div>
      </div>
    </div>
  )
}

function Parts({ interview, part, go }: { interview: Interview; part: number; go: (part: number) => void }) {
  const { text, say } = useSpeech()
  const told = (section: Section) => `${countAnswered(section)}/${section.questions.length}`
  return (
    <>
      <div className="lg:hidden">
        <Choice label={text.interviews.section} value={part} onChange={(event) => go(Number(event.target.value))}>
          {interview.sections.map((section, at) => (
            <option key={section.dimension} value={at}>
              {say(section.words)} ({told(section)})
            </option>
          ))}
        </Choice>
      </div>
      <nav aria-label={text.interviews.sections} className="sticky top-20 max-lg:hidden">
        <ul className="grid gap-1">
          {interview.sections.map((section, at) => (
            <li key={section.dimension}>
              <button
                type="button"
                aria-current={at === part ? 'step' : undefined}
                onClick={() => go(at)}
                className="grid w-full gap-1.5 rounded-md px-3 py-2 text-left text-sm hover:bg-sunk aria-[current]:bg-accent-wash aria-[current]:font-bold aria-[current]:text-link"
              >
                <span className="flex justify-between gap-2">
                  {say(section.words)}{' '}
                  <span className={`shrink-0 font-normal ${at === part ? 'text-ink' : 'text-soft'}`}>
                    {told(section)}
                  </span>
                </span>
                <Bar shares={[{ share: countAnswered(section) / section.questions.length, tone: 'accent' }]} />
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

/** Everything that was told elsewhere, at one press; each can still be asked anew. */
function StandAll({ interview, save }: { interview: Interview; save: ReturnType<typeof useAnswering>['save'] }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const told = interview.sections
    .flatMap((section) => section.questions)
    .flatMap(({ code, answer, offered }) =>
      answer === null && offered ? [{ code, from: offered.from.interview }] : [],
    )
  if (told.length === 0) return null
  return (
    <Card tone="accent">
      <div className="grid justify-items-start gap-3">
        <p>{text.interviews.standLead(told.length)}</p>
        <Button
          kind="primary"
          onClick={async () => {
            if (await save(told)) notice(text.interviews.stood(told.length))
          }}
        >
          {text.interviews.standAll(told.length)}
        </Button>
      </div>
    </Card>
  )
}
