/** What quality rules rest on and nobody has confirmed: changed here, in one place, once the agency in charge has said how it is. */

/** Numbers of Indonesian passports as they are seen (perlu dikonfirmasi, Ditjen Imigrasi): one or two letters, then six or seven digits. */
export const indonesianPassport = /^[A-Z]{1,2}\d{6,7}$/

/** How far a sender's clock may run ahead before a time is called future: a guess (perlu dikonfirmasi per system). */
export const clockAheadMs = 15 * 60_000

/** One person in 365.25 is born on 1 January. */
export const bornOnFirstOfJanuary = 1 / 365.25

/** Words that forms are filled with when nobody knows the name. */
export const namelessWords = [
  'TANPA NAMA',
  'TIDAK ADA',
  'TIDAK ADA NAMA',
  'TIDAK DIKETAHUI',
  'TIDAK TAHU',
  'BELUM DIKETAHUI',
  'TIDAK DIKENAL',
  'ANONIM',
  'NN',
  'UNKNOWN',
  'NONAME',
  'NO NAME',
  'TEST',
  'TES',
  'COBA',
]
