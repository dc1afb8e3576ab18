import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { routes } from './routes.ts'

test('the map draws the reference list of official routes, each by its way, and nothing else', () => {
  const [head, ...rows] = readFileSync('server/reference/data/routes.csv', 'utf8').trim().split('\n')
  const [code, way] = ['code', 'way'].map((name) => head!.split(',').indexOf(name))
  const listed = rows.map((row) => row.split(',')).map((cells) => `${cells[code!]} ${cells[way!]}`)
  expect(routes.map((route) => `${route.code} ${route.way}`).toSorted()).toEqual(listed.toSorted())
})
