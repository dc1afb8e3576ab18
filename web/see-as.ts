/** From which seat this page looks; null is one's own. For this page only: nothing of it is kept. */
import { useSyncExternalStore } from 'react'
import type { Words } from '../server/platform/words.ts'

/** A role at an agency, with what that role may. */
export type Seat = { seat: string; role: Words; agency: string; may: string[] }

let seat: Seat | null = null
const listeners = new Set<() => void>()

export const seatNow = (): Seat | null => seat

/** Looks from another seat; null goes back to one's own. The caller forgets what was answered for the earlier one. */
export function lookFrom(next: Seat | null): void {
  seat = next
  for (const told of listeners) told()
}

export const useSeat = (): Seat | null =>
  useSyncExternalStore(
    (told) => {
      listeners.add(told)
      return () => listeners.delete(told)
    },
    () => seat,
  )
