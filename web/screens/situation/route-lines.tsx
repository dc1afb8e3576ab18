/** Official routes across the border: road and river as lines, the sea dashed, the air dotted; what is shorter than a finger is wide is drawn longer. */
import type { Route, Way } from '../../region/routes.ts'

type At = (lon: number, lat: number) => [number, number]

const dashes: Record<Way, string | undefined> = { road: undefined, river: undefined, sea: '5 3', air: '1 3.5' }

/** Shortest line in pixels: a checkpoint and its twin stand a kilometre apart. */
const shortest = 20

export function RouteLines({ routes, at }: { routes: readonly Route[]; at: At }) {
  return routes.map(({ code, way, from, to }) => {
    const [[x1, y1], [x2, y2]] = [at(...from), at(...to)]
    const length = Math.hypot(x2 - x1, y2 - y1)
    const by = Math.max(1, shortest / length)
    const end = [x1 + (x2 - x1) * by, y1 + (y2 - y1) * by] as const
    return (
      <g key={code} data-route={code} fill="none" stroke="var(--accent)" strokeWidth="1.6">
        <line x1={x1} y1={y1} x2={end[0]} y2={end[1]} strokeDasharray={dashes[way]} strokeLinecap="round" />
        <circle cx={end[0]} cy={end[1]} r="2.2" fill="var(--card)" />
      </g>
    )
  })
}
