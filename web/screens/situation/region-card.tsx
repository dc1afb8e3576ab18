/** The region, drawn from what the page carries itself; its twin is a table for those who do not read maps. */
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { FeedState } from '../../parts/feed-state.tsx'
import { Table } from '../../parts/table.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

const RegionMaps = lazy(async () => ({ default: (await import('./region-maps.tsx')).RegionMaps }))

type Places = Output<'situation.board'>['places']

export function RegionCard({ places }: { places: Places }) {
  const { text } = useSpeech()
  return (
    <Card title={text.situation.region} note={text.situation.regionNote}>
      <p className="mb-3 text-sm text-soft">{text.situation.regionLead}</p>
      <Suspense fallback={<div className="h-[21rem] rounded-md bg-sea" />}>
        <RegionMaps places={places} />
      </Suspense>
      <details className="mt-3">
        <summary className="min-h-6 cursor-pointer text-sm font-semibold text-link">
          {text.situation.placeTable}
        </summary>
        <Table
          caption={text.situation.placeTable}
          keyOf={(place) => place.code}
          rows={[...places].sort((a, b) => b.alertsOpen - a.alertsOpen || a.name.localeCompare(b.name))}
          columns={[
            {
              key: 'name',
              words: text.situation.region,
              cell: (place) => <span className="font-semibold">{place.name}</span>,
            },
            {
              key: 'alerts',
              words: text.situation.counts.alertsOpen,
              cell: (place) => <AlertsAt place={place} />,
              end: true,
            },
            {
              key: 'feed',
              words: text.situation.feeds,
              cell: (place) => (place.feed ? <FeedState state={place.feed} /> : text.none),
            },
          ]}
        />
      </details>
    </Card>
  )
}

/** How many alerts are open there, and the way to them. */
function AlertsAt({ place: { alertsOpen, region } }: { place: Places[number] }) {
  const { language } = useSpeech()
  const may = useMay()
  const words = numberWords(alertsOpen, language)
  if (alertsOpen === 0 || !may('read alerts')) return words
  return (
    <Link to="/alerts" search={{ region } as never}>
      {words}
    </Link>
  )
}
