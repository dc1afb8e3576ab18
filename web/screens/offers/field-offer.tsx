/** The job-offer check on the front-line phone: one column, one thumb; without a signal it waits in the box like a report. */
import { ChevronLeft } from 'lucide-react'
import type { Answers } from '../../../server/reports/model.ts'
import type { OpenBox } from '../../field/box.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Page } from '../../parts/page.tsx'
import { useSpeech } from '../../text/language.tsx'
import { OfferAnswerCard } from './offer-answer.tsx'
import { OfferForm } from './offer-form.tsx'
import { useOffer } from './use-offer.ts'

export function FieldOffer({
  box,
  report,
  back,
}: {
  box: OpenBox | null
  report: ((answers: Answers) => void) | null
  back: () => void
}) {
  const { text } = useSpeech()
  const offer = useOffer(box)
  return (
    <Page title={text.screens.offers} lead={offer.answer === undefined ? text.offers.beginLead : undefined}>
      <div className="mx-auto grid w-full max-w-xl gap-4">
        <div>
          <Button kind="quiet" icon={ChevronLeft} onClick={back}>
            {text.offers.back}
          </Button>
        </div>
        {offer.answer === undefined ? (
          <Card>
            <OfferForm offer={offer} isKept={box !== null} />
          </Card>
        ) : (
          <OfferAnswerCard answer={offer.answer} again={offer.again} report={report} />
        )}
      </div>
    </Page>
  )
}
