/** What came in, newest first, on the thread. */
import { Link } from '@tanstack/react-router'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Knot, Thread } from '../../parts/thread.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

export function Recent({ recent }: { recent: Output<'situation.board'>['recent'] }) {
  const { text, say } = useSpeech()
  return (
    <Card title={text.situation.recent}>
      {recent.length === 0 && <p className="text-soft">{text.situation.recentEmpty}</p>}
      <Thread label={text.situation.recent}>
        {recent.map((item) => (
          <Knot key={`${item.at} ${item.words.id}`} when={<Ago at={item.at} />}>
            {item.link ? (
              <Link to={item.link} className="text-ink no-underline hover:text-link hover:underline">
                {say(item.words)}
              </Link>
            ) : (
              say(item.words)
            )}
          </Knot>
        ))}
      </Thread>
    </Card>
  )
}
