/** What a trial says: how much it finds, what is new in it, whom it falls upon, and the most telling examples on each side. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { FairnessTable } from './fairness-table.tsx'

export type Result = NonNullable<NonNullable<Output<'indicators.get'>['draft']>['trials'][number]['result']>

export function TrialResult({ result, seconds, isCurrent }: { result: Result; seconds: number; isCurrent: boolean }) {
  const { text, language } = useSpeech()
  const words = text.indicators.result
  const number = (value: number) => numberWords(value, language)
  const isOffers = result.subject === 'offer'
  const found = isOffers ? words.foundOffers : words.found
  const days = (value: number | null) => (value === null ? '–' : number(value))
  return (
    <Card
      title={words.title}
      note={isCurrent ? undefined : text.indicators.outdated}
      tone={isCurrent ? 'plain' : 'warn'}
    >
      <p className="text-lg font-bold">{found(number(result.hits), number(result.persons))}</p>
      {isOffers && <p className="mt-1 max-w-[85ch] text-sm text-soft">{words.offersWhy}</p>}
      <dl className="my-3 grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Figure name={words.alerts}>{number(result.alerts)}</Figure>
        <Figure name={words.hours}>{number(result.officerHours)}</Figure>
        <Figure name={words.before} note={words.median}>
          {days(result.daysBeforeAlert)}
        </Figure>
        {!isOffers && (
          <Figure name={words.departure} note={words.median}>
            {days(result.daysBeforeDeparture)}
          </Figure>
        )}
      </dl>
      <p className="text-sm">
        <b>{words.decided}:</b>{' '}
        {words.decidedWords(result.decided.confirmed, result.decided.useful, result.decided.false)}
      </p>
      <h3 className="mt-5 mb-1.5 font-bold">{words.against}</h3>
      {result.version && <Overlap name={words.version} overlap={result.version} />}
      <Overlap name={words.everything} overlap={result.everything} />
      <h3 className="mt-5 mb-1 font-bold">{words.examples}</h3>
      <div className="grid gap-4 sm:grid-cols-2">
        <Examples name={words.exampleDraft} of={result.examples.onlyDraft} isOffers={isOffers} />
        <Examples name={words.exampleLive} of={result.examples.onlyLive} isOffers={isOffers} />
      </div>
      {!isOffers && (
        <>
          <h3 className="mt-5 mb-1 font-bold">{words.fairness}</h3>
          <p className="mb-2 max-w-[85ch] text-sm text-soft">{words.fairnessLead}</p>
          <FairnessTable rows={result.fairness} />
        </>
      )}
      <p className="mt-4 text-xs text-soft">
        {words.replayed(number(result.events), number(Math.round(seconds * 10) / 10))} ·{' '}
        <code>{result.digest.slice(0, 12)}</code>
        {result.stopped > 0 && <span className="block text-warn">{words.stopped(number(result.stopped))}</span>}
      </p>
    </Card>
  )
}

const Figure = ({ name, note, children }: { name: string; note?: string; children: ReactNode }) => (
  <div className="rounded-md bg-sunk px-3 py-2">
    <dt className="text-xs text-soft">
      {name}
      {note && ` (${note})`}
    </dt>
    <dd className="text-lg font-bold tabular-nums">{children}</dd>
  </div>
)

/** Three parts of one bar: both, only the draft, only what is in force. */
function Overlap({ name, overlap }: { name: string; overlap: { both: number; onlyDraft: number; onlyLive: number } }) {
  const { text, language } = useSpeech()
  const words = text.indicators.result
  const parts = [
    ['onlyDraft', 'bg-accent'],
    ['both', 'bg-good'],
    ['onlyLive', 'bg-edge'],
  ] as const
  const all = Math.max(1, overlap.both + overlap.onlyDraft + overlap.onlyLive)
  return (
    <div className="mb-3 grid gap-1">
      <p className="text-sm font-semibold">{name}</p>
      <div aria-hidden className="flex h-3 overflow-hidden rounded-full bg-sunk">
        {parts.map(([key, colour]) => (
          <div key={key} className={colour} style={{ width: `${(overlap[key] / all) * 100}%` }} />
        ))}
      </div>
      <p className="flex flex-wrap gap-x-4 text-sm text-soft">
        {parts.map(([key, colour]) => (
          <span key={key} className="inline-flex items-center gap-1.5">
            <span aria-hidden className={`size-2.5 rounded-full ${colour}`} />
            {words[key]}: <b className="text-ink tabular-nums">{numberWords(overlap[key], language)}</b>
          </span>
        ))}
      </p>
    </div>
  )
}

/** People by their page, licences by their number. */
function Examples({ name, of, isOffers }: { name: string; of: string[]; isOffers: boolean }) {
  const { text } = useSpeech()
  const words = text.indicators.result
  return (
    <div>
      <p className="text-sm font-semibold">{name}</p>
      {of.length === 0 ? (
        <p className="text-sm text-soft">{words.noExamples}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-3">
          {of.map((one, place) => (
            <li key={one}>
              {isOffers ? (
                <code>{one}</code>
              ) : (
                <Link to={`/persons/${one}`} className="inline-flex min-h-8 items-center text-link">
                  {words.person(place + 1)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
