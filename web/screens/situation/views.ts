/** The two windows on the border that are drawn: the west with Sarawak, the east with Sabah; degrees. */
import type { View } from './region-map.tsx'

/** Degrees east that part the two windows. */
export const divide = 114.6

export const west: View = {
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

export const east: View = {
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
