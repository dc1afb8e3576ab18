/** What is open in an officer's name, and what the post holds with or without them. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { Output } from '../../call.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Time } from '../../parts/time.tsx'
import { useWords } from './words.ts'

export function OpenWork({ query }: { query: UseQueryResult<Output<'transfers.prepare'>> }) {
  const words = useWords()
  return (
    <Loaded query={query} rows={3}>
      {(open) => (
        <section className="grid gap-2 rounded-md bg-sunk/60 px-3 py-2.5 text-sm" aria-label={words.open}>
          <p className="font-semibold">{words.open}</p>
          <ul className="grid gap-1">
            <li>
              {words.alerts(open.alerts.length)}
              {open.alerts.length > 0 && <span className="text-soft"> · {open.alerts.join(', ')}</span>}
            </li>
            <li>
              {words.duties(open.duties.length)}
              {open.duties.slice(0, 3).map((duty) => (
                <span key={duty.from} className="block text-soft">
                  <Time at={duty.from} /> – <Time at={duty.until} />
                </span>
              ))}
            </li>
            {open.tasks > 0 && <li>{words.tasks(open.tasks)}</li>}
            {open.drafts > 0 && <li>{words.drafts(open.drafts)}</li>}
          </ul>
          <p>
            <span className="block font-semibold">{words.post}</span>
            {words.held(open.post)} <span className="block text-soft">{words.others(open.post.others)}</span>
          </p>
        </section>
      )}
    </Loaded>
  )
}
