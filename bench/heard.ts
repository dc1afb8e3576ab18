/** When the hub heard of a feed, by the sender's own reckoning: from it the silences that the hub owed a word about. */
import { type Door, doorAt } from '../demo/simulate/door.ts'
import { openDaysBetween } from '../demo/simulate/hours.ts'
import type { System } from '../demo/simulate/system.ts'

/** Moments (milliseconds) at which something was taken in. */
export type Heard = number[]

/** A door that notes when something was taken in; a delivery of which everything was refused is nothing. */
export function hearingDoor(url: string, key: string, now: () => number): { door: Door; times: Heard } {
  const times: Heard = []
  const through = doorAt(url, key, async () => {})
  const door: Door = async (path, body) => {
    const told = await through(path, body)
    const counts = told.body.counts as { kept: number; alreadyKept: number; newVersions: number } | undefined
    const taken = counts === undefined ? 1 : counts.kept + counts.alreadyKept + counts.newVersions
    if (path !== '/api/v1/days' && taken > 0) times.push(now())
    return told
  }
  return { door, times }
}

const minute = 60_000
/** The watch looks every five minutes: a silence that ended sooner was never there to be seen. */
const watchMs = 5 * minute

/** Spans without a word that lasted longer than two intervals of what the system owes; `due` is when two intervals were over. */
export function owedSilences(system: System, heard: Heard, until: number): { from: number; to: number; due: number }[] {
  const { rhythm, hoursEast } = system
  const counted = system.owes >= 1440 ? { ...rhythm, from: 0, to: 24 } : rhythm
  return heard.flatMap((from, i) => {
    const to = heard[i + 1] ?? until
    let left = 2 * system.owes * minute
    for (const { opens, closes } of openDaysBetween(counted, hoursEast, from, to)) {
      if (closes - opens > left) return opens + left + watchMs < to ? [{ from, to, due: opens + left }] : []
      left -= closes - opens
    }
    return []
  })
}
