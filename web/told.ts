/** One value of the page that several parts read and that lies outside React: who changes it tells all of them. For this page only. */
import { useSyncExternalStore } from 'react'

export type Told<V> = { now(): V; tell(next: V): void; use(): V }

export function told<V>(first: V): Told<V> {
  let value = first
  const listeners = new Set<() => void>()
  const listen = (hear: () => void) => {
    listeners.add(hear)
    return () => listeners.delete(hear)
  }
  const now = () => value
  return {
    now,
    tell(next) {
      value = next
      for (const hear of listeners) hear()
    },
    use: () => useSyncExternalStore(listen, now),
  }
}
