/** What the post was told: hand-overs answered or silent, steps late. Codes and case numbers, never a name. */
import { BellRing } from 'lucide-react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { PlaceLink } from '../../parts/place-link.tsx'
import { Knot, Thread } from '../../parts/thread.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

type Notice = Output<'notices.list'>[number]

export function NoticesCard() {
  const { text } = useSpeech()
  const query = useAnswer('notices.list', {})
  const deed = useDeed('notices.read', ['notices.list'])
  const notices = query.data ?? []
  const unread = notices.filter((notice) => !notice.readAt).length
  return (
    <Card
      title={text.notices.title}
      note={unread > 0 ? text.notices.unread(unread) : undefined}
      action={
        unread > 0 && (
          <Button kind="quiet" small busy={deed.isPending} onClick={() => deed.mutate({})}>
            {text.notices.read}
          </Button>
        )
      }
    >
      {notices.length === 0 && (
        <p className="flex items-center gap-2 text-soft">
          <BellRing aria-hidden className="size-4 shrink-0" />
          {text.notices.empty}
        </p>
      )}
      <Thread label={text.notices.title}>
        {notices.slice(0, 5).map((notice) => (
          <Knot key={notice.id} kind={notice.readAt ? 'plain' : 'strong'} when={<Ago at={notice.at} />}>
            <Sentence notice={notice} />
          </Knot>
        ))}
      </Thread>
    </Card>
  )
}

function Sentence({ notice }: { notice: Notice }) {
  const { say } = useSpeech()
  const looks = notice.readAt ? '' : 'font-semibold'
  if (!notice.link) return <span className={looks}>{say(notice.words)}</span>
  return (
    <PlaceLink place={notice.link} className={`text-ink no-underline hover:text-link hover:underline ${looks}`}>
      {say(notice.words)}
    </PlaceLink>
  )
}
