import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { turnableClock } from './clock.ts'

test('deeds beside each other each keep their own time, whatever the clock is turned to meanwhile', async () => {
  const clock = turnableClock()
  const [monday, tuesday, friday] = ['2026-11-16', '2026-11-17', '2026-11-20'].map((day) => new Date(day)) as [
    Date,
    Date,
    Date,
  ]
  const look = async () => {
    await setImmediate()
    return clock.now()
  }
  clock.turn(friday)
  const told = await Promise.all([clock.during(monday, look), clock.during(tuesday, look), look()])
  expect(told).toEqual([monday, tuesday, friday])
  clock.turn(monday)
  expect(clock.now()).toEqual(monday)
})
