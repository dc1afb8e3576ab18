/** The clocks that end next, whoever's they are: a step of the SOP, an answer that is owed. */
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Due } from '../../parts/due.tsx'
import { useSpeech } from '../../text/language.tsx'

type Case = Output<'cases.get'>
const shown = 5

export function CaseClocks({ one }: { one: Case }) {
  const { text, say } = useSpeech()
  const clocks = [
    ...one.steps
      .filter((step) => step.state === 'open')
      .map((step) => ({
        id: step.id,
        words: say(step.words),
        post: step.carrier.post ?? step.accountable,
        due: step.dueAt,
      })),
    ...one.handOvers
      .filter((hand) => hand.state === 'offered')
      .map((hand) => ({ id: hand.id, words: text.case.handOvers, post: hand.to, due: hand.dueAt })),
    ...one.requests
      .filter((request) => request.answeredAt === null && request.dueAt !== null)
      .map((request) => ({ id: request.id, words: say(request.kindName), post: request.to, due: request.dueAt })),
  ]
    .flatMap(({ due, ...rest }) => (due === null ? [] : [{ ...rest, due }]))
    .toSorted((a, b) => a.due.localeCompare(b.due))
    .slice(0, shown)
  return (
    <Card title={text.caseWork.nextClocks}>
      <ul className="grid gap-2">
        {clocks.map((clock) => (
          <li key={clock.id} className="grid gap-0.5">
            <span className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
              <span className="min-w-0 basis-40 grow text-sm font-semibold">{clock.words}</span>
              <Due at={clock.due} />
            </span>
            <span className="text-xs text-soft">{clock.post.name}</span>
          </li>
        ))}
        {clocks.length === 0 && <li className="text-soft">{text.caseWork.noClocks}</li>}
      </ul>
    </Card>
  )
}
