import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalWord, soundOf } from './spelling.ts'

const word = fc.stringMatching(/^[a-z]{1,12}$/)
const soundOfWritten = (written: string) => soundOf(canonicalWord(written))

describe('canonical spelling', () => {
  test.each([
    ['noerhaliza', 'nurhaliza'],
    ['djoko', 'joko'],
    ['tjahjono', 'cahjono'],
    ['sjarifah', 'syarifah'],
    ['sharifah', 'syarifah'],
    ['njoman', 'nyoman'],
    ['soeharto', 'suharto'],
    ['arief', 'arif'],
    ['srie', 'sri'],
    ['annisa', 'anisa'],
    ['fitry', 'fitri'],
    ['chairul', 'khairul'],
    ['rachman', 'rakhman'],
    ['chindy', 'cindi'],
    ['xaverius', 'ksaverius'],
    ['abdulrahman', 'abdurahman'],
    ['abdurrahman', 'abdurahman'],
    ['achmad', 'ahmad'],
    ['achmat', 'ahmad'],
    ['noor', 'nur'],
    ['nor', 'nur'],
    ['mochammad', 'muhammad'],
    ['moehammad', 'muhammad'],
    ['moh', 'muhammad'],
    ['sitti', 'siti'],
  ])('%s → %s', (written, canonical) => expect(canonicalWord(written)).toBe(canonical))

  test('of a canonical spelling is itself', () => {
    fc.assert(
      fc.property(word, (written) => {
        const canonical = canonicalWord(written)
        expect(canonicalWord(canonical)).toBe(canonical)
        expect(canonical).not.toBe('')
      }),
      { numRuns: 2000 },
    )
  })
})

describe('sound', () => {
  test.each([
    ['fitri', 'pitry'],
    ['zainal', 'jainal'],
    ['rizki', 'rizqi'],
    ['rizqi', 'rizky'],
    ['jusuf', 'yusup'],
    ['nurhayati', 'norhayati'],
    ['zulaikha', 'julaeha'],
    ['khadijah', 'hadija'],
    ['akhmad', 'ahmad'],
    ['setiawan', 'setyawan'],
    ['suwarni', 'suarni'],
    ['dyah', 'diyah'],
    ['widjaja', 'wijaya'],
    ['syarif', 'sarif'],
    ['utsman', 'usman'],
    ['yudhi', 'yudi'],
    ['wahid', 'wahit'],
    ['aisyah', 'aishah'],
    ['soenjoto', 'sunyoto'],
  ])('%s sounds like %s', (a, b) => expect(soundOfWritten(a)).toBe(soundOfWritten(b)))

  test.each([
    ['rini', 'rina'],
    ['hasan', 'husin'],
    ['dewi', 'dwi'],
    ['siti', 'sita'],
    ['lumbang', 'lumbank'],
  ])('%s does not sound like %s', (a, b) => expect(soundOfWritten(a)).not.toBe(soundOfWritten(b)))

  test('same spelling, same sound, and never nothing', () => {
    fc.assert(
      fc.property(word, (written) => void expect(soundOfWritten(written)).not.toBe('')),
      { numRuns: 2000 },
    )
  })
})
