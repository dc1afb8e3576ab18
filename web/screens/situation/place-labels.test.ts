import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeLabels } from './place-labels.ts'

const size = { width: 500, height: 330 }
const point = fc.record({
  key: fc.uuid(),
  words: fc.constantFrom('Singkawang', 'PLBN Aruk', 'Sambas', 'Nunukan'),
  count: fc.nat(30),
  weight: fc.nat(30),
  x: fc.integer({ min: 0, max: size.width }),
  y: fc.integer({ min: 0, max: size.height }),
})

test('one alone gets its name on the right', () => {
  const [label] = placeLabels([{ key: 'a', words: 'Sambas', count: 0, weight: 1, x: 100, y: 100 }], [], size).labels
  expect(label).toMatchObject({ anchor: 'start', x: 109 })
})

test('the weightier of two on one spot keeps its name', () => {
  const near = { words: 'Singkawang', count: 0, x: 480, y: 100 }
  const { labels } = placeLabels(
    [
      { ...near, key: 'light', weight: 1 },
      { ...near, key: 'heavy', weight: 9 },
    ],
    [],
    size,
  )
  expect(labels[0]?.key).toBe('heavy')
})

test('no name stands under the caption', () => {
  const near = { key: 'a', words: 'Nunukan', count: 0, weight: 1, x: 30, y: 34 }
  expect(placeLabels([near], [], size).labels[0]).toMatchObject({ anchor: 'start' })
  const up = { ...near, y: 22 }
  const [label] = placeLabels([up], [], size, 'Nunukan dan Sabah').labels
  expect(label === undefined || label.y - 10 >= 28).toBe(true)
})

test('no two names lie on each other', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 25 }), (points) => {
      const boxes = placeLabels(points, [], size).labels.map((label) => {
        const width = label.words.length * 6.1 + (label.count > 0 ? 16 : 0)
        const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2
        return { left, right: left + width, top: label.y - 10, bottom: label.y + 3 }
      })
      for (const [place, a] of boxes.entries()) {
        for (const b of boxes.slice(place + 1)) {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
          expect(apart).toBe(true)
        }
      }
    }),
  )
})

test('the name of a land gives way to a point under it', () => {
  const land = { words: 'Kalimantan', x: 250, y: 160 }
  expect(placeLabels([], [land], size).names).toEqual([land])
  const under = { key: 'a', words: 'Sintang', count: 0, weight: 1, x: 250, y: 158 }
  expect(placeLabels([under], [land], size).names).toEqual([])
})
