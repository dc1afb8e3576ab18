/** The drawn region: land by country and the land border, as longitude and latitude in degrees. */
import type { Position } from 'geojson'

export type Region = {
  land: { country: 'IDN' | 'MYS' | 'BRN'; coordinates: Position[][][] }[]
  border: Position[][]
}
