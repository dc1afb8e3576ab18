/**
 * National holidays and collective leave as the joint decrees of three ministers (SKB) set them, and for years without a decree what can be
 * expected. Written into the table once; from then on an administrator changes them there. `certain: false` = perlu dikonfirmasi.
 * 2025: SKB 1017/2, 2, 2/2024 with its change for 18 August. 2026: SKB 1497, 2, 5/2025. 2027: no decree was at hand; days of the Christian
 * and the moon's calendars are reckoned and may move by one; collective leave is not guessed.
 */

/** Day, kind (n national, c collective), name in Indonesian and English, certain. */
type Line = readonly [day: string, kind: 'n' | 'c', id: string, en: string, certain?: false]

const newYear = ['Tahun Baru Masehi', 'New Year'] as const
const miraj = ['Isra Mikraj', 'Ascension of the Prophet'] as const
const imlek = ['Tahun Baru Imlek', 'Chinese New Year'] as const
const nyepi = ['Nyepi', 'Day of Silence'] as const
const eid = ['Idulfitri', 'Eid al-Fitr'] as const
const friday = ['Wafat Yesus Kristus', 'Good Friday'] as const
const easter = ['Paskah', 'Easter'] as const
const labour = ['Hari Buruh', 'Labour Day'] as const
const vesak = ['Waisak', 'Vesak'] as const
const ascension = ['Kenaikan Yesus Kristus', 'Ascension Day'] as const
const pancasila = ['Hari Lahir Pancasila', 'Pancasila Day'] as const
const sacrifice = ['Iduladha', 'Eid al-Adha'] as const
const muharam = ['Tahun Baru Islam', 'Islamic New Year'] as const
const independence = ['Hari Kemerdekaan', 'Independence Day'] as const
const mawlid = ['Maulid Nabi Muhammad', 'Birth of the Prophet'] as const
const christmas = ['Natal', 'Christmas'] as const

export const daysOff: readonly Line[] = [
  ['2025-01-01', 'n', ...newYear],
  ['2025-01-27', 'n', ...miraj],
  ['2025-01-28', 'c', ...imlek],
  ['2025-01-29', 'n', ...imlek],
  ['2025-03-28', 'c', ...nyepi],
  ['2025-03-29', 'n', ...nyepi],
  ['2025-03-31', 'n', ...eid],
  ['2025-04-01', 'n', ...eid],
  ['2025-04-02', 'c', ...eid],
  ['2025-04-03', 'c', ...eid],
  ['2025-04-04', 'c', ...eid],
  ['2025-04-07', 'c', ...eid],
  ['2025-04-18', 'n', ...friday],
  ['2025-04-20', 'n', ...easter],
  ['2025-05-01', 'n', ...labour],
  ['2025-05-12', 'n', ...vesak],
  ['2025-05-13', 'c', ...vesak],
  ['2025-05-29', 'n', ...ascension],
  ['2025-05-30', 'c', ...ascension],
  ['2025-06-01', 'n', ...pancasila],
  ['2025-06-06', 'n', ...sacrifice],
  ['2025-06-09', 'c', ...sacrifice],
  ['2025-06-27', 'n', ...muharam],
  ['2025-08-17', 'n', ...independence],
  ['2025-08-18', 'c', ...independence],
  ['2025-09-05', 'n', ...mawlid],
  ['2025-12-25', 'n', ...christmas],
  ['2025-12-26', 'c', ...christmas],

  ['2026-01-01', 'n', ...newYear],
  ['2026-01-16', 'n', ...miraj],
  ['2026-02-16', 'c', ...imlek],
  ['2026-02-17', 'n', ...imlek],
  ['2026-03-18', 'c', ...nyepi],
  ['2026-03-19', 'n', ...nyepi],
  ['2026-03-20', 'c', ...eid],
  ['2026-03-21', 'n', ...eid],
  ['2026-03-22', 'n', ...eid],
  ['2026-03-23', 'c', ...eid],
  ['2026-03-24', 'c', ...eid],
  ['2026-04-03', 'n', ...friday],
  ['2026-04-05', 'n', ...easter],
  ['2026-05-01', 'n', ...labour],
  ['2026-05-14', 'n', ...ascension],
  ['2026-05-15', 'c', ...ascension],
  ['2026-05-27', 'n', ...sacrifice],
  ['2026-05-28', 'c', ...sacrifice],
  ['2026-05-31', 'n', ...vesak],
  ['2026-06-01', 'n', ...pancasila],
  ['2026-06-16', 'n', ...muharam],
  ['2026-08-17', 'n', ...independence],
  ['2026-08-25', 'n', ...mawlid],
  ['2026-12-24', 'c', ...christmas],
  ['2026-12-25', 'n', ...christmas],

  ['2027-01-01', 'n', ...newYear],
  ['2027-01-05', 'n', ...miraj, false],
  ['2027-02-06', 'n', ...imlek, false],
  ['2027-03-08', 'n', ...nyepi, false],
  ['2027-03-10', 'n', ...eid, false],
  ['2027-03-11', 'n', ...eid, false],
  ['2027-03-26', 'n', ...friday, false],
  ['2027-03-28', 'n', ...easter, false],
  ['2027-05-01', 'n', ...labour],
  ['2027-05-06', 'n', ...ascension, false],
  ['2027-05-17', 'n', ...sacrifice, false],
  ['2027-05-20', 'n', ...vesak, false],
  ['2027-06-01', 'n', ...pancasila],
  ['2027-06-06', 'n', ...muharam, false],
  ['2027-08-15', 'n', ...mawlid, false],
  ['2027-08-17', 'n', ...independence],
  ['2027-12-25', 'n', ...christmas],
]
