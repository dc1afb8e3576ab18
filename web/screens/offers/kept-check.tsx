/** One check that was kept: the offer as it was told, and the answer as it was given then. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { MessageSquareWarning } from 'lucide-react'
import { channels, costs, dayWords, papers, visas } from '../../../server/offers/words.ts'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { handReport } from '../../field/handed-report.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { postWords } from '../../parts/post-name.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Findings } from './findings.tsx'
import { useOfferPurpose } from './use-offer.ts'

type Check = Output<'offers.get'>

export function Screen() {
  const { text } = useSpeech()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const query = useAnswer('offers.get', { id }, { purpose: useOfferPurpose() })
  return (
    <LoadedPage query={query} trail={{ to: '/offers', words: text.screens.offers }}>
      {(check) => <One check={check} />}
    </LoadedPage>
  )
}

function One({ check }: { check: Check }) {
  const { text, say } = useSpeech()
  const navigate = useNavigate()
  function report() {
    handReport(check.report)
    navigate({ to: '/lapor', search: { form: 'citizen-report' } as never })
  }
  return (
    <Page
      title={text.offers.title(check.number)}
      trail={{ to: '/offers', words: text.screens.offers }}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Chip tone="accent">
            {check.dataAsOf === null ? text.offers.noData : text.offers.dataAsOf(say(dayWords(check.dataAsOf)))}
          </Chip>
          <span>
            {text.offers.askedBy} {check.officer ?? ''} {check.post ? postWords(check.post) : ''} ·{' '}
            <Time at={check.at} />
          </span>
        </span>
      }
      actions={
        <Button icon={MessageSquareWarning} onClick={report}>
          {text.offers.report}
        </Button>
      }
    >
      <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card title={text.offers.answer} note={text.offers.answeredOn}>
          {check.asked.length > 0 && (
            <p className="mb-3 flex flex-wrap gap-1.5">
              {check.asked.map((one) => (
                <Chip key={one.id} tone="warn">
                  {say(one)}
                </Chip>
              ))}
            </p>
          )}
          <Findings answer={check} />
        </Card>
        <Told offer={check.offer} />
      </div>
    </Page>
  )
}

function Told({ offer }: { offer: Check['offer'] }) {
  const { text, say } = useSpeech()
  const rows: [string, string | undefined][] = [
    [text.offers.company, offer.company],
    [text.offers.licence, offer.licence],
    [text.offers.occupation, offer.occupation],
    [text.offers.country, offer.countryWords ? say(offer.countryWords) : undefined],
    [text.offers.place, offer.place],
    [text.offers.amount, offer.wage && `${offer.wage.currency} ${offer.wage.amount}`],
    [text.offers.channel, offer.channel && say(channels[offer.channel])],
    [text.offers.costs, offer.costs?.map((one) => say(costs[one])).join(', ')],
    [text.offers.papers, offer.papers?.map((one) => say(papers[one])).join(', ')],
    [text.offers.visa, offer.visa && say(visas[offer.visa])],
    [text.offers.phone, offer.phone],
    [text.offers.url, offer.url],
  ]
  return (
    <Card title={text.offers.told}>
      <dl className="grid gap-2">
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} className="min-w-0">
              <dt className="text-sm text-soft">{label}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}
