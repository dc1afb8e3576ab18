/** Two windows on one border: the west (Kalimantan Barat and Sarawak) and the east (Nunukan and Sabah), with their legend. */
import region from 'virtual:region'
import type { ReactNode } from 'react'
import { useSpeech } from '../../text/language.tsx'
import { gatherPlaces, type Place } from './gather-places.ts'
import { RegionMap, type View } from './region-map.tsx'

/** Degrees east that part the two windows. */
const divide = 114.6

const west: View = {
  west: 108.45,
  south: -0.55,
  east: 113.15,
  north: 2.35,
  names: [
    { words: 'Sarawak', lon: 111.85, lat: 1.75 },
    { words: 'Kalimantan Barat', lon: 111.6, lat: -0.28 },
    { words: 'Laut Natuna', lon: 108.95, lat: 1.95, isSea: true },
  ],
}

const east: View = {
  west: 115.5,
  south: 2.9,
  east: 118.15,
  north: 5.1,
  names: [
    { words: 'Sabah', lon: 116.6, lat: 4.7 },
    { words: 'Kalimantan Utara', lon: 116.3, lat: 3.3 },
    { words: 'Laut Sulawesi', lon: 117.72, lat: 3.62, isSea: true },
  ],
}

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
