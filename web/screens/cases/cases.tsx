/** All cases this post may see: who coordinates, what is open, what is next. */
import { Link } from '@tanstack/react-router'
import { FolderKanban } from 'lucide-react'
import { type Pillar, pillars } from '../../../server/access/model.ts'
import { useAnswer } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'
import { useFilters } from '../../filters.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Filter, FilterText } from '../../parts/filter.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { Pages } from '../../parts/pages.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { useSpeech } from '../../text/language.tsx'
import { WithoutLink } from '../victims/without-link.tsx'
import { CaseKind } from './case-kind.tsx'
import { OpenAbout } from './open-about.tsx'

type Filters = Input<'cases.list'>
type Row = Output<'cases.list'>['rows'][number]

export function Screen() {
  const { text, say } = useSpeech()
  const [filters, change] = useFilters<Filters>()
  const query = useAnswer('cases.list', { ...filters, page: (filters.page ?? 1) - 1 })
  const isChosen = [filters.kind, filters.state, filters.pillar].some((choice) => choice !== undefined)
  const empty =
    filters.number !== undefined
      ? { title: text.cases.emptyNumber, lead: text.cases.emptyNumberLead }
      : isChosen
        ? { title: text.cases.emptyChoice, lead: text.cases.emptyChoiceLead }
        : { title: text.cases.emptyTitle, lead: text.cases.emptyLead }
  return (
    <Page title={text.screens.cases} lead={text.cases.lead} actions={<OpenAbout />}>
      <div className="no-print flex flex-wrap items-center gap-2">
        <FilterText
          label={text.cases.number}
          value={filters.number}
          longest={30}
          choose={(number) => change({ number })}
        />
        <Filter
          label={text.cases.kind}
          value={filters.kind}
          options={[
            { value: 'TPPO', words: 'TPPO' },
            { value: 'TPPM', words: 'TPPM' },
          ]}
          choose={(kind) => change({ kind })}
        />
        <Filter
          label={text.cases.stateFilter}
          value={filters.state}
          options={[
            { value: 'open', words: text.cases.state.open },
            { value: 'closed', words: text.cases.state.closed },
          ]}
          choose={(state) => change({ state })}
        />
        <Filter
          label={text.victims.pillar}
          value={filters.pillar}
          options={(Object.keys(pillars) as Pillar[]).map((value) => ({ value, words: say(pillars[value]) }))}
          choose={(pillar) => change({ pillar })}
        />
        <WithoutLink />
      </div>
      <Loaded query={query} rows={8} tall>
        {({ total, more, rows }) => (
          <Card flush title={text.cases.total(total, more)}>
            {rows.length === 0 ? (
              <Empty
                icon={FolderKanban}
                title={empty.title}
                action={<ButtonLink to="/alerts">{text.situation.queue}</ButtonLink>}
              >
                {empty.lead}
              </Empty>
            ) : (
              <CaseTable rows={rows} />
            )}
            <Pages page={filters.page ?? 1} total={total} turn={(page) => change({ page })} />
          </Card>
        )}
      </Loaded>
    </Page>
  )
}

function CaseTable({ rows }: { rows: Row[] }) {
  const { text, say } = useSpeech()
  const columns: Column<Row>[] = [
    {
      key: 'number',
      words: text.cases.columns.number,
      cell: (row) => (
        <span className="grid gap-0.5">
          <Link
            to={`/cases/${row.id}`}
            className="text-base font-bold text-ink no-underline hover:text-link hover:underline"
          >
            {say(row.title)}
          </Link>
          <span className="flex flex-wrap items-center gap-1.5 text-soft">
            <CaseKind kind={row.kind} /> {row.number}
            {row.state === 'closed' && <Chip tone="good">{text.cases.state.closed}</Chip>}
          </span>
        </span>
      ),
    },
    {
      key: 'coordinating',
      words: text.cases.columns.coordinating,
      cell: (row) => <PostName post={row.coordinating} />,
    },
    {
      key: 'victims',
      words: text.cases.columns.victims,
      cell: (row) => text.cases.withOutcome(row.withOutcome, row.victims),
      end: true,
    },
    {
      key: 'steps',
      words: text.cases.columns.steps,
      cell: (row) => (
        <>
          {row.openSteps}
          {row.overdue > 0 && <span className="font-semibold text-danger"> · {text.cases.late(row.overdue)}</span>}
        </>
      ),
      end: true,
    },
    {
      key: 'next',
      words: text.cases.columns.next,
      cell: (row) => (row.nextDueAt ? <Due at={row.nextDueAt} /> : text.none),
    },
  ]
  return <Table caption={text.screens.cases} columns={columns} rows={rows} keyOf={(row) => row.id} />
}
