/** Incoming reports: those that wait for a first answer first, by their clock. Nothing of what was told stands in the list. */
import { Link } from '@tanstack/react-router'
import { ClipboardPen, Inbox } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { useFilters } from '../../filters.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { Empty } from '../../parts/empty.tsx'
import { FilterSwitch } from '../../parts/filter.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { Pages } from '../../parts/pages.tsx'
import { postWords } from '../../parts/post-name.tsx'
import { RegionFilter, regionOf } from '../../parts/region-filter.tsx'
import { Ago } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { CallBack } from '../field/call-back.tsx'
import { VerdictChip } from './verdict-chip.tsx'

type Row = Output<'reports.list'>['rows'][number]
type Filters = { done?: boolean; region?: string; from?: string; until?: string; page?: number }

export function Screen() {
  const { text } = useSpeech()
  const may = useMay()
  const [{ done = false, page = 1, from, until, ...filters }, change] = useFilters<Filters>()
  const region = regionOf(filters.region)
  const query = useAnswer('reports.list', { open: !done, region, from, until, page: page - 1 })
  return (
    <Page
      title={text.screens.reports}
      lead={text.reports.lead}
      actions={
        may('record reports') && (
          <ButtonLink to="/lapor" kind="primary" icon={ClipboardPen}>
            {text.reports.record}
          </ButtonLink>
        )
      }
    >
      <div className="grid items-start gap-4 sm:gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-3">
          <Loaded query={query} rows={7} tall>
            {({ counts, rows }) => (
              <>
                <div className="no-print flex flex-wrap gap-2">
                  <FilterSwitch on={!done} flip={() => change({ done: undefined, page: undefined })}>
                    {text.reports.tabs.open} ({counts.open})
                  </FilterSwitch>
                  <FilterSwitch on={done} flip={() => change({ done: true, page: undefined })}>
                    {text.reports.tabs.closed} ({counts.closed})
                  </FilterSwitch>
                  <RegionFilter
                    region={region}
                    choose={(chosen) => change({ region: chosen })}
                    from={from}
                    until={until}
                    lift={() => change({ from: undefined, until: undefined })}
                  />
                </div>
                <Card flush>
                  {rows.length === 0 ? (
                    <Empty icon={Inbox} title={text.reports.empty}>
                      {text.reports.emptyLead}
                    </Empty>
                  ) : (
                    <ul aria-label={text.screens.reports}>
                      {rows.map((row) => (
                        <Line key={row.id} row={row} />
                      ))}
                    </ul>
                  )}
                </Card>
                <Pages page={page} total={done ? counts.closed : counts.open} turn={(next) => change({ page: next })} />
              </>
            )}
          </Loaded>
        </div>
        <CallBack />
      </div>
    </Page>
  )
}

function Line({ row }: { row: Row }) {
  const { text, say } = useSpeech()
  return (
    <li className="border-t border-line first:border-0">
      <Link
        to="/reports/$id"
        params={{ id: row.id }}
        className="group grid gap-1 px-4 py-3 text-ink no-underline hover:bg-sunk/60 sm:px-5"
      >
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="text-sm font-bold tracking-wide">{row.number}</span>
          {row.state === 'waiting' ? (
            <Due at={row.dueAt} />
          ) : (
            <Chip tone={row.state === 'closed' ? 'good' : 'accent'}>{say(row.stateWords)}</Chip>
          )}
          {row.offeredToMe && <Chip tone="warn">{text.reports.offered}</Chip>}
          {row.offeredTo && !row.offeredToMe && <Chip>{text.reports.offeredTo(postWords(row.offeredTo))}</Chip>}
          {!row.mine && row.answerable && <Chip>{text.reports.notMine(postWords(row.answerable))}</Chip>}
          <VerdictChip report={row} />
        </span>
        <span className="font-bold group-hover:text-link">{say(row.kindWords)}</span>
        <span className="text-sm text-soft">
          {row.region} · {say(row.channelWords)}
          {row.from && ` · ${text.reports.from(postWords(row.from))}`} · <Ago at={row.receivedAt} />
        </span>
      </Link>
    </li>
  )
}
