import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalName, splitAliases } from './names.ts'

/** Own words | father's words | titles. */
const taken = (text: string) => {
  const name = canonicalName(text)
  const texts = (words: { text: string }[] | undefined) => (words ?? []).map((word) => word.text).join(' ')
  return [texts(name?.given), texts(name?.father), name?.titles.join(' ')].join(' | ')
}

describe('taken apart', () => {
  test.each([
    ['Sari', 'sari |  | '],
    ['Hj. Siti Nurhaliza binti H. Achmad, S.Pd.', 'siti nurhaliza | ahmad | hj h spd'],
    ['SITI NOERHALIZA', 'siti nurhaliza |  | '],
    ['Siti Nur Haliza', 'siti nurhaliza |  | '],
    ['Dr. H. Ahmad Fauzi, S.H., M.H.', 'ahmad fauzi |  | dr h sh mh'],
    ['BUDI SANTOSO SH', 'budi santoso |  | sh'],
    ['Dyah Ayu S. Pd.', 'dyah ayu |  | spd'],
    ['H.Ahmad', 'ahmad |  | h'],
    ['Ahmad H', 'ahmad h |  | '],
    ['K.H. Abdul Rahman', 'abdurahman |  | kh'],
    ['Abd. Rahman', 'abdurahman |  | '],
    ['Abdurrahman', 'abdurahman |  | '],
    ['Al-Amin', 'alamin |  | '],
    ["Nur'aini", 'nuraini |  | '],
    ['Yosef Lumbis anak Ujang', 'yosef lumbis | ujang | '],
    ['Murugan A/L Ramasamy', 'murugan | ramasami | '],
    ['Ahmad b. Hasan', 'ahmad | hasan | '],
    ['Anak Agung Ayu', 'anak agung ayu |  | '],
    ['ST. AMINAH BTE DJAMAL', 'siti aminah | jamal | '],
    ['R.A. Kartini', 'kartini |  | ra'],
    ['Uray Syarif Gusti', 'uray syarif gusti |  | '],
    ['ACHMAD, SITI', 'ahmad siti |  | '],
    ['TJHAI<<BUN<KHIONG', 'cai bun khiong |  | '],
    ['Haji', 'haji |  | '],
  ])('%s', (text, expected) => expect(taken(text)).toBe(expected))

  test.each(['', ' ', '-', '12345', '...', '\u0000'])('%j is no name', (text) => expect(canonicalName(text)).toBeNull())

  test('a name in another script stays what it is', () => {
    expect(canonicalName('蔡文强')).toMatchObject({ key: '蔡文强', latin: false })
    expect(canonicalName('Иванов')).toMatchObject({ latin: false })
  })

  test('ten kilobytes cost what a name costs', () => {
    expect(canonicalName('ad eb '.repeat(2500))!.given).toHaveLength(10)
    expect(canonicalName('x'.repeat(10_000))!.key.length).toBeLessThanOrEqual(100)
  })
})

test('surname spellings sound alike', () => {
  const sounds = ['Tjhai Bun Khiong', 'Chai Bun Khiong', 'Tjoa Boen Khiong', 'Boen Khiong Cai'].map(
    (text) => canonicalName(text)!.sound,
  )
  expect(new Set(sounds).size).toBe(1)
})

test('several names in one field', () => {
  expect(splitAliases('Siti Nurhaliza alias Ani')).toEqual(['Siti Nurhaliza', 'Ani'])
  expect(splitAliases('Lim Ah Kow @ Ahmad')).toEqual(['Lim Ah Kow', 'Ahmad'])
  expect(splitAliases('Budi als. Udin')).toEqual(['Budi', 'Udin'])
  expect(splitAliases('Aliasyah')).toEqual(['Aliasyah'])
})

describe('for any text', () => {
  const name = fc.oneof(fc.string(), fc.stringMatching(/^([A-Za-z]{1,9}[ .,'-]{1,2}){1,6}$/))

  test('it never throws, and the same text gives the same name', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(canonicalName(text)).toEqual(canonicalName(text))
      }),
    )
  })

  test('case and blanks do not count', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^([A-Za-z]{2,9} ){1,5}$/), (text) => {
        const key = canonicalName(text)?.key
        expect(canonicalName(text.toUpperCase())?.key).toBe(key)
        expect(canonicalName(`  ${text.replace(/ /g, '   ')}`)?.key).toBe(key)
      }),
    )
  })
})
