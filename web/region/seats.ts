/** Seats of the home districts and of the towns across the border. Coordinates are approximate, to about two kilometres; degrees. */
export const seats = [
  { code: '61.72', name: 'Singkawang', lat: 0.907, lon: 108.985 },
  { code: '61.01', name: 'Sambas', lat: 1.362, lon: 109.305 },
  { code: '61.07', name: 'Bengkayang', lat: 0.825, lon: 109.485 },
  { code: '61.03', name: 'Sanggau', lat: 0.12, lon: 110.595 },
  { code: '61.02', name: 'Mempawah', lat: 0.36, lon: 108.96 },
  { code: '61.08', name: 'Ngabang', lat: 0.38, lon: 109.95 },
  { code: '61.09', name: 'Sekadau', lat: 0.02, lon: 110.95 },
  { code: '61.05', name: 'Sintang', lat: 0.07, lon: 111.49 },
  { code: '61.06', name: 'Putussibau', lat: 0.857, lon: 112.935 },
  { code: '61.71', name: 'Pontianak', lat: -0.035, lon: 109.338 },
  { code: '65.03', name: 'Nunukan', lat: 4.132, lon: 117.655 },
  { code: '65.71', name: 'Tarakan', lat: 3.31, lon: 117.6 },
  { code: 'MYS-13', name: 'Kuching', lat: 1.55, lon: 110.35 },
  { code: 'MYS-12', name: 'Tawau', lat: 4.25, lon: 117.89 },
] as const
