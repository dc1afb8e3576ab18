/** Days off of a year and posts' own opening hours: by them a closed post is told from a silent one. */
import { useState } from 'react'
import { useAnswer } from '../../ask.ts'
import { useNow } from '../../now.ts'
import { Filter } from '../../parts/filter.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { useSpeech } from '../../text/language.tsx'
import { DaysOff } from './days-off.tsx'
import { PostHours } from './post-hours.tsx'

export function Screen() {
  const { text } = useSpeech()
  const now = new Date(useNow()).getFullYear()
  const [year, setYear] = useState(now)
  const query = useAnswer('calendar.get', { year })
  return (
    <Page
      title={text.screens.calendar}
      lead={text.calendar.lead}
      actions={
        <Filter
          label={text.calendar.year}
          value={year === now ? undefined : String(year)}
          any={String(now)}
          options={[now - 1, now + 1].map((one) => ({ value: String(one), words: String(one) }))}
          choose={(value) => setYear(Number(value ?? now))}
        />
      }
    >
      <Loaded query={query} rows={8} tall>
        {(calendar) => (
          <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-2">
            <DaysOff days={calendar.days} />
            <PostHours hours={calendar.hours} posts={calendar.posts} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}
