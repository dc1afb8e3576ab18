/** The queue: dense, filtered, walked by keyboard; "take the next" works like drawing a number. */
import { useNavigate } from '@tanstack/react-router'
import { Filter as FilterIcon, Hand, Inbox } from 'lucide-react'
import { Fragment, useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import { call, type Input, type Output } from '../../call.ts'
import { useFilters } from '../../filters.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Filter, FilterSwitch } from '../../parts/filter.tsx'
import { Holes } from '../../parts/holes.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { Pages } from '../../parts/pages.tsx'
import { RegionFilter, regionOf } from '../../parts/region-filter.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AlertLine } from './alert-line.tsx'
import { leftToday, Shift, ShiftLine } from './shift.tsx'
import { useWalk } from './use-walk.ts'

type State = NonNullable<Input<'alerts.list'>['state']>
type Filters = {
  state?: State | 'all'
  level?: Input<'alerts.list'>['level']
  about?: Row['about']
  mine?: boolean
  region?: string
  by?: Input<'alerts.list'>['by']
  from?: string
  until?: string
  known?: string
  page?: number
}
type Row = Output<'alerts.list'>['rows'][number]

const states: State[] = ['new', 'taken', 'asked', 'snoozed', 'dismissed', 'in case', 'joined']
/** What the address says as the server asks it: without a state only what is open, and pages counted from nought. */
function inputOf({ state, region, page = 1, ...rest }: Filters): Input<'alerts.list'> {
  const open = state === 'all' ? {} : state ? { state } : { open: true }
  return { ...rest, ...open, region: regionOf(region), page: page - 1 }
}
/** Nothing asked but what is open. */
const cleared: Record<keyof Filters, undefined> = {
  ...{ state: undefined, level: undefined, about: undefined, mine: undefined, page: undefined },
  ...{ region: undefined, by: undefined, from: undefined, until: undefined, known: undefined },
}

const levels: Row['level'][] = ['high', 'medium', 'low']
const abouts: Row['about'][] = ['person', 'sponsor', 'place', 'offer']

export function Screen() {
  const { text } = useSpeech()
  const may = useMay()
  const [filters, change] = useFilters<Filters>()
  const query = useAnswer('alerts.list', inputOf(filters))
  const list = useWalk()
  return (
    <Page title={text.screens.alerts} lead={text.alerts.lead} actions={may('triage alerts') && <TakeNext />}>
      <div className="no-print flex flex-wrap items-center gap-2">
        <FilterIcon aria-hidden className="size-4 text-soft" />
        <Filter
          label={text.alerts.filterState}
          value={filters.state}
          any={text.alerts.open}
          options={[
            ...states.map((value) => ({ value, words: text.alerts.state[value] })),
            { value: 'all' as const, words: text.all },
          ]}
          choose={(state) => change({ state })}
        />
        <Filter
          label={text.alerts.filterLevel}
          value={filters.level}
          options={levels.map((value) => ({ value, words: text.level[value] }))}
          choose={(level) => change({ level })}
        />
        <Filter
          label={text.alerts.filterAbout}
          value={filters.about}
          options={abouts.map((value) => ({ value, words: text.alerts.about[value] }))}
          choose={(about) => change({ about })}
        />
        <RegionFilter
          region={regionOf(filters.region)}
          choose={(region) => change({ region, ...(region === undefined ? { by: undefined } : {}) })}
          from={filters.from}
          until={filters.until}
          lift={() => change({ from: undefined, until: undefined, known: undefined })}
        />
        {filters.region !== undefined && (
          <Filter
            label={text.region.by}
            value={filters.by === 'residence' ? filters.by : undefined}
            any={text.region.responsible}
            options={[{ value: 'residence' as const, words: text.region.residence }]}
            choose={(by) => change({ by })}
          />
        )}
        <FilterSwitch on={filters.mine === true} flip={() => change({ mine: !filters.mine })}>
          {text.alerts.mine}
        </FilterSwitch>
        <span className="ml-auto text-xs text-soft max-lg:hidden">{text.alerts.keys}</span>
      </div>
      <Loaded query={query} rows={9} tall>
        {({ total, rows, holes, silenced, capacity }) => (
          <>
            <Holes holes={holes} silenced={silenced} />
            {capacity && <Shift capacity={capacity} />}
            <Card flush title={text.alerts.total(total)}>
              {rows.length === 0 ? (
                <Empty
                  icon={Inbox}
                  title={text.alerts.emptyTitle}
                  action={<ButtonToClear clear={() => change(cleared)} />}
                >
                  {text.alerts.emptyLead}
                </Empty>
              ) : (
                <ul ref={list} aria-label={text.screens.alerts}>
                  {rows.map((row, at) => (
                    <Fragment key={row.id}>
                      {at === lineAt(filters, capacity) && <ShiftLine left={at} />}
                      <AlertLine row={row} />
                    </Fragment>
                  ))}
                </ul>
              )}
              <Pages page={filters.page ?? 1} total={total} turn={(page) => change({ page })} />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Before which row of the whole queue's first page today's shift ends; a filtered list is no queue. */
function lineAt({ page = 1, ...filters }: Filters, capacity: Output<'alerts.list'>['capacity']): number | null {
  return page > 1 || Object.values(filters).some(Boolean) ? null : leftToday(capacity)
}

function ButtonToClear({ clear }: { clear: () => void }) {
  const { text } = useSpeech()
  return (
    <Button small onClick={clear}>
      {text.alerts.clear}
    </Button>
  )
}

/** Takes the first new alert of the queue; if another officer was quicker, the one after it. */
function TakeNext() {
  const { text } = useSpeech()
  const navigate = useNavigate()
  const notice = useNotice()
  const deed = useDeed('alerts.take', ['alerts.list', 'situation.board'])
  const [busy, setBusy] = useState(false)
  async function next() {
    setBusy(true)
    try {
      const { rows } = await call('alerts.list', { state: 'new' })
      const first = rows[0]
      if (!first) return notice(text.alerts.noneLeft)
      await deed.mutateAsync({ id: first.id })
      notice(text.alert.done.take)
      navigate({ to: `/alerts/${first.id}` })
    } catch {
      // Told below by the deed itself.
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="grid justify-items-end gap-2">
      <Button kind="primary" icon={Hand} busy={busy} onClick={next}>
        {text.alerts.next}
      </Button>
      {deed.error !== null && <Trouble thrown={deed.error} />}
    </div>
  )
}
