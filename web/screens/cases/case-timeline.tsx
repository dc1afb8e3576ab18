/** What was done in the case, by whom. */
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Course } from '../../parts/course.tsx'
import { useSpeech } from '../../text/language.tsx'

export function CaseTimeline({ timeline }: { timeline: Output<'cases.get'>['timeline'] }) {
  const { text } = useSpeech()
  return (
    <Card title={text.case.timeline}>
      <Course label={text.case.timeline} events={timeline} />
    </Card>
  )
}
