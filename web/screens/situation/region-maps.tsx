/** Two windows on one border: the west (Kalimantan Barat and Sarawak) and the east (Nunukan and Sabah), with their legend. */
import region from 'virtual:region'
import type { ReactNode } from 'react'
import { useSpeech } from '../../text/language.tsx'
import { gatherPlaces, type Place } from './gather-places.ts'
import { RegionMap } from './region-map.tsx'
import { divide, east, west } from './views.ts'

export function RegionMaps({ places }: { places: Place[] }) {
  const { text } = useSpeech()
  const spots = gatherPlaces(places)
  const eastern = spots.filter((spot) => spot.lon >= divide)
  const western = spots.filter((spot) => spot.lon < divide)
  return (
    <div className="grid gap-2.5">
      <div className="grid gap-2.5 md:grid-cols-[1.6fr_1fr]">
        <RegionMap label={text.situation.regionWest} view={west} region={region} spots={western} />
        <RegionMap label={text.situation.regionEast} view={east} region={region} spots={eastern} />
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
        <Legend words={text.situation.post}>
          <path d="M7 2 L12 7 L7 12 L2 7Z" fill="var(--accent)" />
        </Legend>
        <Legend words={text.situation.silentPost}>
          <path
            d="M7 2 L12 7 L7 12 L2 7Z"
            fill="var(--card)"
            stroke="var(--danger)"
            strokeWidth="1.6"
            strokeDasharray="2 1.4"
          />
        </Legend>
        <Legend words={text.situation.seat}>
          <circle cx="7" cy="7" r="3.2" fill="var(--card)" stroke="var(--soft)" strokeWidth="1.5" />
        </Legend>
      </ul>
    </div>
  )
}

function Legend({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-1.5">
      <svg aria-hidden="true" viewBox="0 0 14 14" className="size-3.5">
        {children}
      </svg>
      {words}
    </li>
  )
}
