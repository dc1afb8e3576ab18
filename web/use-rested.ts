/** A value once the hand has rested: what is checked while it is written is not asked about at every letter. */
import { useEffect, useState } from 'react'

/** How long the hand must rest. */
const restMs = 500

export function useRested<T>(value: T, ms = restMs): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return rested
}
