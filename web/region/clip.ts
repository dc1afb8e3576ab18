/**
 * Cuts the home region out of world-atlas (Natural Earth, public domain) while the web is built, so that no map is asked of
 * anyone at run time and only some 15 kB of coast travel. What leaves: land by country and the land border, degrees, 3 decimals.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature, mesh } from 'topojson-client'
import type { Plugin } from 'vite'
import type { Position, Region } from './region.ts'

type Atlas = Parameters<typeof mesh>[0]
type Shape = { type: 'Polygon'; coordinates: Position[][] } | { type: 'MultiPolygon'; coordinates: Position[][][] }

/** West, south, east, north of what may be drawn: Borneo with the sea around it. */
const frame = [107, -4.5, 119.6, 7.6] as const

/** ISO 3166-1 numeric codes in the atlas. */
const countries: Record<string, Region['land'][number]['country']> = { '360': 'IDN', '458': 'MYS', '096': 'BRN' }

function isInside([lon = 0, lat = 0]: Position): boolean {
  return lon >= frame[0] && lon <= frame[2] && lat >= frame[1] && lat <= frame[3]
}

/** Points nearer than this to the one before are left out: under a pixel at the largest map drawn. */
const nearest = 0.012

function thinned(line: Position[]): Position[] {
  const kept: Position[] = []
  for (const [place, [lon = 0, lat = 0]] of line.entries()) {
    const [lastLon = 999, lastLat = 999] = kept.at(-1) ?? []
    if (place < line.length - 1 && Math.hypot(lon - lastLon, lat - lastLat) < nearest) continue
    kept.push([Math.round(lon * 1000) / 1000, Math.round(lat * 1000) / 1000])
  }
  return kept
}

/** Reads the atlas and keeps what lies in the frame; islands are kept or dropped whole, the border line by line. */
function clip(): Region {
  const require = createRequire(import.meta.url)
  const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8')) as Atlas
  const all = atlas.objects.countries
  if (all?.type !== 'GeometryCollection') throw new Error('the atlas holds no countries')
  const near = all.geometries.filter((one) => String(one.id) in countries)
  const land = near.map((one) => {
    const { geometry } = feature(atlas, one) as unknown as { geometry: Shape }
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const kept = polygons.filter((rings) => rings[0]?.some(isInside))
    return { country: countries[String(one.id)]!, coordinates: kept.map((rings) => rings.map(thinned)) }
  })
  const border = mesh(
    atlas,
    { type: 'GeometryCollection', geometries: near } as Parameters<typeof mesh>[1],
    (a, b) => a !== b,
  ).coordinates
  return { land, border: border.filter((line) => line.some(isInside)).map(thinned) }
}

/** The Vite plugin: `import region from 'virtual:region'`. */
export function region(): Plugin {
  const name = 'virtual:region'
  return {
    name: 'simpul-region',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(clip())}` : undefined),
  }
}
