/** The evidence on one thread, in the order in which it happened; every knot names its agency and how exactly the time is known. */
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Knot, Thread } from '../../parts/thread.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

export function Evidence({ timeline }: { timeline: Output<'alerts.get'>['timeline'] }) {
  const { text, say } = useSpeech()
  return (
    <Card title={text.alert.evidence} note={text.alert.evidenceLead}>
      {timeline.length === 0 && <p className="text-soft">{text.alert.evidenceEmpty}</p>}
      <Thread label={text.alert.evidence}>
        {timeline.map((event) => (
          <Knot
            key={`${event.record} ${event.at}`}
            kind="strong"
            when={
              <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
                <Time at={event.at} zone={event.zone} grain={event.precision} />
                <Chip>{event.agency}</Chip>
                <span className="font-normal">{say(event.source)}</span>
              </span>
            }
          >
            {say(event.sentence)}
          </Knot>
        ))}
      </Thread>
    </Card>
  )
}
