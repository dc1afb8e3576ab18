import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentions } from './refuse-names.ts'

test('a name is found as whole words, in any case and with anything between; a part of a word is none', () => {
  for (const [words, name, is] of [
    ['Tolong terima MELATI  UMPAMA besok', 'Melati Umpama', true],
    ['melati-umpama', 'Melati Umpama', true],
    ['Ayu sudah pulang', 'Ayu', true],
    ['sayur untuk rumah aman', 'Ayu', false],
    ['Melati', 'Melati Umpama', false],
    ['kantor A', 'A', false],
  ] as const)
    expect(mentions(words, name), words).toBe(is)
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) =>
      mentions(`${before} Melati Umpama ${after}`, 'melati umpama'),
    ),
  )
})
