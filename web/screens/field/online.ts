/** Whether the browser says there is a network: a hint, never a promise. */
import { useSyncExternalStore } from 'react'

export const useOnline = (): boolean =>
  useSyncExternalStore(
    (told) => {
      addEventListener('online', told)
      addEventListener('offline', told)
      return () => {
        removeEventListener('online', told)
        removeEventListener('offline', told)
      }
    },
    () => navigator.onLine,
  )
