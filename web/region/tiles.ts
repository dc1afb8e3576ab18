/**
 * The regencies and cities of the two home provinces as tiles, laid out by hand: each about where it lies beside its neighbours, none
 * larger than another. No outlines are free to ship. `short` may break where a soft hyphen (U+00AD) stands.
 */
export type Tile = { code: string; short: string; column: number; row: number }

/** Columns and rows count from one, west to east and north to south. */
export const tileMaps: { province: string; columns: number; tiles: Tile[] }[] = [
  {
    province: '61',
    columns: 5,
    tiles: [
      { code: '61.01', short: 'Sambas', column: 2, row: 1 },
      { code: '61.72', short: 'Singka\u00ADwang', column: 1, row: 2 },
      { code: '61.07', short: 'Bengka\u00ADyang', column: 2, row: 2 },
      { code: '61.06', short: 'Kapuas Hulu', column: 5, row: 2 },
      { code: '61.02', short: 'Mempa\u00ADwah', column: 1, row: 3 },
      { code: '61.08', short: 'Landak', column: 2, row: 3 },
      { code: '61.03', short: 'Sanggau', column: 3, row: 3 },
      { code: '61.09', short: 'Sekadau', column: 4, row: 3 },
      { code: '61.05', short: 'Sintang', column: 5, row: 3 },
      { code: '61.71', short: 'Ponti\u00ADanak', column: 1, row: 4 },
      { code: '61.12', short: 'Kubu Raya', column: 2, row: 4 },
      { code: '61.10', short: 'Melawi', column: 5, row: 4 },
      { code: '61.11', short: 'Kayong Utara', column: 2, row: 5 },
      { code: '61.04', short: 'Keta\u00ADpang', column: 3, row: 5 },
    ],
  },
  {
    province: '65',
    columns: 3,
    tiles: [
      { code: '65.03', short: 'Nunukan', column: 2, row: 1 },
      { code: '65.02', short: 'Malinau', column: 1, row: 2 },
      { code: '65.04', short: 'Tana Tidung', column: 2, row: 2 },
      { code: '65.71', short: 'Tarakan', column: 3, row: 2 },
      { code: '65.01', short: 'Bulu\u00ADngan', column: 2, row: 3 },
    ],
  },
]
