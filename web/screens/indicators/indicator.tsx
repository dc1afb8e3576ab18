/** One indicator: what it asks, the version on its way, how that fared on the history, and all versions there were. */
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { DraftDeeds } from './draft-deeds.tsx'
import { Editor } from './editor.tsx'
import { ResumeIndicator, RetireIndicator } from './in-force-deeds.tsx'
import { Shows } from './shows.tsx'
import { Trials } from './trials.tsx'
import { Versions } from './versions.tsx'
import { writtenOf } from './written.ts'

export type Indicator = Output<'indicators.get'>

export function Screen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { text } = useSpeech()
  const query = useAnswer('indicators.get', { id })
  const trail = { to: '/indicators', words: text.screens.indicators }
  return (
    <LoadedPage query={query} trail={trail}>
      {(indicator) => <Loaded indicator={indicator} trail={trail} />}
    </LoadedPage>
  )
}

type Shown = { question: { id: string; en: string } }

function Loaded({ indicator, trail }: { indicator: Indicator; trail: { to: string; words: string } }) {
  const { text, say, language } = useSpeech()
  const may = useMay()
  const { draft, live } = indicator
  const shown = (live ?? draft?.declaration) as unknown as Shown
  return (
    <Page title={say(shown.question)} trail={trail} actions={draft ? <DraftDeeds draft={draft} /> : undefined}>
      <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
        <code>{indicator.id}</code>
        {live && <Chip tone="good">{text.indicators.version(live.version)}</Chip>}
        {draft && (
          <Chip tone="accent">
            {text.indicators.version(draft.version)}: {text.indicators.states[draft.state]}
          </Chip>
        )}
      </p>
      {indicator.pausedAt !== null && (
        <Card tone="warn" title={text.indicators.paused}>
          <p className="mb-3 max-w-[80ch]">
            {text.indicators.pausedWords(numberWords(indicator.quota ?? 0, language))}
          </p>
          {may('publish indicators') && <ResumeIndicator id={indicator.id} quota={indicator.quota ?? 1} />}
        </Card>
      )}
      <Tabs
        label={say(shown.question)}
        start={draft ? 'writes' : 'shows'}
        tabs={[
          {
            key: 'shows',
            words: text.indicators.tabs.shows,
            content: live ? <Shows kept={live} /> : <Card>{text.indicators.notLive}</Card>,
          },
          { key: 'writes', words: text.indicators.tabs.writes, content: <Writes indicator={indicator} /> },
          {
            key: 'trials',
            words: text.indicators.tabs.trials,
            content: draft ? <Trials draft={draft} /> : <Card>{text.indicators.noDraft}</Card>,
          },
          {
            key: 'versions',
            words: text.indicators.tabs.versions,
            count: indicator.versions.length,
            content: (
              <div className="grid gap-4">
                <Versions versions={indicator.versions} />
                {live && may('publish indicators') && <RetireIndicator id={indicator.id} />}
              </div>
            ),
          },
        ]}
      />
    </Page>
  )
}

function Writes({ indicator: { draft, live } }: { indicator: Indicator }) {
  const { text } = useSpeech()
  const may = useMay()
  const [isChanging, setChanging] = useState(false)
  if (draft !== null) {
    const isWriter = may('write indicators')
    return (
      <Card>
        {isWriter ? (
          <Editor key={draft.id} start={writtenOf(draft.declaration)} draft={draft.id} />
        ) : (
          <Shows kept={draft.declaration} bare />
        )}
      </Card>
    )
  }
  if (!isChanging || live === null)
    return (
      <Card>
        <p className="mb-3">{text.indicators.noDraft}</p>
        {live !== null && may('write indicators') && (
          <Button kind="primary" onClick={() => setChanging(true)}>
            {text.indicators.change}
          </Button>
        )}
      </Card>
    )
  return (
    <Card title={text.indicators.change}>
      <Editor start={writtenOf(live)} draft={null} />
    </Card>
  )
}
