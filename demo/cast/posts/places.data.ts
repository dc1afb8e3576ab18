/** Where the demo's posts stand: jurisdiction and time zone of each region. */
const wib = 'Asia/Pontianak'
const wita = 'Asia/Makassar'
export const nation = { jurisdiction: 'ID', zone: 'Asia/Jakarta' } as const
export const kalbar = { jurisdiction: '61', zone: wib } as const
export const singkawang = { jurisdiction: '61.72', zone: wib } as const
export const sambas = { jurisdiction: '61.01', zone: wib } as const
export const bengkayang = { jurisdiction: '61.07', zone: wib } as const
export const sanggau = { jurisdiction: '61.03', zone: wib } as const
export const kapuasHulu = { jurisdiction: '61.06', zone: wib } as const
export const kaltara = { jurisdiction: '65', zone: wita } as const
export const nunukan = { jurisdiction: '65.03', zone: wita } as const
export const sarawak = { jurisdiction: 'MYS-13', zone: 'Asia/Kuching' } as const
export const sabah = { jurisdiction: 'MYS-12', zone: 'Asia/Kuching' } as const
