/** One interview: the questions, the result as it grows, and what can be done; stopped, it can be read and resumed. */
import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { PersonName } from '../../parts/person-name.tsx'
import { postWords } from '../../parts/post-name.tsx'
import { WhySee } from '../../parts/why-see.tsx'
import { useSpeech } from '../../text/language.tsx'
import { InterviewDeeds } from './interview-deeds.tsx'
import { Conclusions, Sittings } from './interview-file.tsx'
import { InterviewSheet, SheetSignature } from './interview-sheet.tsx'
import { Questions } from './questions.tsx'
import { InterviewResult, NonPunishment } from './result.tsx'
import { Shares } from './shares.tsx'
import type { Interview } from './use-answering.ts'

export function Screen() {
  const { text } = useSpeech()
  const { id = '' } = useParams({ strict: false })
  const query = useAnswer('interviews.get', { id }, { purpose: 'case' })
  return (
    <LoadedPage query={query} trail={{ to: '/interviews', words: text.screens.interviews }}>
      {(interview) => <One key={interview.id} interview={interview} />}
    </LoadedPage>
  )
}

function One({ interview }: { interview: Interview }) {
  const { text, say } = useSpeech()
  const { state } = interview
  return (
    <Page
      title={<span className="inline-block">{text.interviews.title(interview.number.replaceAll('-', '\u2011'))}</span>}
      name={text.interviews.title(interview.number)}
      trail={{ to: '/interviews', words: text.screens.interviews }}
      lead={
        <span className="no-print flex flex-wrap items-center gap-x-3 gap-y-1">
          <Chip tone={state === 'sitting' ? 'accent' : state === 'paused' ? 'warn' : 'good'}>
            {say(interview.stateWords)}
          </Chip>
          <PersonName name={interview.person?.name ?? null} id={interview.person?.id ?? null} purpose="case" />
          <span>{say(interview.profileWords)}</span>
          {interview.disputed && <Chip tone="warn">{text.interviews.disputed}</Chip>}
          {!interview.mine && interview.heldBy && <Chip>{text.interviews.shared(postWords(interview.heldBy))}</Chip>}
        </span>
      }
      actions={<InterviewDeeds interview={interview} />}
    >
      {state === 'paused' && interview.mine && (
        <div className="no-print">
          <Card tone="warn">
            <p className="font-semibold">{text.interviews.paused}</p>
          </Card>
        </div>
      )}
      <InterviewSheet interview={interview} />
      <div className="grid items-start gap-4 sm:gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="no-print min-w-0">
          <Questions interview={interview} />
        </div>
        <div className="grid min-w-0 gap-4 sm:gap-5">
          <Conclusions interview={interview} />
          <NonPunishment interview={interview} />
          <InterviewResult interview={interview} />
          <Sittings interview={interview} />
          <div className="no-print">
            <Shares interview={interview} />
          </div>
          <div className="no-print flex flex-wrap gap-2">
            <Button icon={Printer} kind="quiet" small onClick={() => window.print()}>
              {text.interviews.print}
            </Button>
            <WhySee reasons={interview.whySee} />
          </div>
        </div>
      </div>
      <SheetSignature />
    </Page>
  )
}
