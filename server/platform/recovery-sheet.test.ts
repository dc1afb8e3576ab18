import fc from 'fast-check'
import { expect, test } from 'vitest'
import { masterKey } from './keys.ts'
import { readRecoverySheet, writeRecoverySheet } from './recovery-sheet.ts'

const printed = new Date('2026-03-02T00:00:00Z')
const aMaster = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((key) => masterKey(Buffer.from(key)))
const sheetOf = (master: ReturnType<typeof masterKey>) => writeRecoverySheet(master, 'Satgas Contoh', printed)
/** Where the key's own signs begin and end on the sheet. */
const lineStarts = (sheet: string) => [1, 2, 3, 4].map((n) => sheet.indexOf(`\n  ${n}   `) + 7)

test('a printed sheet reads back, also in small letters, without spaces, with O for 0 and l for 1', () => {
  fc.assert(
    fc.property(aMaster, (master) => {
      const sheet = sheetOf(master)
      expect(readRecoverySheet(sheet)).toEqual(master)
      const sloppy = sheet.replace(/^ {2}\d {3}.*$/gm, (line) => {
        const written = line.slice(6).toLowerCase().replaceAll(' ', '').replaceAll('0', 'O').replaceAll('1', 'l')
        return `${line.trim()[0]}) ${written}`
      })
      expect(readRecoverySheet(sloppy)).toEqual(master)
    }),
  )
})

test('one wrong sign is refused', () => {
  fc.assert(
    fc.property(
      aMaster,
      fc.nat(3),
      fc.nat(18),
      fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTVWXYZ'),
      (master, line, at, sign) => {
        const sheet = sheetOf(master)
        const place = lineStarts(sheet)[line]! + at
        fc.pre(sheet[place] !== sign && sheet[place] !== ' ')
        const read = readRecoverySheet(sheet.slice(0, place) + sign + sheet.slice(place + 1))
        expect(read).toHaveProperty('wrong')
      },
    ),
  )
})

test('two signs changed about are refused', () => {
  fc.assert(
    fc.property(aMaster, fc.nat(3), fc.nat(17), (master, line, at) => {
      const sheet = sheetOf(master)
      const place = lineStarts(sheet)[line]! + at
      const [one, two] = [sheet[place]!, sheet[place + 1]!]
      fc.pre(one !== two && one !== ' ' && two !== ' ')
      expect(readRecoverySheet(sheet.slice(0, place) + two + one + sheet.slice(place + 2))).toHaveProperty('wrong')
    }),
  )
})

test('a missing line and lines of another sheet are refused in words', () => {
  const [one, two] = [sheetOf(masterKey(Buffer.alloc(32, 1))), sheetOf(masterKey(Buffer.alloc(32, 2)))]
  const without = one.replace(/^ {2}3 {3}.*\n/m, '')
  expect(readRecoverySheet(without)).toMatchObject({ wrong: { en: expect.stringContaining('Line 3') } })
  const mixed = one.replace(/^ {2}3 {3}.*$/m, /^ {2}3 {3}.*$/m.exec(two)![0])
  expect(readRecoverySheet(mixed)).toMatchObject({ wrong: { id: expect.stringContaining('Sidik jari') } })
})
