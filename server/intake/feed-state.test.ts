import { expect, test } from 'vitest'
import { everyDay, usualOf } from './calendar/calendar.ts'
import { feedState } from './feed-state.ts'
import type { Rhythm } from './source.ts'

const hourly: Rhythm = { everyMinutes: 60, hours: { from: 5, to: 17 } }
const office: Rhythm = { everyMinutes: 240, hours: { from: 8, to: 16 }, workdaysOnly: true }
const wib = (text: string) => new Date(`${text}+07:00`)
const state = (rhythm: Rhythm, last: string, now: string) => feedState(rhythm, wib(last), wib(now), 'Asia/Pontianak')

test('a quiet night is not silence', () => {
  expect(state(hourly, '2026-11-16T16:50:00', '2026-11-16T23:00:00')).toBe('closed now')
  expect(state(hourly, '2026-11-16T16:50:00', '2026-11-17T05:40:00')).toBe('on time')
})

test('an hourly post is late after one and a half hours of opening, silent after three', () => {
  expect(state(hourly, '2026-11-16T08:00:00', '2026-11-16T09:20:00')).toBe('on time')
  expect(state(hourly, '2026-11-16T08:00:00', '2026-11-16T09:40:00')).toBe('late')
  expect(state(hourly, '2026-11-16T08:00:00', '2026-11-16T11:10:00')).toBe('silent')
  expect(state(hourly, '2026-11-16T15:00:00', '2026-11-17T06:30:00')).toBe('silent')
})

test('a weekend is not silence for an office', () => {
  expect(state(office, '2026-11-13T15:30:00', '2026-11-15T10:00:00')).toBe('closed now')
  expect(state(office, '2026-11-13T15:30:00', '2026-11-16T09:00:00')).toBe('on time')
})

test('a weekend is not silence for who sends once a workday either', () => {
  const daily: Rhythm = { everyMinutes: 1440, hours: { from: 8, to: 16 }, workdaysOnly: true }
  expect(state(daily, '2026-11-13T15:30:00', '2026-11-15T18:00:00')).toBe('closed now')
  expect(state(daily, '2026-11-13T15:30:00', '2026-11-16T15:00:00')).toBe('on time')
  expect(state(daily, '2026-11-13T15:30:00', '2026-11-17T15:31:00')).toBe('silent')
})

test('a daily rhythm is told in calendar time', () => {
  const daily: Rhythm = { everyMinutes: 1440 }
  expect(state(daily, '2026-11-13T10:00:00', '2026-11-14T20:00:00')).toBe('on time')
  expect(state(daily, '2026-11-13T10:00:00', '2026-11-17T10:00:00')).toBe('silent')
  expect(feedState(daily, null, wib('2026-11-13T10:00:00'), 'Asia/Makassar')).toBe('never spoke')
})

test('a desk that delivers every other hour is silent after two intervals, though the hours between were always empty', () => {
  const hourAt = (local: number) => new Date(local).getUTCHours()
  const usual = (local: number) => usualOf(Array(6).fill([10, 12, 14, 16].includes(hourAt(local)) ? 11 : 0))
  const said = (now: string) =>
    feedState(office, wib('2026-11-16T10:02:00'), wib(now), 'Asia/Pontianak', { ...everyDay, usual })
  expect(said('2026-11-17T09:58:00')).toBe('late')
  expect(said('2026-11-17T10:05:00')).toBe('silent')
})
