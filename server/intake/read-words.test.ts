/** Countries and purposes as people write them. */
import { expect, test } from 'vitest'
import { findCountry } from './read-country.ts'
import { findPurpose } from './read-purpose.ts'

test.each([
  ['Malaysia', 'MYS'],
  ['MY', 'MYS'],
  ['mys', 'MYS'],
  ['Malaysia (Sarawak)', 'MYS'],
  ['Sabah, Malaysia', 'MYS'],
  ['Kamboja', 'KHM'],
  ['Cambodia', 'KHM'],
  ['Arab  Saudi', 'SAU'],
  ['Korea Selatan', 'KOR'],
  ['Tiongkok', 'CHN'],
  ['Hong Kong', 'HKG'],
  ['Brunei Darussalam', 'BRN'],
  ['Timor Leste', 'TLS'],
  ['Malaysia / Singapura', undefined],
  ['Atlantis', undefined],
  ['', undefined],
])('%s is %s', (text, code) => expect(findCountry(text)).toBe(code))

test.each([
  ['Umroh bersama keluarga', 'umrah'],
  ['Kunjungan keluarga', 'family'],
  ['Bekerja di kebun', 'work'],
  ['PMI', 'work'],
  ['Wisata', 'tourism'],
  ['Kuliah S1', 'study'],
  ['Berobat', 'medical'],
  ['Belanja di Serikin', 'trade'],
  ['Menikah', 'marriage'],
  ['Lain-lain', 'other'],
  ['zzz', undefined],
  [undefined, undefined],
])('%s is %s', (text, purpose) => expect(findPurpose(text)).toBe(purpose))
