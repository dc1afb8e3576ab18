/** Places of a drawing's nodes, worked out in a worker of our own origin; null while it works, `failed` where it cannot. */
import { useEffect, useState } from 'react'
import type { Places, Shape } from './layout.ts'

export function useLayout(shape: Shape): Places | 'failed' | null {
  const [done, setDone] = useState<{ shape: Shape; places: Places | 'failed' } | null>(null)
  useEffect(() => {
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Places>) => setDone({ shape, places: data })
    worker.onerror = () => setDone({ shape, places: 'failed' })
    worker.postMessage(shape)
    return () => worker.terminate()
  }, [shape])
  return done?.shape === shape ? done.places : null
}
