/** Interviews that this post holds or is shared: how far each is. No answer stands in the list. */
import { Link } from '@tanstack/react-router'
import { MessagesSquare, ScanSearch } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { useFilters } from '../../filters.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { FilterSwitch } from '../../parts/filter.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { Pages } from '../../parts/pages.tsx'
import { postWords } from '../../parts/post-name.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

type Filters = { done?: boolean; page?: number }

export function Screen() {
  const { text } = useSpeech()
  const [{ done = false, page = 1 }, change] = useFilters<Filters>()
  const query = useAnswer('interviews.list', { open: !done, page: page - 1 }, { purpose: 'case' })
  return (
    <Page
      title={text.screens.interviews}
      lead={text.interviews.lead}
      actions={
        <ButtonLink to="/persons" icon={ScanSearch}>
          {text.interviews.find}
        </ButtonLink>
      }
    >
      <div className="no-print flex flex-wrap gap-2">
        <FilterSwitch on={!done} flip={() => change({ done: undefined, page: undefined })}>
          {text.interviews.tabs.open}
        </FilterSwitch>
        <FilterSwitch on={done} flip={() => change({ done: true, page: undefined })}>
          {text.interviews.tabs.done}
        </FilterSwitch>
      </div>
      <Loaded query={query} rows={5} tall>
        {({ rows, total }) => (
          <>
            <Card flush>
              {rows.length === 0 ? (
                <Empty icon={MessagesSquare} title={text.interviews.empty}>
                  {text.interviews.emptyLead}
                </Empty>
              ) : (
                <ul aria-label={text.screens.interviews}>
                  {rows.map((row) => (
                    <Line key={row.id} row={row} />
                  ))}
                </ul>
              )}
            </Card>
            <Pages page={page} total={total} turn={(next) => change({ page: next })} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Line({ row }: { row: Output<'interviews.list'>['rows'][number] }) {
  const { text, say } = useSpeech()
  return (
    <li className="border-t border-line first:border-0">
      <Link
        to="/interviews/$id"
        params={{ id: row.id }}
        className="group grid gap-1 px-4 py-3 text-ink no-underline hover:bg-sunk/60 sm:px-5"
      >
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="text-sm font-bold tracking-wide">{row.number}</span>
          <Chip tone={row.state === 'sitting' ? 'accent' : row.state === 'paused' ? 'warn' : 'good'}>
            {say(row.stateWords)}
          </Chip>
          {row.child && <Chip>{text.interviews.child}</Chip>}
          {row.finding && <Chip>{say(row.finding)}</Chip>}
          {!row.mine && row.heldBy && <Chip>{text.interviews.shared(postWords(row.heldBy))}</Chip>}
        </span>
        <span className="font-bold group-hover:text-link">{row.person ?? text.interviews.nameless}</span>
        <span className="text-sm text-soft">
          {text.interviews.progress(row.answered, row.asked)} · <Ago at={row.startedAt} />
        </span>
      </Link>
    </li>
  )
}
