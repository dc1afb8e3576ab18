/** One day of the calendar: its date, why it is off, and what falls due on it. On a phone days with nothing to say are left out. */
import { Link } from '@tanstack/react-router'
import { useNow } from '../../now.ts'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { useSpeech } from '../../text/language.tsx'
import { distance, timeWords } from '../../time.ts'
import type { Clocks } from './clocks.tsx'
import { dayWords, isWeekend } from './days.ts'
import { placeOf } from './place-of.ts'

type Row = Clocks['rows'][number]
/** A cell of a month shows so many; the rest stands behind a fold. */
const shown = 4

export function DaySheet({
  day,
  clocks,
  isToday,
  isBeside,
  wide,
}: {
  day: string
  clocks: Clocks
  isToday: boolean
  /** A day of the month before or after. */
  isBeside: boolean
  wide: boolean
}) {
  const { text, say, language } = useSpeech()
  const off = clocks.daysOff.find((one) => one.day === day)
  const rows = clocks.rows.filter((row) => row.day === day)
  const isClosed = off !== undefined || isWeekend(day)
  const isEmpty = rows.length === 0 && off === undefined && !isToday
  const list = (some: Row[]) => (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      {some.map((row) => (
        <Clock key={`${row.kind} ${row.id}`} row={row} zone={clocks.zone} wide={wide} />
      ))}
    </ul>
  )
  return (
    <li
      className={`min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-1.5 rounded-md border p-2.5 ${isEmpty && !wide ? 'hidden lg:grid' : 'grid'} ${isClosed ? 'bg-paper' : 'bg-card'} ${isToday ? 'border-accent' : isClosed ? 'border-dashed border-edge/60' : 'border-line'} ${wide ? '' : 'lg:min-h-32'}`}
    >
      <h3 className="flex flex-wrap items-baseline gap-x-2 text-sm font-bold">
        <span className={isBeside ? 'font-semibold text-soft' : ''}>
          <span className={wide ? '' : 'lg:hidden'}>
            {dayWords(day, language, { weekday: 'long', day: 'numeric', month: 'long' })}
          </span>
          {!wide && (
            <span className="max-lg:hidden">{dayWords(day, language, { weekday: 'short', day: 'numeric' })}</span>
          )}
        </span>
        {isToday && <Chip tone="accent">{text.clocks.today}</Chip>}
      </h3>
      {off && (
        <p className="text-xs text-soft">
          {say(off.name)}
          {!off.certain && ` (${text.clocks.inferred})`}
        </p>
      )}
      {list(rows.slice(0, wide ? rows.length : shown))}
      {!wide && rows.length > shown && (
        <details>
          <summary className="min-h-6 cursor-pointer text-xs font-semibold text-link">+{rows.length - shown}</summary>
          <div className="pt-1.5">{list(rows.slice(shown))}</div>
        </details>
      )}
      {wide && rows.length === 0 && <p className="text-sm text-soft">{text.clocks.none}</p>}
    </li>
  )
}

function Clock({ row, zone, wide }: { row: Row; zone: string; wide: boolean }) {
  const { text, say, language } = useSpeech()
  const now = useNow()
  const { amount, unit } = distance(now, Date.parse(row.dueAt!))
  const { to, search } = placeOf(row)
  const isLate = Date.parse(row.dueAt!) < now
  const hour = timeWords(row.dueAt!, zone, language).split(', ')[1] ?? ''
  return (
    <li
      className={`grid min-w-0 grid-cols-[minmax(0,1fr)] gap-0.5 border-l-2 pl-2 ${isLate ? 'border-danger' : 'border-accent/50'}`}
    >
      <Link
        to={to}
        search={search as never}
        className="inline-block min-h-6 text-sm leading-5 font-semibold break-words text-ink no-underline hover:text-link hover:underline"
      >
        {say(row.what)}
      </Link>
      <span className="flex flex-wrap items-center gap-x-1.5 text-xs text-soft">
        {hour} · {row.number}
        {wide && row.name && ` · ${row.name}`}
        {wide && <Due at={row.dueAt!} />}
        {!wide && isLate && <span className="font-semibold text-danger">{text.clock.late(amount, unit)}</span>}
      </span>
    </li>
  )
}
