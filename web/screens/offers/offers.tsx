/** The job-offer check for officers: the form and its answer side by side, and the checks that were kept. */
import { useNavigate } from '@tanstack/react-router'
import { SearchCheck } from 'lucide-react'
import { handReport } from '../../field/handed-report.ts'
import { useFilters } from '../../filters.ts'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { useSpeech } from '../../text/language.tsx'
import { KeptChecks } from './kept-checks.tsx'
import { OfferAnswerCard } from './offer-answer.tsx'
import { OfferForm } from './offer-form.tsx'
import { useOffer } from './use-offer.ts'

export function Screen() {
  const { text } = useSpeech()
  const [{ tab }] = useFilters<{ tab?: string; page?: number }>()
  return (
    <Page title={text.screens.offers} lead={text.offers.lead}>
      <Tabs
        label={text.screens.offers}
        start={tab}
        tabs={[
          { key: 'check', words: text.offers.tabs.check, content: <Check /> },
          { key: 'kept', words: text.offers.tabs.kept, content: <KeptChecks /> },
        ]}
      />
    </Page>
  )
}

function Check() {
  const { text } = useSpeech()
  const offer = useOffer(null)
  const navigate = useNavigate()
  return (
    <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <Card title={text.offers.begin} note={text.offers.beginLead}>
        <OfferForm offer={offer} isKept={false} />
      </Card>
      {offer.answer === undefined ? (
        <Card>
          <Empty icon={SearchCheck} title={text.offers.hint}>
            {text.offers.hintLead}
          </Empty>
        </Card>
      ) : (
        <OfferAnswerCard
          answer={offer.answer}
          again={offer.again}
          report={(answers) => {
            handReport(answers)
            navigate({ to: '/lapor', search: { form: 'citizen-report' } as never })
          }}
        />
      )}
    </div>
  )
}
