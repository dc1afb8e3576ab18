/** The queue of a post: what waits, group by group with its count, one deed a row; kept up to date by itself. */
import { Inbox } from 'lucide-react'
import { useState } from 'react'
import type { Place } from '../../../server/cases/queue/model.ts'
import { type WorkGroup, workGroups } from '../../../server/cases/queue/model.ts'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { useFilters } from '../../filters.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useWalk } from '../alerts/use-walk.ts'
import { NextButton } from './next-work.tsx'
import { WorkLine } from './work-line.tsx'

type Asked = WorkGroup | 'next'
type Filters = { group?: Asked; page?: number }
const groups = Object.keys(workGroups) as WorkGroup[]

export function Screen() {
  const { text } = useSpeech()
  const [{ group: asked }, change] = useFilters<Filters>()
  const group: Asked = asked !== undefined && groups.includes(asked as WorkGroup) ? asked : 'next'
  const query = useAnswer('work.list', { group }, { purpose: 'case' })
  return (
    <Page title={text.screens.work} lead={text.work.lead} actions={<NextButton />}>
      <Loaded query={query} rows={8} tall>
        {(work) => (
          <>
            <Groups
              counts={work.counts}
              group={group}
              choose={(next) => change(next === 'next' ? { group: undefined as never } : { group: next })}
            />
            <Rows key={group} group={group} work={work} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Groups({
  counts,
  group,
  choose,
}: {
  counts: Record<WorkGroup, number>
  group: Asked
  choose: (group: Asked) => void
}) {
  const { text, say } = useSpeech()
  const all: { key: Asked; words: string; count: number | null }[] = [
    { key: 'next', words: text.work.all, count: null },
    ...groups.map((key) => ({ key, words: say(workGroups[key]), count: counts[key] })),
  ]
  return (
    <fieldset aria-label={text.work.groups} className="no-print flex flex-wrap gap-1.5">
      {all.map(({ key, words, count }) => {
        const isLate = key === 'late' && (count ?? 0) > 0
        return (
          <button
            key={key}
            type="button"
            aria-pressed={key === group}
            onClick={() => choose(key)}
            className={`inline-flex min-h-9 items-center gap-1.5 rounded-full border px-3 text-sm font-semibold ${key === group ? 'border-accent bg-accent-wash text-link' : 'border-edge/60 bg-card text-ink hover:border-edge'}`}
          >
            {words}
            {count !== null && (
              <span
                className={`rounded-full px-1.5 text-xs ${isLate ? 'bg-danger-wash text-danger' : 'bg-sunk text-soft'}`}
              >
                {text.work.count(count)}
              </span>
            )}
          </button>
        )
      })}
    </fieldset>
  )
}

function Rows({ group, work }: { group: Asked; work: Output<'work.list'> }) {
  const { text, say } = useSpeech()
  const list = useWalk()
  const [pages, setPages] = useState<Place[]>([])
  const title = group === 'next' ? text.work.all : say(workGroups[group])
  return (
    <Card flush title={title} action={<span className="text-xs text-soft max-lg:hidden">{text.work.nextKey}</span>}>
      {work.rows.length === 0 ? (
        <Empty
          icon={Inbox}
          title={text.work.nothingTitle}
          action={<ButtonLink to="/cases">{text.screens.cases}</ButtonLink>}
        >
          {text.work.nothingLead}
        </Empty>
      ) : (
        <ul ref={list}>
          {work.rows.map((row, place) => (
            <WorkLine key={`${row.kind} ${row.id}`} row={row} waits={group === 'others'} first={place === 0} />
          ))}
          {pages.map((after) => (
            <Further key={`${after.at} ${after.id}`} group={group} after={after} />
          ))}
        </ul>
      )}
      <More group={group} work={work} pages={pages} add={(place) => setPages([...pages, place])} />
    </Card>
  )
}

/** A further page of the same group. */
function Further({ group, after }: { group: Asked; after: Place }) {
  const query = useAnswer('work.list', { group, after }, { purpose: 'case' })
  return query.data?.rows.map((row) => (
    <WorkLine key={`${row.kind} ${row.id}`} row={row} waits={group === 'others'} first={false} />
  ))
}

function More({
  group,
  work,
  pages,
  add,
}: {
  group: Asked
  work: Output<'work.list'>
  pages: Place[]
  add: (place: Place) => void
}) {
  const { text } = useSpeech()
  const last = pages.at(-1)
  const query = useAnswer(
    'work.list',
    { group, ...(last === undefined ? {} : { after: last }) },
    { purpose: 'case', enabled: last !== undefined },
  )
  const next = last === undefined ? work.next : query.isPlaceholderData ? null : (query.data?.next ?? null)
  if (next === null) return null
  return (
    <p className="border-t border-line px-4 py-3 text-center sm:px-5">
      <Button small onClick={() => add(next)}>
        {text.work.more}
      </Button>
    </p>
  )
}
