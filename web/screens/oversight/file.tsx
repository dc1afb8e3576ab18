/** One complainant's file: her service chronology, and the consent by which it is open. */
import { useParams } from '@tanstack/react-router'
import { ClockAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAnswer } from '../../ask.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { Knot, Thread } from '../../parts/thread.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useWords } from './words.ts'

export function Screen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { text, say } = useSpeech()
  const words = useWords()
  const query = useAnswer('oversight.file', { id })
  const trail = { to: '/oversight', words: text.screens.oversight }
  return (
    <LoadedPage query={query} trail={trail}>
      {(file) => (
        <Page title={words.file(file.number)} lead={words.fileLead} trail={trail}>
          <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-[5fr_3fr]">
            <Card title={words.chronology}>
              <p className="mb-3 flex flex-wrap items-center gap-2">
                <span className="font-semibold">{file.office}</span>
                <span className="text-soft">{file.agency}</span>
                <Chip tone="accent">{say(file.state)}</Chip>
                {file.clock && (
                  <Chip tone={file.clock.late ? 'danger' : 'plain'} icon={file.clock.late ? ClockAlert : undefined}>
                    {words.lastDay} <Time at={`${file.clock.lastDay}T05:00:00Z`} grain="day" />: {say(file.clock.words)}
                  </Chip>
                )}
              </p>
              <Thread label={words.chronology}>
                {file.steps.map((step) => (
                  <Knot
                    key={`${step.at} ${step.does.id}`}
                    kind={step.late ? 'danger' : 'plain'}
                    when={
                      <>
                        <Time at={step.at} /> · {step.office}
                      </>
                    }
                  >
                    <span className={step.late ? 'font-semibold text-danger' : ''}>{say(step.does)}</span>
                  </Knot>
                ))}
              </Thread>
            </Card>
            <Card title={words.consent}>
              <dl className="grid gap-2 text-sm">
                <Said name={words.kind}>{say(file.consent.kind)}</Said>
                <Said name={words.writtenOn}>
                  <Time at={`${file.consent.writtenOn}T05:00:00Z`} grain="day" />
                </Said>
                <Said name={words.reference}>{file.consent.reference}</Said>
                <Said name={words.openedAt}>
                  <Time at={file.openedAt} />
                </Said>
                <Said name={words.until}>
                  <Time at={file.until} grain="day" />
                </Said>
                <Said name={words.hash}>
                  <code className="text-xs break-all">{file.consent.sha256}</code>
                </Said>
              </dl>
            </Card>
          </div>
        </Page>
      )}
    </LoadedPage>
  )
}

function Said({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-soft">{name}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  )
}
