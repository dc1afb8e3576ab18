/** One export: what was asked, by whom and on what ground; the second person decides, who asked takes the file, every taking is listed. */
import { useParams } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { DecideExport } from './decide-export.tsx'
import { ExportState } from './export-state.tsx'

type Export = Output<'htcds.get'>

export function Screen() {
  const { text } = useSpeech()
  const { id = '' } = useParams({ strict: false })
  const query = useAnswer('htcds.get', { id })
  return (
    <LoadedPage query={query} trail={{ to: '/exchange', words: text.screens.exchange }}>
      {(one) => <One one={one} />}
    </LoadedPage>
  )
}

function One({ one }: { one: Export }) {
  const { text } = useSpeech()
  const waits = one.state === 'waiting'
  return (
    <Page
      title={one.number}
      trail={{ to: '/exchange', words: text.screens.exchange }}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ExportState state={one.state} />
          <span>
            {text.exchange.cases(one.cases)}, {one.identified ? text.exchange.withNames : text.exchange.withoutNames} ·{' '}
            {text.exchange.forms[one.form]}
          </span>
        </span>
      }
      actions={waits && !one.mine && <DecideExport id={one.id} receiver={one.receiver} />}
    >
      {waits && one.mine && <p className="max-w-[70ch] text-soft">{text.exchange.secondPerson}</p>}
      {one.state === 'ready' && one.mine && <TakeFile id={one.id} />}
      <Facts one={one} />
      <Takings one={one} />
    </Page>
  )
}

function Facts({ one }: { one: Export }) {
  const { text } = useSpeech()
  const facts: [string, ReactNode][] = [
    [text.exchange.receiver, one.receiver],
    ...(one.agreement ? [[text.exchange.agreement, one.agreement] as [string, ReactNode]] : []),
    [text.exchange.purpose, text.exchange.purposes[one.purpose]],
    [text.exchange.note, one.note],
    [text.exchange.legal, one.legal],
    ...(one.abroadGround
      ? [[text.exchange.abroadGround, text.exchange.grounds[one.abroadGround]] as [string, ReactNode]]
      : []),
    [text.exchange.included, one.numbers.map((each) => each.number).join(', ') || text.none],
    [
      text.exchange.askedBy,
      <span key="asked">
        {one.askedBy} · <Time at={one.askedAt} />
      </span>,
    ],
    ...(one.decidedBy && one.decidedAt
      ? [
          [
            text.exchange.decidedBy,
            <span key="decided">
              {one.decidedBy} · <Time at={one.decidedAt} />
            </span>,
          ] as [string, ReactNode],
        ]
      : []),
    ...(one.refusedBecause ? [[text.exchange.refuseReason, one.refusedBecause] as [string, ReactNode]] : []),
    ...(one.endsAt ? [[text.exchange.until, <Time key="until" at={one.endsAt} />] as [string, ReactNode]] : []),
  ]
  return (
    <Card title={text.exchange.facts}>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {facts.map(([term, value]) => (
          <div key={term} className="min-w-0">
            <dt className="text-xs text-soft">{term}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function TakeFile({ id }: { id: string }) {
  const { text } = useSpeech()
  const deed = useDeed('htcds.take', ['htcds.get'], { purpose: 'case' })
  return (
    <Card tone="accent">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          kind="primary"
          icon={Download}
          busy={deed.isPending}
          onClick={() =>
            deed.mutate(
              { id },
              {
                onSuccess: (made) =>
                  saveFile(
                    made.name,
                    Uint8Array.from(atob(made.content), (letter) => letter.charCodeAt(0)),
                    made.media,
                  ),
              },
            )
          }
        >
          {text.exchange.take}
        </Button>
        {deed.data && (
          <p role="status">{text.exchange.taken(deed.data.victims, deed.data.withheld, deed.data.covered)}</p>
        )}
      </div>
      {deed.error !== null && <Trouble thrown={deed.error} />}
    </Card>
  )
}

function Takings({ one }: { one: Export }) {
  const { text } = useSpeech()
  if (one.takings.length === 0) return <p className="text-soft">{text.exchange.noTakings}</p>
  return (
    <Card flush title={text.exchange.takings}>
      <Table
        caption={text.exchange.takings}
        rows={one.takings}
        keyOf={(row) => row.at}
        columns={[
          { key: 'at', words: text.exchange.takenAt, cell: (row) => <Time at={row.at} /> },
          { key: 'by', words: text.exchange.takenBy, cell: (row) => row.by },
          { key: 'victims', words: text.exchange.victims, cell: (row) => row.victims, end: true },
          { key: 'withheld', words: text.exchange.withheld, cell: (row) => row.withheld, end: true },
          {
            key: 'sha256',
            words: 'SHA-256',
            cell: (row) => <code className="text-xs break-all">{row.sha256.slice(0, 16)}…</code>,
            wide: true,
          },
        ]}
      />
    </Card>
  )
}
