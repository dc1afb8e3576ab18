/** What officers did with the alert, in sentences. */
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Doer } from '../../parts/doer.tsx'
import { Knot, Thread } from '../../parts/thread.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

export function History({ history }: { history: Output<'alerts.get'>['history'] }) {
  const { text, say } = useSpeech()
  return (
    <Card title={text.alert.history}>
      {history.length === 0 && <p className="text-soft">{text.alert.historyEmpty}</p>}
      <Thread label={text.alert.history}>
        {history.map((line) => (
          <Knot key={`${line.at} ${line.does.id}`} when={<Time at={line.at} />}>
            <Doer by={line.by} post={line.post} /> {say(line.does)}
            {line.reason && <p className="mt-0.5 text-soft">“{line.reason}”</p>}
          </Knot>
        ))}
      </Thread>
    </Card>
  )
}
