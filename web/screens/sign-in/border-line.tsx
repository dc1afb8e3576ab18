/** Behind the story: the coast of West Kalimantan and the land border, drawn thin. Ornament; comes when it comes. */
import { geoMercator, geoPath } from 'd3-geo'
import { useEffect, useState } from 'react'
import type { Region } from '../../region/region.ts'

/** Corners such that the words stand over the Natuna sea and the border runs beneath them. */
const frame = [
  [107.6, 0.4],
  [113.4, 6.2],
]

const size = { width: 900, height: 900 }

export function BorderLine() {
  const [region, setRegion] = useState<Region | null>(null)
  useEffect(() => {
    import('virtual:region').then((loaded) => setRegion(loaded.default))
  }, [])
  if (!region) return null
  const corners = { type: 'MultiPoint' as const, coordinates: frame }
  const path = geoPath(geoMercator().fitSize([size.width, size.height], corners))
  const land = region.land.flatMap((country) => country.coordinates)
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="xMidYMax slice"
      className="arrive absolute inset-0 -z-10 size-full"
      fill="none"
    >
      <path
        d={path({ type: 'MultiPolygon', coordinates: land }) ?? ''}
        fill="white"
        fillOpacity="0.035"
        stroke="white"
        strokeOpacity="0.16"
      />
      <path
        d={path({ type: 'MultiLineString', coordinates: region.border }) ?? ''}
        stroke="var(--gold)"
        strokeOpacity="0.6"
        strokeWidth="1.6"
        strokeDasharray="9 5 2 5"
      />
    </svg>
  )
}
