/** Questions put to other posts, each with its clock until it is answered. */
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Due } from '../../parts/due.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

export function Questions({ questions }: { questions: Output<'alerts.get'>['questions'] }) {
  const { text } = useSpeech()
  if (questions.length === 0) return null
  return (
    <Card title={text.alert.questions}>
      <ul className="grid gap-3">
        {questions.map((one) => (
          <li key={one.id} className="grid gap-1">
            <span className="flex flex-wrap items-center gap-x-2 text-sm">
              <PostName post={one.to} />
              {!one.answeredAt && <Due at={one.dueAt} />}
            </span>
            <p>“{one.question}”</p>
            <p className="rounded-md bg-sunk px-3 py-1.5 text-sm">
              {one.answer ?? <span className="text-soft">{text.alert.answerWaits}</span>}
              {one.answeredAt && (
                <span className="text-soft">
                  {' '}
                  · <Ago at={one.answeredAt} />
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
