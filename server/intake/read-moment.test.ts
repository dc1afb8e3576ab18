/** Days, birth dates and times: both ways of writing agree, impossible ones are told, and a local day comes back from UTC. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDay, occurredAt, readBirth, readDay, readMoment, zoneOfRegion } from './read-moment.ts'

const realDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a day reads the same in both ways of writing', () => {
  fc.assert(
    fc.property(realDay, (day) => {
      const [year, month, date] = day.split('-')
      expect(readDay(day)).toEqual({ day })
      expect(readDay(`${date}-${month}-${year}`)).toEqual({ day })
    }),
  )
})

test('a day survives its way to UTC and back, in either zone', () => {
  fc.assert(
    fc.property(realDay, fc.constantFrom('Asia/Pontianak' as const, 'Asia/Makassar' as const), (day, zone) => {
      const occurred = occurredAt({ day }, zone)
      expect(occurred.precision).toBe('day')
      expect(localDay(occurred)).toBe(day)
    }),
  )
})

test('whatever the text, reading answers and never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const read of [readDay, readBirth, readMoment]) expect(typeof read(text)).toBe('object')
    }),
  )
})

test('times keep their instant, their exactness and the zone in which they were written', () => {
  const read = (text: string) =>
    occurredAt(readMoment(text) as Exclude<ReturnType<typeof readMoment>, { problem: unknown }>, 'Asia/Pontianak')
  expect(read('2026-03-07T06:12:44+07:00')).toEqual({
    at: '2026-03-06T23:12:44Z',
    precision: 'second',
    zone: 'Asia/Pontianak',
  })
  expect(read('2026-03-07 08:05+0800')).toEqual({
    at: '2026-03-07T00:05:00Z',
    precision: 'minute',
    zone: 'Asia/Makassar',
  })
  expect(read('2026-03-07T00:05Z').zone).toBe('Asia/Pontianak')
  expect(read('07-03-2026')).toEqual({ at: '2026-03-06T17:00:00Z', precision: 'day', zone: 'Asia/Pontianak' })
})

test('impossible hours, offsets and shapes are told apart', () => {
  expect(readMoment('2026-03-07T24:00+07:00')).toEqual({ problem: 'date-impossible' })
  expect(readMoment('2026-03-07T10:00+23:00')).toEqual({ problem: 'date-impossible' })
  expect(readMoment('2026-02-30T10:00+07:00')).toEqual({ problem: 'date-impossible' })
  expect(readMoment('2026-03-07T10:00')).toEqual({ problem: 'moment-shape' })
  expect(readBirth('7-3-2026')).toEqual({ problem: 'birth-shape' })
})

test('Kalimantan Utara keeps another time than Kalimantan Barat', () => {
  expect(zoneOfRegion('65.03.02')).toBe('Asia/Makassar')
  expect(zoneOfRegion('61.72')).toBe('Asia/Pontianak')
  expect(zoneOfRegion(undefined)).toBe('Asia/Pontianak')
})
