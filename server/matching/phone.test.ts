import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalizePhone } from './phone.ts'

test.each([
  ['0812 3456 7890', '+6281234567890'],
  ['+62 812-3456-7890', '+6281234567890'],
  ['6281234567890', '+6281234567890'],
  ['006281234567890', '+6281234567890'],
  ['81234567890', '+6281234567890'],
  ['+62 0812 3456 7890', '+6281234567890'],
  ['62081234567890', '+6281234567890'],
  ['(0562) 631-234', '+62562631234'],
  ['0561.734567', '+62561734567'],
  ['+60 82-241 234', '+6082241234'],
  ['+60 013-812 3456', '+60138123456'],
  ['013-812 3456', '+60138123456'],
  ['60138123456', '+60138123456'],
  ['+86 138 1234 5670', '+8613812345670'],
  ['8613812345670', '+8613812345670'],
  ['+855 012 345 678', '+85512345678'],
  ['+886 0912 345 678', '+886912345678'],
  ['00886912345678', '+886912345678'],
  ['+65 9123 4567', '+6591234567'],
  ['-/0812 3456 7890', '+6281234567890'],
  ['0562 atau 0812 3456 7890', '+6281234567890'],
  ['85512345678', '+6285512345678'],
])('%s → %s', (text, expected) => expect(normalizePhone(text)).toBe(expected))

test.each([
  '',
  '-',
  'tidak ada',
  '0812',
  '08123456',
  '0812345678901234',
  '00000000000',
  '081111111111',
  '112',
  '+62',
  '+999',
  '0812x3456789',
  '082 241 23',
])('%s is no number', (text) => expect(normalizePhone(text)).toBeNull())

test('every way of writing one number gives the same', () => {
  const mobile = fc.stringMatching(/^8[1-9]\d{8,9}$/).filter((digits) => !/(\d)\1{7}$/.test(digits))
  const prefix = fc.constantFrom('0', '62', '+62', '0062', '+620', '620', '')
  const gap = fc.constantFrom('', ' ', '-', '.', ' - ')
  fc.assert(
    fc.property(mobile, prefix, gap, (digits, start, between) => {
      fc.pre(start !== '' || !digits.startsWith('861'))
      const text = `${start}${digits.slice(0, 3)}${between}${digits.slice(3, 7)}${between}${digits.slice(7)}`
      expect(normalizePhone(text)).toBe(`+62${digits}`)
    }),
  )
})

test('what comes out is E.164 and stays as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(\+|00)?(62|60|86|855|886|65|0|8)[1-9 .-]\d{6,10}$/), (text) => {
      const number = normalizePhone(text)
      fc.pre(number !== null)
      expect(number).toMatch(/^\+[1-9]\d{7,14}$/)
      expect(normalizePhone(number!)).toBe(number)
    }),
  )
})

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string(), (text) => void normalizePhone(text)))
})
