/** The queue: dense, filtered, walked by keyboard; "take the next" works like drawing a number. */
import { useNavigate } from '@tanstack/react-router'
import { Filter as FilterIcon, Hand, Inbox } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import { call, type Input, type Output } from '../../call.ts'
import { useFilters } from '../../filters.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Filter, FilterSwitch } from '../../parts/filter.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { Pages } from '../../parts/pages.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AlertLine } from './alert-line.tsx'
import { useWalk } from './use-walk.ts'

type Filters = Input<'alerts.list'>
type Row = Output<'alerts.list'>['rows'][number]

const states: Row['state'][] = ['new', 'taken', 'asked', 'dismissed', 'in case']
const levels: Row['level'][] = ['high', 'medium', 'low']

export function Screen() {
  const { text } = useSpeech()
  const may = useMay()
  const [filters, change] = useFilters<Filters>()
  const query = useAnswer('alerts.list', filters)
  const list = useWalk()
  return (
    <Page title={text.screens.alerts} lead={text.alerts.lead} actions={may('triage alerts') && <TakeNext />}>
      <div className="no-print flex flex-wrap items-center gap-2">
        <FilterIcon aria-hidden className="size-4 text-soft" />
        <Filter
          label={text.alerts.filterState}
          value={filters.state}
          options={states.map((value) => ({ value, words: text.alerts.state[value] }))}
          choose={(state) => change({ state })}
        />
        <Filter
          label={text.alerts.filterLevel}
          value={filters.level}
          options={levels.map((value) => ({ value, words: text.level[value] }))}
          choose={(level) => change({ level })}
        />
        <FilterSwitch on={filters.mine === true} flip={() => change({ mine: !filters.mine })}>
          {text.alerts.mine}
        </FilterSwitch>
        <span className="ml-auto text-xs text-soft max-lg:hidden">{text.alerts.keys}</span>
      </div>
      <Loaded query={query} rows={9} tall>
        {({ total, rows }) => (
          <Card flush title={text.alerts.total(total)}>
            {rows.length === 0 ? (
              <Empty
                icon={Inbox}
                title={text.alerts.emptyTitle}
                action={<ButtonToClear clear={() => change({ state: undefined, level: undefined, mine: undefined })} />}
              >
                {text.alerts.emptyLead}
              </Empty>
            ) : (
              <ul ref={list} aria-label={text.screens.alerts}>
                {rows.map((row) => (
                  <AlertLine key={row.id} row={row} />
                ))}
              </ul>
            )}
            <Pages page={filters.page ?? 1} total={total} shown={rows.length} turn={(page) => change({ page })} />
          </Card>
        )}
      </Loaded>
    </Page>
  )
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
  const deed = useDeed('alerts.act', ['alerts.list', 'situation.board'])
  const [busy, setBusy] = useState(false)
  async function next() {
    setBusy(true)
    try {
      const { rows } = await call('alerts.list', { state: 'new' })
      const first = rows[0]
      if (!first) return notice(text.alerts.noneLeft)
      await deed.mutateAsync({ id: first.id, action: 'take' })
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
