import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberTexts } from './number-texts.ts'

test('each distinct text has one number, in the order of coming, however they are asked for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('siti', 'budi', 'ñ', '蔡'))),
      (texts) => {
        const said = texts.filter((text) => text !== '')
        const distinct = [...new Set(said)]
        const all = numberTexts()
        expect([...all.numberAll(texts)]).toEqual(texts.map((text) => distinct.indexOf(text)))
        expect(all.values).toEqual(distinct)
        const single = numberTexts()
        expect(said.map(single.numberOf)).toEqual(said.map((text) => distinct.indexOf(text)))
      },
    ),
  )
})

test('many texts keep their numbers while the table grows', () => {
  const texts = Array.from({ length: 5_000 }, (_, i) => `nama ${i % 2_500}`)
  expect([...numberTexts().numberAll(texts)]).toEqual(texts.map((_, i) => i % 2_500))
})
