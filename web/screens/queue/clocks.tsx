/** The calendar of clocks: what falls due on which day for this post, with weekends and days off; every line leads to its deed. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { useNow } from '../../now.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { useZone } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { zoneName } from '../../time.ts'
import { DaySheet } from './day-sheet.tsx'
import { dayOf, dayWords, sheetOf, turn } from './days.ts'

type View = 'month' | 'week'
export type Clocks = Output<'work.clocks'>

export function Screen() {
  const { text, language } = useSpeech()
  const words = text.clocks
  const zone = useZone()
  const today = dayOf(useNow(), zone)
  const { day = today, view = 'month' } = useSearch({ strict: false }) as { day?: string; view?: View }
  const navigate = useNavigate()
  const go = (next: { day?: string; view?: View }) =>
    void navigate({ to: '.', search: { day, view, ...next } as never, replace: true })
  const days = sheetOf(day, view)
  const query = useAnswer('work.clocks', { from: days[0]!, to: days.at(-1)! }, { purpose: 'case' })
  return (
    <Page
      title={text.screens.clocks}
      lead={`${words.lead} ${words.zone(zoneName(zone))}.`}
      actions={<ButtonLink to="/work">{words.queue}</ButtonLink>}
    >
      <div className="no-print flex flex-wrap items-center gap-2">
        <h2 className="min-w-44 text-lg font-bold first-letter:uppercase">
          {dayWords(view === 'week' ? days[0]! : day, language, { month: 'long', year: 'numeric' })}
        </h2>
        <Button small icon={ChevronLeft} onClick={() => go({ day: turn(day, view, -1) })}>
          {words.earlier}
        </Button>
        <Button small onClick={() => go({ day: today })}>
          {words.today}
        </Button>
        <Button small icon={ChevronRight} onClick={() => go({ day: turn(day, view, 1) })}>
          {words.later}
        </Button>
        <fieldset aria-label={words.view} className="ml-auto flex gap-1.5">
          {(['month', 'week'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === view}
              onClick={() => go({ view: one })}
              className={`min-h-8 rounded-full border px-3 text-sm font-semibold ${one === view ? 'border-accent bg-accent-wash text-link' : 'border-edge/60 bg-card'}`}
            >
              {words.views[one]}
            </button>
          ))}
        </fieldset>
      </div>
      <Loaded query={query} rows={6} tall>
        {(clocks) => (
          <>
            {clocks.more && <p className="rounded-md bg-warn-wash px-4 py-2.5 text-warn">{words.more}</p>}
            <ol className={view === 'month' ? 'grid gap-2 lg:grid-cols-7' : 'grid gap-2'}>
              {days.map((one) => (
                <DaySheet
                  key={one}
                  day={one}
                  clocks={clocks}
                  isToday={one === today}
                  isBeside={view === 'month' && one.slice(0, 7) !== day.slice(0, 7)}
                  wide={view === 'week'}
                />
              ))}
            </ol>
          </>
        )}
      </Loaded>
    </Page>
  )
}
