/** Two windows on one border: the west (Kalimantan Barat and Sarawak) and the east (Nunukan and Sabah), with their legend. */

import region from 'virtual:region'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { gatherPlaces, type Place, type Spot } from './gather-places.ts'
import { RegionMap } from './region-map.tsx'
import { divide, east, west } from './views.ts'

export function RegionMaps({ places }: { places: Place[] }) {
  const { text } = useSpeech()
  const may = useMay()
  const spots = gatherPlaces(places)
  const linkOf = ({ region: of }: Spot, count: ReactNode) =>
    of === null || !may('read alerts') ? (
      count
    ) : (
      <Link to="/alerts" search={{ region: of } as never} tabIndex={-1}>
        {count}
      </Link>
    )
  const shared = { region, routes: true, linkOf }
  const eastern = spots.filter((spot) => spot.lon >= divide)
  const western = spots.filter((spot) => spot.lon < divide)
  return (
    <div className="grid gap-2.5">
      <div className="grid gap-2.5 md:grid-cols-[1.6fr_1fr]">
        <RegionMap label={text.situation.regionWest} view={west} spots={western} {...shared} />
        <RegionMap label={text.situation.regionEast} view={east} spots={eastern} {...shared} />
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
        <Legend
          words={
            may('read references') ? (
              <Link className="text-link underline" to="/catalogue/$id" params={{ id: 'routes' }}>
                {text.situation.routes}
              </Link>
            ) : (
              text.situation.routes
            )
          }
        >
          <path d="M1 7 H10" stroke="var(--accent)" strokeWidth="1.6" />
          <circle cx="11" cy="7" r="2" fill="var(--card)" stroke="var(--accent)" strokeWidth="1.6" />
        </Legend>
      </ul>
    </div>
  )
}

function Legend({ words, children }: { words: ReactNode; children: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-1.5">
      <svg aria-hidden="true" viewBox="0 0 14 14" className="size-3.5">
        {children}
      </svg>
      {words}
    </li>
  )
}
