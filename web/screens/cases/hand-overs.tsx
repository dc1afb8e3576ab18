/** The ledger of hand-overs of a case, but for those that wait for this post's answer: they stand at the top of the screen. */
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { useSpeech } from '../../text/language.tsx'
import { HandOverLine } from './hand-over-line.tsx'
import { waitsForMe } from './waiting-hand-overs.tsx'

export function HandOvers({ one }: { one: Output<'cases.get'> }) {
  const { text } = useSpeech()
  const others = one.handOvers.filter((handOver) => !waitsForMe(handOver))
  if (others.length === 0) return null
  return (
    <Card title={text.case.handOvers} flush>
      <ul>
        {others.map((handOver) => (
          <li key={handOver.id} className="grid gap-1 border-t border-line px-4 py-2.5 first:border-0 sm:px-5">
            <HandOverLine handOver={handOver} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
