/** One doubtful pair, large: what the two records say, what the engine makes of it, and beside it the decision. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Purpose } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { CompareTable } from './compare-table.tsx'
import { ReviewDecide } from './review-decide.tsx'
import { Chance, Evidence } from './review-evidence.tsx'
import type { Pair, Sitting } from './use-sitting.ts'

type Props = { pair: Pair; sitting: Sitting; purpose: Purpose; children: ReactNode }

export function ReviewPair({ pair, sitting, purpose, children }: Props) {
  return (
    <>
      <Head pair={pair} sitting={sitting} />
      <div className="grid items-start gap-4 sm:gap-5 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 gap-4 sm:gap-5">
          <CompareTable sides={pair.sides} purpose={purpose} />
          <Evidence pair={pair} />
        </div>
        <div className="grid min-w-0 gap-4 sm:gap-5 xl:sticky xl:top-4">
          <ReviewDecide pair={pair} sitting={sitting} />
          {children}
          <Chance pair={pair} />
        </div>
      </div>
    </>
  )
}

/** Where one is in the queue. A new pair is a new place to read: keyboard and screen reader begin here. */
function Head({ pair, sitting }: Pick<Props, 'pair' | 'sitting'>) {
  const { text, language } = useSpeech()
  const heading = useRef<HTMLHeadingElement>(null)
  const [one, other] = pair.sides.map((side) => side.name || text.person.nameCovered)
  useEffect(() => {
    // Not at the first sight of the screen: there the page itself has the word.
    const at = document.activeElement
    if (at === document.body || at?.closest('main') === null) return
    if (at?.id !== 'content') heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-0 grow basis-64">
        <h2 ref={heading} tabIndex={-1} className="text-lg font-extrabold outline-none">
          {`${one}\u00a0· ${other}`}
        </h2>
        <p className="text-sm text-soft">
          <span className="font-semibold text-ink">{text.review.position(sitting.place + 1)}</span> ·{' '}
          {text.review.waiting(numberWords(sitting.waiting, language), sitting.isMore)} · {text.review.since}{' '}
          <Time at={pair.since} grain="day" />
          {sitting.more > 0 && <> · {text.review.more(sitting.more)}</>}
        </p>
      </div>
      <div className="flex gap-2">
        <Button small icon={ChevronLeft} disabled={sitting.place === 0} onClick={() => sitting.walk(-1)}>
          {text.review.previous}
        </Button>
        <Button small icon={ChevronRight} disabled={sitting.place + 1 >= sitting.shown} onClick={() => sitting.walk(1)}>
          {text.review.skip}
        </Button>
      </div>
    </div>
  )
}
