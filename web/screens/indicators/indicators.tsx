/** Every indicator in force with what it did, and what is on its way. */
import { Link } from '@tanstack/react-router'
import { FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { Editor } from './editor.tsx'
import { emptyDeclaration } from './written.ts'

type List = Output<'indicators.list'>

export function Screen() {
  const { text } = useSpeech()
  const may = useMay()
  const query = useAnswer('indicators.list', {})
  const [isWriting, setWriting] = useState(false)
  return (
    <Page
      title={text.screens.indicators}
      lead={text.indicators.lead}
      actions={
        may('write indicators') && !isWriting ? (
          <Button kind="primary" icon={FilePlus2} onClick={() => setWriting(true)}>
            {text.indicators.write}
          </Button>
        ) : undefined
      }
    >
      {isWriting && (
        <Card title={text.indicators.write}>
          <Editor start={emptyDeclaration()} draft={null} isNew />
        </Card>
      )}
      <Loaded query={query} rows={8}>
        {(list) => (
          <>
            {list.drafts.length > 0 && <Drafts drafts={list.drafts} />}
            <InForce rows={list.inForce} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Drafts({ drafts }: { drafts: List['drafts'] }) {
  const { text, say } = useSpeech()
  return (
    <Card title={text.indicators.onTheWay} note={String(drafts.length)} flush>
      <ul className="divide-y divide-line">
        {drafts.map((draft) => (
          <li key={draft.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 sm:px-5">
            <Link
              to={`/indicators/${draft.indicator}`}
              className="grow font-semibold text-link no-underline hover:underline"
            >
              {say(draft.question)}
            </Link>
            <span className="text-sm text-soft">
              {text.indicators.version(draft.version)} · {text.indicators.byAuthor(draft.author)}
            </span>
            <Chip tone={draft.state === 'shadow' ? 'accent' : 'plain'}>{text.indicators.states[draft.state]}</Chip>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function InForce({ rows }: { rows: List['inForce'] }) {
  const { text, say, language } = useSpeech()
  return (
    <Card title={text.indicators.inForce} note={String(rows.length)} flush>
      <Table
        caption={text.indicators.inForce}
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          {
            key: 'question',
            words: text.indicators.question,
            cell: (row) => (
              <>
                <Link to={`/indicators/${row.id}`} className="font-semibold text-link no-underline hover:underline">
                  {say(row.question)}
                </Link>
                <span className="mt-0.5 flex flex-wrap items-center gap-1.5 text-soft">
                  <code className="text-xs">
                    {row.id}@{row.version}
                  </code>
                  {row.pausedAt !== null && <Chip tone="warn">{text.indicators.paused}</Chip>}
                </span>
              </>
            ),
          },
          {
            key: 'dimension',
            words: text.indicators.dimension,
            cell: (row) => text.indicators.dimensions[row.dimension],
            wide: true,
          },
          {
            key: 'hits',
            words: text.indicators.hits,
            cell: (row) => <span className="tabular-nums">{numberWords(row.hits, language)}</span>,
            end: true,
          },
          {
            key: 'alerts',
            words: text.indicators.alerts,
            cell: (row) => <span className="tabular-nums">{numberWords(row.alerts, language)}</span>,
            end: true,
          },
          {
            key: 'judged',
            words: text.indicators.judged,
            cell: (row) => text.indicators.judgedWords(row.confirmed, row.useful, row.wrong),
          },
        ]}
      />
    </Card>
  )
}
