/** One window: sea, land, the border dash-dotted, official routes, places as points with their open alerts. Drawn in the pixels it is given. */
import { geoMercator, geoPath } from 'd3-geo'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { Region } from '../../region/region.ts'
import { routes as official } from '../../region/routes.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Spot } from './gather-places.ts'
import { placeLabels } from './place-labels.ts'
import { RouteLines } from './route-lines.tsx'

export type View = {
  west: number
  south: number
  east: number
  north: number
  names: { words: string; lon: number; lat: number; isSea?: boolean }[]
}

export function RegionMap({
  label,
  view,
  region,
  spots,
  lead,
  titleOf,
  routes = false,
  linkOf,
}: {
  label: string
  view: View
  region: Region
  spots: Spot[]
  /** What the drawing shows, and what a point says: open alerts unless told. */
  lead?: string
  titleOf?: TitleOf
  /** Whether official routes are drawn. */
  routes?: boolean
  /** Where a point's number leads; the table beside the map leads there by keyboard. */
  linkOf?: LinkOf
}) {
  const { text } = useSpeech()
  const frame = useRef<HTMLElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    measure.observe(element)
    return () => measure.disconnect()
  }, [])
  return (
    <figure ref={frame} className="relative h-64 overflow-hidden rounded-md border border-line bg-sea sm:h-[21rem]">
      {size.width > 0 && <Drawing {...{ label, view, region, spots, titleOf, routes, linkOf, ...size }} />}
      <figcaption className="absolute top-2 left-2 rounded-sm bg-card/85 px-1.5 py-0.5 text-2xs font-semibold text-soft">
        {label}
        <span className="sr-only">. {lead ?? text.situation.regionLead}</span>
      </figcaption>
    </figure>
  )
}

type TitleOf = ((spot: Spot) => string) | undefined
type LinkOf = ((spot: Spot, count: ReactNode) => ReactNode) | undefined
type Sized = {
  label: string
  view: View
  region: Region
  spots: Spot[]
  titleOf: TitleOf
  routes: boolean
  linkOf: LinkOf
  width: number
  height: number
}

function Drawing({ label, view, region, spots, titleOf, routes, linkOf, width, height }: Sized) {
  const { text } = useSpeech()
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [view.west, view.south],
      [view.east, view.north],
    ],
  }
  const projection = geoMercator().fitExtent(
    [
      [6, 6],
      [width - 6, height - 6],
    ],
    corners,
  )
  const path = geoPath(projection)
  const at = (lon: number, lat: number): [number, number] => projection([lon, lat]) ?? [0, 0]
  const points = spots
    .map((spot) => ({ spot, at: at(spot.lon, spot.lat) }))
    .filter(({ at: [x, y] }) => x > 0 && y > 0 && x < width && y < height)
  const { labels, names } = placeLabels(
    points.map(({ spot, at: [x, y] }) => ({
      key: spot.code,
      words: spot.name,
      count: spot.alertsOpen,
      weight: spot.alertsOpen + (spot.isPost ? 0.5 : 0),
      x,
      y,
    })),
    view.names.map((name) => {
      const [x, y] = at(name.lon, name.lat)
      return { ...name, x, y }
    }),
    { width, height },
    label,
  )
  return (
    <svg aria-hidden="true" width={width} height={height} className="block">
      {region.land.map((land) => (
        <path
          key={land.country}
          d={path({ type: 'MultiPolygon', coordinates: land.coordinates }) ?? ''}
          fill={land.country === 'IDN' ? 'var(--land)' : 'var(--land-far)'}
          stroke="var(--edge)"
          strokeOpacity="0.55"
          strokeWidth="0.8"
        />
      ))}
      <path
        d={path({ type: 'MultiLineString', coordinates: region.border }) ?? ''}
        fill="none"
        stroke="var(--warn-mark)"
        strokeWidth="1.5"
        strokeDasharray="7 3 1.5 3"
      />
      {routes && <RouteLines routes={official} at={at} />}
      {names.map((name) => (
        <text
          key={name.words}
          x={name.x}
          y={name.y}
          textAnchor="middle"
          className={`fill-soft text-2xs tracking-[0.14em] ${name.isSea ? 'italic' : 'uppercase'}`}
          opacity="0.75"
        >
          {name.words}
        </text>
      ))}
      {points.map(({ spot, at: [x, y] }) => (
        <g key={spot.code} transform={`translate(${x} ${y})`}>
          <title>{titleOf?.(spot) ?? `${spot.name}: ${text.situation.placeAlerts(spot.alertsOpen)}`}</title>
          <Point spot={spot} />
        </g>
      ))}
      {labels.map((one) => (
        <text
          key={one.key}
          x={one.x}
          y={one.y}
          textAnchor={one.anchor}
          className="fill-ink text-2xs font-semibold"
          paintOrder="stroke"
          stroke="var(--land)"
          strokeWidth="3"
          strokeLinejoin="round"
        >
          {one.words}
          {one.count > 0 && <Count spot={spots.find(({ code }) => code === one.key)!} linkOf={linkOf} />}
        </text>
      ))}
    </svg>
  )
}

function Count({ spot, linkOf }: { spot: Spot; linkOf: LinkOf }) {
  const count = (
    <tspan className="fill-danger font-extrabold" dx="4">
      {spot.alertsOpen}
    </tspan>
  )
  return linkOf?.(spot, count) ?? count
}

function Point({ spot }: { spot: Spot }) {
  if (!spot.isPost)
    return <circle r={spot.alertsOpen > 0 ? 4 : 3} fill="var(--card)" stroke="var(--soft)" strokeWidth="1.5" />
  const { isSilent } = spot
  return (
    <path
      d="M0 -5.5 L5.5 0 L0 5.5 L-5.5 0Z"
      fill={isSilent ? 'var(--card)' : 'var(--accent)'}
      stroke={isSilent ? 'var(--danger)' : 'var(--card)'}
      strokeWidth={isSilent ? 1.6 : 1}
      strokeDasharray={isSilent ? '2 1.4' : undefined}
    />
  )
}
