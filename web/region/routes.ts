/**
 * Official routes across the border as the map draws them: the rows of the reference list `routes`, with where both ends lie. Coordinates are
 * approximate, to about two kilometres; degrees, longitude first. Unofficial paths are restricted and never stand here.
 */
export const routes = [
  { code: 'ARUK-BIAWAK', way: 'road', from: [109.69, 1.64], to: [109.705, 1.665] },
  { code: 'TEMAJUK-TELOK-MELANO', way: 'road', from: [109.59, 2.02], to: [109.65, 2.01] },
  { code: 'JAGOI-SERIKIN', way: 'road', from: [109.96, 1.33], to: [109.99, 1.345] },
  { code: 'ENTIKONG-TEBEDU', way: 'road', from: [110.35, 0.99], to: [110.36, 1.015] },
  { code: 'BADAU-LUBOK-ANTU', way: 'road', from: [111.87, 1.01], to: [111.83, 1.04] },
  { code: 'NUNUKAN-TAWAU', way: 'sea', from: [117.67, 4.15], to: [117.89, 4.25] },
  { code: 'SEBATIK-TAWAU', way: 'sea', from: [117.86, 4.16], to: [117.89, 4.25] },
  { code: 'KRAYAN-BAKELALAN', way: 'road', from: [115.65, 3.93], to: [115.62, 3.98] },
  { code: 'LABANG-PAGALUNGAN', way: 'river', from: [116.4, 4.3], to: [116.45, 4.55] },
  { code: 'LONG-NAWANG-TAPAK-MEGA', way: 'road', from: [114.74, 1.87], to: [114.6, 1.95] },
  { code: 'PONTIANAK-KUCHING', way: 'air', from: [109.405, -0.15], to: [110.34, 1.485] },
] as const satisfies { code: string; way: Way; from: [number, number]; to: [number, number] }[]

export type Way = 'road' | 'river' | 'sea' | 'air'
export type Route = { code: string; way: Way; from: readonly [number, number]; to: readonly [number, number] }
