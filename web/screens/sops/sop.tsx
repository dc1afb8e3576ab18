/** One SOP: its clauses, the version on its way, and all versions there were. */
import { useParams, useSearch } from '@tanstack/react-router'
import { GitCompareArrows, Printer } from 'lucide-react'
import { useState } from 'react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Editor } from './editor.tsx'
import { DraftDeeds, RetireSop } from './sop-deeds.tsx'
import { SopDocument } from './sop-document.tsx'
import { Versions } from './versions.tsx'
import { writtenOf } from './written.ts'

type One = Output<'sops.get'>

export function Screen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { version } = useSearch({ strict: false }) as { version?: number }
  const { text } = useSpeech()
  const query = useAnswer('sops.get', { id, ...(version === undefined ? {} : { version: Number(version) }) })
  const trail = { to: '/sops', words: text.screens.sops }
  return (
    <LoadedPage query={query} trail={trail}>
      {(one) => <Loaded one={one} trail={trail} />}
    </LoadedPage>
  )
}

function Loaded({ one, trail }: { one: One; trail: { to: string; words: string } }) {
  const { text, say } = useSpeech()
  const may = useMay()
  const shown = one.sop ?? one.draft!.sop
  return (
    <Page
      title={say(shown.name)}
      trail={trail}
      lead={
        <span className="flex flex-wrap items-center gap-2 text-sm">
          <code>{one.id}</code>
          {one.sop && <Chip tone={one.inForce ? 'good' : 'plain'}>{text.sops.version(one.sop.version)}</Chip>}
          <span>{say(one.ownerName)}</span>
          {one.sop && !one.inForce && <span>{text.sops.notInForce}</span>}
        </span>
      }
      actions={
        <>
          <ButtonLink to="/sops/compare" search={{ first: one.id } as never} icon={GitCompareArrows}>
            {text.sops.compare}
          </ButtonLink>
          <Button icon={Printer} onClick={() => window.print()}>
            {text.sops.print}
          </Button>
          {one.draft && <DraftDeeds draft={one.draft} />}
        </>
      }
    >
      <Tabs
        label={say(shown.name)}
        start={one.sop ? 'reads' : 'writes'}
        tabs={[
          {
            key: 'reads',
            words: text.sops.tabs.reads,
            content: one.sop ? <Reads one={one} sop={one.sop} /> : <Card>{text.sops.onlyDraft}</Card>,
          },
          { key: 'writes', words: text.sops.tabs.writes, content: <Writes one={one} /> },
          {
            key: 'versions',
            words: text.sops.tabs.versions,
            count: one.versions.length,
            content: (
              <div className="grid gap-4">
                <Versions id={one.id} versions={one.versions} />
                {one.inForce && may('publish SOPs') && <RetireSop id={one.id} />}
              </div>
            ),
          },
        ]}
      />
    </Page>
  )
}

function Reads({ one, sop }: { one: One; sop: NonNullable<One['sop']> }) {
  const { text, say } = useSpeech()
  return (
    <div className="grid gap-4">
      {one.holes.length > 0 && (
        <Card title={text.sops.holes} note={String(one.holes.length)}>
          <ul className="grid list-disc gap-1 pl-5 text-sm">
            {one.holes.map((hole) => {
              const step = sop.steps[Number(hole.field.split('.')[1])]
              return (
                <li key={`${hole.field} ${hole.id}`}>
                  <b>{step && say(step.words)}</b>: {say(hole)}
                </li>
              )
            })}
          </ul>
        </Card>
      )}
      <SopDocument sop={sop} />
    </div>
  )
}

function Writes({ one: { draft, sop } }: { one: One }) {
  const { text } = useSpeech()
  const may = useMay()
  const [isChanging, setChanging] = useState(false)
  if (draft !== null)
    return may('write SOPs') ? (
      <Card>
        <Editor key={draft.id} start={writtenOf(draft.sop)} draft={draft.id} />
      </Card>
    ) : (
      <SopDocument sop={draft.sop} />
    )
  if (sop === null || !isChanging)
    return (
      <Card>
        <p className="mb-3">{text.sops.noDraft}</p>
        {sop !== null && may('write SOPs') && (
          <Button kind="primary" onClick={() => setChanging(true)}>
            {text.sops.change}
          </Button>
        )}
      </Card>
    )
  return (
    <Card title={text.sops.change}>
      <Editor start={writtenOf(sop)} draft={null} />
    </Card>
  )
}
