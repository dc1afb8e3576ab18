/** What was done in the case, by whom, as sentences on the thread. */
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Doer } from '../../parts/doer.tsx'
import { Knot, Thread } from '../../parts/thread.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

export function CaseTimeline({ timeline }: { timeline: Output<'cases.get'>['timeline'] }) {
  const { text, say } = useSpeech()
  return (
    <Card title={text.case.timeline}>
      <Thread label={text.case.timeline}>
        {timeline.map((line) => (
          <Knot key={`${line.at} ${line.does.id}`} when={<Time at={line.at} />}>
            <Doer by={line.by} post={line.post} /> {say(line.does)}
            {line.note && <p className="mt-0.5 text-sm text-soft">“{line.note}”</p>}
          </Knot>
        ))}
      </Thread>
    </Card>
  )
}
