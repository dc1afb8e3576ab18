/** Labels never stand over each other, and the most important one is always written. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, type Label, placeLabels } from './place-labels.ts'

const labels: fc.Arbitrary<Label[]> = fc.uniqueArray(
  fc.record({
    key: fc.string({ minLength: 1 }),
    x: fc.integer({ min: 0, max: 400 }),
    ys: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 2 }),
    text: fc.string({ maxLength: 40 }),
    weight: fc.nat(5),
  }),
  { selector: (label) => label.key, maxLength: 40 },
)

test('what is written stands apart, the weightiest is there', () => {
  fc.assert(
    fc.property(labels, (all) => {
      const placed = placeLabels(all)
      const shown = all.filter((label) => placed.has(label.key))
      const half = (label: Label) => (cut(label.text).length * 6.6) / 2
      for (const [i, a] of shown.entries())
        for (const b of shown.slice(i + 1))
          expect(
            Math.abs(placed.get(a.key)! - placed.get(b.key)!) >= 16 || Math.abs(a.x - b.x) >= half(a) + half(b) - 1e-9,
          ).toBe(true)
      const heaviest = Math.max(0, ...all.map((label) => label.weight))
      if (all.length > 0) expect(shown.some((label) => label.weight === heaviest)).toBe(true)
    }),
  )
})
test('where one line is taken, the other is', () => {
  const label = { x: 50, ys: [20, 60], text: 'O-00000000' }
  const placed = placeLabels([
    { key: 'a', ...label, weight: 2 },
    { key: 'b', ...label, weight: 1 },
    { key: 'c', ...label, weight: 0 },
  ])
  expect([...placed]).toEqual([
    ['a', 20],
    ['b', 60],
  ])
})
test('a long text is cut', () => expect(cut('Jalan Rekaan Nomor 17 Desa Contoh')).toBe('Jalan Rekaan Nomor 17 D…'))
