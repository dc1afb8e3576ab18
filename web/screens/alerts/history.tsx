/** What officers did with the alert. */
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Course } from '../../parts/course.tsx'
import { useSpeech } from '../../text/language.tsx'

export function History({ history }: { history: Output<'alerts.get'>['history'] }) {
  const { text } = useSpeech()
  return (
    <Card title={text.alert.history}>
      {history.length === 0 && <p className="text-soft">{text.alert.historyEmpty}</p>}
      <Course label={text.alert.history} events={history.map(({ reason, ...event }) => ({ ...event, note: reason }))} />
    </Card>
  )
}
