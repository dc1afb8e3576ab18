/** The drawn region: land by country and the land border. */

/** Longitude and latitude in degrees. */
export type Position = number[]

export type Region = {
  land: { country: 'IDN' | 'MYS' | 'BRN'; coordinates: Position[][][] }[]
  border: Position[][]
}
