/** Whether each source still speaks; a silent one says what its silence means. */
import { Link } from '@tanstack/react-router'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { FeedState } from '../../parts/feed-state.tsx'
import { Ago } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'

type Feed = Output<'situation.board'>['feeds'][number]

const order = ['stopped', 'silent', 'never heard', 'late', 'never spoke', 'on time', 'closed now']
const quiet = ['silent', 'never heard', 'late']

export function Feeds({ feeds }: { feeds: Feed[] }) {
  const { text, say } = useSpeech()
  const may = useMay()
  const sorted = [...feeds].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const isQuiet = feeds.some((feed) => quiet.includes(feed.state))
  return (
    <Card title={text.situation.feeds}>
      {isQuiet && (
        <p className="mb-2 rounded-md bg-warn-wash px-3 py-2 text-sm font-semibold text-warn">
          {text.situation.feedsCaution}
        </p>
      )}
      <ul className="grid">
        {sorted.map((feed) => (
          <li
            key={feed.source}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-t border-line py-2 first:border-0"
          >
            {may('read sources') ? (
              <Link
                to={`/sources/${feed.source}`}
                className="font-semibold text-ink no-underline hover:text-link hover:underline"
              >
                {say(feed.name)}
              </Link>
            ) : (
              <span className="font-semibold">{say(feed.name)}</span>
            )}
            <FeedState state={feed.state} />
            <span className="text-xs text-soft">
              {quiet.includes(feed.state) ? say(feed.says) : feed.lastAt ? <Ago at={feed.lastAt} /> : say(feed.says)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
