/** Six numbers, each a way to its rows where the role may go there. */
import { Link } from '@tanstack/react-router'
import type { Permission } from '../../../server/access/model.ts'
import type { Output } from '../../call.ts'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

type Board = Output<'situation.board'>
type Name = keyof Board['counts']

/** Where each number's rows are, and what it takes to read them. */
const ways: Record<Name, { to: string; search?: object; may: Permission; lastDay?: true }> = {
  alertsOpen: { to: '/alerts', may: 'read alerts' },
  alertsToday: { to: '/alerts', search: { state: 'all' }, may: 'read alerts', lastDay: true },
  casesOpen: { to: '/cases', search: { state: 'open' }, may: 'read cases' },
  handOversWaiting: { to: '/work', search: { group: 'offered' }, may: 'work on cases' },
  overdue: { to: '/work', search: { group: 'late' }, may: 'work on cases' },
  recordsToday: { to: '/sources', may: 'read sources' },
}

/** Counted from a day before. */
const dayUntil = (now: string) => ({ from: new Date(Date.parse(now) - 86_400_000).toISOString(), until: now })

export function Counts({ counts, capacity, now }: Pick<Board, 'counts' | 'capacity' | 'now'>) {
  const { text, language } = useSpeech()
  const may = useMay()
  return (
    <ul className="grid grid-cols-2 overflow-hidden rounded-lg border border-line bg-line shadow-card gap-px sm:grid-cols-3 xl:grid-cols-6">
      {(Object.keys(ways) as Name[]).map((name) => {
        const way = ways[name]
        const isLate = name === 'overdue' && counts[name] > 0
        const shown = (
          <>
            <span className={`block text-2xl font-extrabold tracking-tight ${isLate ? 'text-danger' : ''}`}>
              {numberWords(counts[name], language)}
            </span>
            <span className="block text-xs text-soft">{text.situation.counts[name]}</span>
            {name === 'alertsOpen' && capacity !== null && capacity.perDay !== null && (
              <span className="block text-xs font-semibold">
                {text.situation.capacity(capacity.doneToday, capacity.perDay)}
              </span>
            )}
          </>
        )
        return (
          <li key={name} className="bg-card">
            {may(way.may) ? (
              <Link
                to={way.to}
                search={{ ...way.search, ...(way.lastDay ? dayUntil(now) : {}) } as never}
                className="block h-full px-4 py-3 text-ink no-underline hover:bg-sunk"
              >
                {shown}
              </Link>
            ) : (
              <span className="block px-4 py-3">{shown}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
