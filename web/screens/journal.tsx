/** The journal: who did what, when and why, without naming anyone looked at; its seals, and the proof that nothing was altered. */
import { ShieldCheck, Stamp } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../ask.ts'
import type { Input, Output } from '../call.ts'
import { useFilters } from '../filters.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { Ago, Time } from '../parts/time.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useSpeech } from '../text/language.tsx'
import { numberWords } from '../time.ts'

type Journal = Output<'journal.list'>
type Row = Journal['rows'][number]

export function Screen() {
  const { text } = useSpeech()
  const [filters, change] = useFilters<Input<'journal.list'> & { page?: number }>()
  const query = useAnswer('journal.list', { before: filters.before === undefined ? undefined : String(filters.before) })
  return (
    <Page title={text.screens.journal} lead={text.journal.lead}>
      <Loaded query={query} rows={10}>
        {({ rows, seal }) => (
          <>
            <Seal seal={seal} />
            <Card flush>
              {rows.length === 0 ? (
                <Empty icon={Stamp} title={text.journal.empty}>
                  {text.journal.emptyLead}
                </Empty>
              ) : (
                <Lines rows={rows} />
              )}
            </Card>
            {rows.length > 0 && (
              <div className="no-print">
                <Button small onClick={() => change({ before: rows.at(-1)?.id })}>
                  {text.journal.older}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Seal({ seal }: { seal: Journal['seal'] }) {
  const { text, say, language } = useSpeech()
  const deed = useDeed('journal.verify', [])
  const [isOld, setIsOld] = useState(true)
  return (
    <Card tone={deed.data && !deed.data.ok ? 'danger' : 'plain'}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Stamp aria-hidden className="size-7 text-link" strokeWidth={1.5} />
        <div className="grow">
          {seal && (
            <>
              <p className="font-bold">
                {text.journal.sealed(numberWords(seal.block, language), numberWords(seal.lines, language))}
              </p>
              <p className="text-sm text-soft">
                {text.journal.sealedAt} <Ago at={seal.at} /> ·{' '}
                <code className="text-xs">{seal.hash.slice(0, 24)}…</code>
              </p>
            </>
          )}
          <p role="status" className="mt-1 empty:hidden">
            {deed.data && !isOld && (
              <span className={`font-semibold ${deed.data.ok ? 'text-good' : 'text-danger'}`}>
                {deed.data.ok
                  ? text.journal.whole(numberWords(deed.data.lines, language), numberWords(deed.data.blocks, language))
                  : `${text.journal.broken} ${deed.data.problem ? say(deed.data.problem) : ''}`}
              </span>
            )}
          </p>
          {deed.error !== null && <Trouble thrown={deed.error} />}
        </div>
        <Button
          icon={ShieldCheck}
          busy={deed.isPending}
          onClick={() => {
            setIsOld(false)
            deed.mutate({})
          }}
        >
          {text.journal.verify}
        </Button>
      </div>
    </Card>
  )
}

function Deed({ row }: { row: Row }) {
  const { say } = useSpeech()
  return (
    <>
      {say(row.doesWords)}
      <code className="block text-xs text-soft">{row.does}</code>
    </>
  )
}

function Lines({ rows }: { rows: Row[] }) {
  const { text } = useSpeech()
  const columns: Column<Row>[] = [
    { key: 'at', words: text.journal.columns.at, cell: (row) => <Time at={row.at} grain="second" /> },
    {
      key: 'who',
      words: text.journal.columns.who,
      cell: (row) => (
        <>
          <span className="font-semibold">{row.who ?? text.none}</span>
          {row.post && <span className="block text-xs text-soft">{row.post}</span>}
        </>
      ),
    },
    { key: 'does', words: text.journal.columns.does, cell: (row) => <Deed row={row} /> },
    {
      key: 'about',
      words: text.journal.columns.about,
      cell: (row) => (
        <>
          {row.about ?? text.none}
          {row.count !== null && <span className="text-soft"> · {text.journal.things(row.count)}</span>}
        </>
      ),
    },
    {
      key: 'purpose',
      words: text.journal.columns.purpose,
      cell: (row) => (row.purpose ? (text.purpose[row.purpose as 'case'] ?? row.purpose) : text.none),
      wide: true,
    },
    {
      key: 'outcome',
      words: text.journal.columns.outcome,
      cell: (row) => (
        <Chip tone={row.outcome === 'refused' ? 'danger' : 'plain'}>
          {text.journal.outcome[row.outcome as 'done'] ?? row.outcome}
        </Chip>
      ),
    },
  ]
  return <Table caption={text.screens.journal} columns={columns} rows={rows} keyOf={(row) => row.id} />
}
