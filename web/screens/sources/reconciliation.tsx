/** Berita Acara Rekonsiliasi Data: one day of one post, what was stated and what arrived, to be printed and signed by both sides. */
import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords, timeWords } from '../../time.ts'

type Day = Output<'ledger.day'>

export function Screen() {
  const { text } = useSpeech()
  const { source = '', post = '', day = '' } = useParams({ strict: false })
  const query = useAnswer('ledger.day', { source, post, day })
  return (
    <LoadedPage query={query} trail={{ to: `/sources/${source}`, words: text.screens.sources }}>
      {(told) => <Paper told={told} back={`/sources/${source}`} />}
    </LoadedPage>
  )
}

function Paper({ told, back }: { told: Day; back: string }) {
  const { text, say, language } = useSpeech()
  const day = timeWords(`${told.day}T12:00:00Z`, 'UTC', language, 'day')
  const difference = told.stated === null || told.received === null ? null : told.stated - told.received
  return (
    <Page
      title={text.ledger.paper}
      name={`${text.ledger.paper} ${told.day}`}
      trail={{ to: back, words: say(told.source) }}
      lead={`${told.post} · ${told.agency} · ${day}`}
      actions={
        <Button icon={Printer} small onClick={() => window.print()}>
          {text.declarations.print}
        </Button>
      }
    >
      <p className="max-w-[75ch]">{text.ledger.paperLead(say(told.source), told.post, day)}</p>
      <Card>
        <dl className="grid gap-4 sm:grid-cols-3">
          <Figure
            words={text.ledger.stated}
            value={told.stated === null ? text.ledger.notStated : numberWords(told.stated, language)}
          />
          <Figure
            words={text.ledger.received}
            value={told.received === null ? text.ledger.notStated : numberWords(told.received, language)}
          />
          <div>
            <dt className="text-xs text-soft">{text.ledger.difference}</dt>
            <dd className="flex items-center gap-2 text-xl font-extrabold">
              {difference === null ? '–' : numberWords(difference, language)}
              {difference === 0 && <Chip tone="good">{text.ledger.agrees}</Chip>}
            </dd>
          </div>
        </dl>
        <dl className="mt-4 grid gap-2 text-sm">
          {told.statedAt && (
            <div className="flex flex-wrap gap-x-2">
              <dt className="text-soft">{text.ledger.statedAt}</dt>
              <dd>
                <Time at={told.statedAt} /> {told.statedBy && `· ${told.statedBy}`}
              </dd>
            </div>
          )}
          {told.settled && (
            <div className="flex flex-wrap gap-x-2">
              <dt className="text-soft">{text.ledger.settledDay}</dt>
              <dd>
                <Time at={told.settled.at} /> {told.settled.by && `· ${told.settled.by}`} · {told.settled.because}
              </dd>
            </div>
          )}
          <div>
            <dt className="text-soft">{text.ledger.commits}</dt>
            <dd className="font-mono text-xs break-all">{told.sha256 ?? '–'}</dd>
          </div>
          <div className="flex flex-wrap gap-x-2">
            <dt className="text-soft">{text.ledger.madeAt}</dt>
            <dd>
              <Time at={told.at} />
            </dd>
          </div>
        </dl>
      </Card>
      <div className="grid gap-6 sm:grid-cols-2">
        {[told.agency, told.installation].map((party) => (
          <div key={party} className="grid content-between gap-1 border-b border-line pb-2 print:min-h-32">
            <span className="text-sm text-soft">{text.ledger.signed}</span>
            <span className="font-semibold">{party}</span>
          </div>
        ))}
      </div>
    </Page>
  )
}

function Figure({ words, value }: { words: string; value: string }) {
  return (
    <div>
      <dt className="text-xs text-soft">{words}</dt>
      <dd className="text-xl font-extrabold">{value}</dd>
    </div>
  )
}
