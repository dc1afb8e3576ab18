import { expect, test } from 'vitest'
import { gatherPlaces } from './gather-places.ts'

const place = (kind: string, lat: number, lon: number, alertsOpen: number, feed: string | null = null) => ({
  code: `${kind} ${lat}`,
  name: `${kind} ${lat}`,
  kind,
  lat,
  lon,
  alertsOpen,
  feed,
})
const singkawang = (places: Parameters<typeof gatherPlaces>[0]) =>
  gatherPlaces(places).find((spot) => spot.code === '61.72')

test('posts in town are told as their town, alerts added up, one silent feed enough', () => {
  const town = singkawang([place('secretariat', 0.91, 108.99, 4), place('passport-desk', 0.89, 108.97, 2, 'silent')])
  expect(town).toMatchObject({ name: 'Singkawang', alertsOpen: 6, isSilent: true })
})

test('a border post stands for itself even beside a town', () => {
  const spots = gatherPlaces([place('border-post', 0.91, 108.99, 3)])
  expect(spots.find((spot) => spot.isPost)).toMatchObject({ alertsOpen: 3 })
  expect(singkawang([place('border-post', 0.91, 108.99, 3)])?.alertsOpen).toBe(0)
})

test('no alert is lost between the posts and the points', () => {
  const places = [
    place('unit', 3, 116, 5),
    place('secretariat', 0.91, 108.99, 4),
    place('border-post', 1.64, 109.69, 1),
  ]
  expect(gatherPlaces(places).reduce((sum, spot) => sum + spot.alertsOpen, 0)).toBe(10)
})
