/** Every source and how it stands: who sends, when it last spoke, what was refused. */
import { Link } from '@tanstack/react-router'
import { FileUp, Lock } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { FeedState } from '../../parts/feed-state.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { Ago } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

type Row = Output<'sources.list'>[number]

export function Screen() {
  const { text, say, language } = useSpeech()
  const may = useMay()
  const query = useAnswer('sources.list', {})
  const columns: Column<Row>[] = [
    {
      key: 'source',
      words: text.sources.columns.source,
      cell: (row) => (
        <span className="grid gap-0.5">
          <span className="flex flex-wrap items-center gap-2">
            <Link
              to={`/sources/${row.id}`}
              className="text-base font-bold text-ink no-underline hover:text-link hover:underline"
            >
              {say(row.name)}
            </Link>
            {row.protected && (
              <Chip tone="accent" icon={Lock}>
                {text.sources.protected}
              </Chip>
            )}
          </span>
          <span className="text-soft">
            {row.agency && `${row.agency} · `}
            {say(row.system)}
          </span>
        </span>
      ),
    },
    { key: 'state', words: text.sources.columns.state, cell: (row) => <FeedState state={row.state} /> },
    {
      key: 'last',
      words: text.sources.columns.last,
      cell: (row) => (row.lastAt ? <Ago at={row.lastAt} /> : text.sources.never),
    },
    {
      key: 'today',
      words: text.sources.columns.today,
      cell: (row) => numberWords(row.recordsToday, language),
      end: true,
    },
    { key: 'all', words: text.sources.columns.all, cell: (row) => numberWords(row.recordsAll, language), end: true },
    {
      key: 'refused',
      words: text.sources.columns.refused,
      cell: (row) => (
        <span className={row.refused > 0 ? 'font-bold text-danger' : ''}>{numberWords(row.refused, language)}</span>
      ),
      end: true,
    },
  ]
  return (
    <Page
      title={text.screens.sources}
      lead={text.sources.lead}
      actions={
        may('send records') && (
          <ButtonLink to="/upload" icon={FileUp}>
            {text.sources.upload}
          </ButtonLink>
        )
      }
    >
      <Loaded query={query} rows={9}>
        {(rows) => (
          <Card flush>
            <Table caption={text.screens.sources} columns={columns} rows={rows} keyOf={(row) => row.id} />
          </Card>
        )}
      </Loaded>
    </Page>
  )
}
