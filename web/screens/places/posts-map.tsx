/** Posts as points with their numbers written beside them; the table holds the same. */
import region from 'virtual:region'
import { useSpeech } from '../../text/language.tsx'
import { RegionMap } from '../situation/region-map.tsx'
import { divide, east, west } from '../situation/views.ts'
import { type Row, useCount } from './counted.ts'
import { useWords } from './words.ts'

export function PostsMap({ rows }: { rows: Row[] }) {
  const words = useWords()
  const { say } = useSpeech()
  const count = useCount()
  const spots = rows.flatMap(({ code, name, now, lat, lon }) =>
    lat === null || lon === null
      ? []
      : [
          {
            code,
            name: `${say(name)} · ${count(now)}`,
            lat,
            lon,
            isPost: true,
            isSilent: false,
            alertsOpen: 0,
            region: null,
          },
        ],
  )
  const shared = { region, lead: words.pointsLead, titleOf: (spot: { name: string }) => spot.name }
  return (
    <div className="grid gap-2.5 md:grid-cols-[1.6fr_1fr]">
      <RegionMap {...shared} label={words.west} view={west} spots={spots.filter(({ lon }) => lon < divide)} />
      <RegionMap {...shared} label={words.east} view={east} spots={spots.filter(({ lon }) => lon >= divide)} />
    </div>
  )
}
