/** The server's present, ticking twice a minute: clocks on every screen move together and never trust the device's clock. */
import { useSyncExternalStore } from 'react'

const beat = 30_000
let ahead = 0
let shown = Date.now()
const listeners = new Set<() => void>()

function tick(): void {
  shown = Date.now() + ahead
  for (const told of listeners) told()
}

/** Takes over the server's time from an answer that carries it. */
export function setNow(now: string): void {
  ahead = Date.parse(now) - Date.now()
  if (Math.abs(Date.now() + ahead - shown) > 1000) tick()
}

setInterval(tick, beat)

export function useNow(): number {
  return useSyncExternalStore(
    (told) => {
      listeners.add(told)
      return () => listeners.delete(told)
    },
    () => shown,
  )
}
