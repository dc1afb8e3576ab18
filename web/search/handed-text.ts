/** What was typed to find a person, on its way to the screen that asks for the purpose: in this page's memory alone, and once; an address is kept. */
import { useSyncExternalStore } from 'react'

let handed = ''
const listeners = new Set<() => void>()

export function handText(next: string): void {
  handed = next
  for (const told of listeners) told()
}

export const useHandedText = (): string =>
  useSyncExternalStore(
    (told) => {
      listeners.add(told)
      return () => listeners.delete(told)
    },
    () => handed,
  )
