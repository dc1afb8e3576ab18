/** What happened, as sentences on the thread; the same sentence at the same minute is told once with its count, the old part folded. */
import { useState } from 'react'
import type { Words } from '../../server/platform/words.ts'
import { useSpeech } from '../text/language.tsx'
import { Button } from './button.tsx'
import { Chip } from './chip.tsx'
import { Knot, Thread } from './thread.tsx'
import { Time } from './time.tsx'

type Event = { at: string; by: string | null; post: string | null; does: Words; note: string | null }

/** So many of the newest stand open. */
const newest = 10

/** Neighbours that say the same in the same minute become one with a count. */
function gather(events: Event[]): (Event & { times: number })[] {
  const gathered: (Event & { times: number })[] = []
  for (const event of events) {
    const same = gathered.find(
      (one) =>
        one.does.id === event.does.id && one.at.slice(0, 16) === event.at.slice(0, 16) && one.note === event.note,
    )
    if (same) same.times += 1
    else gathered.push({ ...event, times: 1 })
  }
  return gathered
}

export function Course({ label, events }: { label: string; events: Event[] }) {
  const { text, say } = useSpeech()
  const [all, setAll] = useState(false)
  const gathered = gather(events)
  const hidden = all ? 0 : Math.max(0, gathered.length - newest)
  return (
    <>
      {hidden > 0 && (
        <Button kind="quiet" small onClick={() => setAll(true)}>
          {text.earlierEvents(hidden)}
        </Button>
      )}
      <Thread label={label}>
        {gathered.slice(hidden).map((event) => (
          <Knot
            key={`${event.at} ${event.does.id} ${event.note}`}
            kind={event.by ? 'strong' : 'plain'}
            when={
              <>
                <Time at={event.at} /> ·{' '}
                <span className={event.by ? 'text-ink' : ''}>{event.by ?? text.doerNobody}</span>
                {event.post && <span className="font-normal"> ({event.post})</span>}
              </>
            }
          >
            {say(event.does)} {event.times > 1 && <Chip>{event.times}×</Chip>}
            {event.note && <p className="mt-0.5 text-sm text-soft">“{event.note}”</p>}
          </Knot>
        ))}
      </Thread>
    </>
  )
}
