/** What the engine makes of a pair: how likely one person, what speaks for it and against, and what would change it. */
import { Card } from '../../parts/card.tsx'
import { strongest, Waterfall } from '../../parts/waterfall.tsx'
import { useSpeech } from '../../text/language.tsx'
import { bitsWords, manyWords } from '../../time.ts'
import type { Pair } from './use-sitting.ts'

/** From here on the evidence of the pair alone would have joined it. */
const joinsFrom = 0.95

const leaningOf = (probability: number) => {
  if (probability >= joinsFrom) return 'held'
  if (probability > 0.6) return 'one'
  return probability < 0.4 ? 'two' : 'even'
}

export function Chance({ pair }: { pair: Pair }) {
  const { text } = useSpeech()
  const percent = Math.round(pair.probability * 100)
  const leaning = leaningOf(pair.probability)
  const told = percent > 99 ? text.review.atLeast(99) : percent < 1 ? text.review.atMost(1) : text.review.about(percent)
  return (
    <Card>
      <h3 className="text-xs font-bold text-soft">{text.review.chanceTitle}</h3>
      <p className="mt-0.5 text-md font-bold">{text.review.leaning[leaning]}</p>
      <span aria-hidden className="relative my-2 block h-2 rounded-full bg-sunk">
        <span
          className="absolute inset-y-0 left-0 rounded-full bg-accent"
          style={{ width: `${Math.min(99, Math.max(1, percent))}%` }}
        />
        <span className="absolute inset-y-[-3px] left-1/2 w-px bg-edge" />
      </span>
      <p className="text-sm">{text.review.chance(told)}</p>
      {leaning === 'held' && <p className="mt-1.5 text-sm">{text.review.heldWhy}</p>}
    </Card>
  )
}

export function Evidence({ pair }: { pair: Pair }) {
  const { text, say, language } = useSpeech()
  const most = strongest([...pair.for, ...pair.against])
  const startsAt = text.weights.oneIn(manyWords(2 ** -pair.prior, language))
  return (
    <Card>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        <section className="min-w-0">
          <h3 className="mb-2 text-md font-bold">{text.review.for}</h3>
          <Waterfall reasons={pair.for} most={most} />
        </section>
        <section className="min-w-0">
          <h3 className="mb-2 text-md font-bold">{text.review.against}</h3>
          <Waterfall reasons={pair.against} most={most} />
          {pair.changes.length > 0 && (
            <>
              <h3 className="mt-4 mb-1 text-md font-bold">{text.review.changes}</h3>
              <ul className="grid list-disc gap-1 pl-4 text-sm">
                {pair.changes.map((change) => (
                  <li key={change.id}>{say(change)}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
      <p className="mt-4 border-t border-line pt-2 text-xs text-soft">
        {text.waterfall.start(startsAt)} ({bitsWords(pair.prior, language)}) {text.waterfall.unit}
      </p>
    </Card>
  )
}
