/** The answer to a check: the day of the data first, then what was found, then what one can do. */
import { MessageSquareWarning, RotateCcw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { dayWords } from '../../../server/offers/words.ts'
import type { Answers } from '../../../server/reports/model.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Holes } from '../../parts/holes.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Findings } from './findings.tsx'
import type { OfferAnswer } from './use-offer.ts'

/** `report` null: this post fills in no such report. */
export function OfferAnswerCard({
  answer,
  report,
  again,
}: {
  answer: OfferAnswer
  report: ((answers: Answers) => void) | null
  again: () => void
}) {
  const { text, say } = useSpeech()
  const top = useRef<HTMLDivElement>(null)
  const { at } = answer
  useEffect(() => {
    if (at) top.current?.focus()
  }, [at])
  return (
    <div ref={top} tabIndex={-1} className="scroll-mt-20 outline-none">
      <Card title={text.offers.answer}>
        <div className="grid gap-4">
          <p className="flex flex-wrap gap-2">
            <Chip tone="accent">
              {answer.dataAsOf === null ? text.offers.noData : text.offers.dataAsOf(say(dayWords(answer.dataAsOf)))}
            </Chip>
            <Chip>{answer.number === null ? text.offers.notKept : text.offers.keptAs(answer.number)}</Chip>
          </p>
          <Holes holes={answer.holes} />
          <Findings answer={answer} />
          <div className="no-print grid gap-2 sm:flex sm:flex-wrap">
            {report !== null && (
              <Button
                kind="primary"
                icon={MessageSquareWarning}
                className="min-h-11"
                onClick={() => report(answer.report)}
              >
                {text.offers.report}
              </Button>
            )}
            <Button icon={RotateCcw} className="min-h-11" onClick={again}>
              {text.offers.another}
            </Button>
          </div>
          {report !== null && <p className="text-sm text-soft">{text.offers.reportLead}</p>}
        </div>
      </Card>
    </div>
  )
}
