/** The region, drawn from what the page carries itself; its twin is a table for those who do not read maps. */
import { lazy, Suspense } from 'react'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { FeedState } from '../../parts/feed-state.tsx'
import { Table } from '../../parts/table.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

const RegionMaps = lazy(async () => ({ default: (await import('./region-maps.tsx')).RegionMaps }))

export function RegionCard({ places }: { places: Output<'situation.board'>['places'] }) {
  const { text, language } = useSpeech()
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
              cell: (place) => numberWords(place.alertsOpen, language),
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
