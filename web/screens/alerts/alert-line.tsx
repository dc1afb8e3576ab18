/** One alert in the queue: how strong, what, about whom, where, since when, and who holds it. */
import { Link } from '@tanstack/react-router'
import type { Output } from '../../call.ts'
import { Due } from '../../parts/due.tsx'
import { LevelMark } from '../../parts/level.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AlertState, BasisGone } from './alert-state.tsx'
import { Back, Departs } from './departs.tsx'

export function AlertLine({ row }: { row: Output<'alerts.list'>['rows'][number] }) {
  const { text, say } = useSpeech()
  return (
    <li className="border-t border-line first:border-0">
      <Link
        to={`/alerts/${row.id}`}
        data-walk
        className="grid gap-x-4 gap-y-1 border-l-3 border-transparent px-4 py-2.5 text-ink no-underline hover:bg-sunk/60 focus-visible:border-accent focus-visible:bg-accent-wash focus-visible:outline-offset-[-2px] sm:px-5 lg:grid-cols-[6.5rem_minmax(0,1fr)_13rem_16rem]"
      >
        <span className="lg:pt-0.5">
          <LevelMark level={row.level} word={text.level[row.level]} />
        </span>
        <span className="grid content-start gap-0.5">
          <span className="font-bold">{say(row.headline)}</span>
          <span className="flex flex-wrap gap-x-2 text-sm text-soft">
            {row.person && <span className="font-semibold text-ink">{row.person.name}</span>}
            {row.about !== 'person' && <span>{text.alerts.about[row.about]}</span>}
            {row.modus && <span>{say(row.modus)}</span>}
            {row.people > 1 && <span>{text.alerts.people(row.people)}</span>}
            <span>{text.alerts.hits(row.hits)}</span>
          </span>
        </span>
        <span className="text-sm text-soft max-lg:flex max-lg:flex-wrap max-lg:gap-x-2">
          <span className="font-semibold lg:block">{row.jurisdiction}</span>
          <span className="lg:block">
            {row.number} · <Ago at={row.lastAt} />
          </span>
        </span>
        <span className="flex flex-wrap content-start items-center gap-1.5 text-xs text-soft">
          <AlertState state={row.state} />
          {row.basisGone && <BasisGone />}
          {row.departs && row.state !== 'dismissed' && <Departs departs={row.departs} />}
          {row.snoozedUntil && <Back at={row.snoozedUntil} />}
          {row.dueAt && <Due at={row.dueAt} />}
          <span>{row.takenBy ? text.alerts.takenBy(row.takenBy) : row.state === 'new' ? text.alerts.free : ''}</span>
        </span>
      </Link>
    </li>
  )
}
