/** The name of a regency or city of the home provinces, and of what lies within one by its code; the code itself elsewhere. Pure. */
import { tileMaps } from './tiles.ts'

const names = new Map(
  tileMaps.flatMap(({ tiles }) => tiles.map(({ code, short }) => [code, short.replaceAll('\u00AD', '')])),
)

/** A regency's code is five characters long. */
export const regionName = (code: string): string => {
  const regency = names.get(code.slice(0, 5))
  if (regency === undefined) return code
  return code.length > 5 ? `${regency} · ${code}` : regency
}

/** Regencies and cities to choose from, by the alphabet. */
export const regencies = [...names]
  .map(([value, words]) => ({ value, words }))
  .toSorted((a, b) => a.words.localeCompare(b.words))
