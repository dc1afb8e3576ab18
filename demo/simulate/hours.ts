/** When a system sends and how much of its day has gone by. Times are milliseconds, `hoursEast` the post's zone. Pure. */
import type { Rhythm } from './system.ts'

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

const isOpenDay = ({ workdaysOnly }: Rhythm, midnight: number): boolean =>
  !workdaysOnly || ![0, 6].includes(new Date(midnight).getUTCDay())

/** The first regular sending after a moment: the opening, every so many minutes of it, and the closing. */
export function sendingAfter(rhythm: Rhythm, hoursEast: number, after: number): number {
  const local = after + hoursEast * hour
  for (let midnight = Math.floor(local / day) * day; ; midnight += day) {
    if (!isOpenDay(rhythm, midnight)) continue
    const [opens, closes] = [midnight + rhythm.from * hour, midnight + rhythm.to * hour]
    for (let at = opens; at <= closes; at += rhythm.everyMinutes * minute) if (at > local) return at - hoursEast * hour
    if (closes > local) return closes - hoursEast * hour
  }
}

/** Which part of open days lies between two moments: 1 is one whole open day. */
export function openDaysBetween(
  rhythm: Rhythm,
  hoursEast: number,
  from: number,
  to: number,
): { opens: number; closes: number }[] {
  const spans: { opens: number; closes: number }[] = []
  const shift = hoursEast * hour
  for (let midnight = Math.floor((from + shift) / day) * day; midnight < to + shift; midnight += day) {
    if (!isOpenDay(rhythm, midnight)) continue
    const opens = Math.max(from, midnight + rhythm.from * hour - shift)
    const closes = Math.min(to, midnight + rhythm.to * hour - shift)
    if (opens < closes) spans.push({ opens, closes })
  }
  return spans
}
