/** The shape of what is coming, at its later height, so that nothing jumps. Silent to screen readers but for one word. */
import { useSpeech } from '../text/language.tsx'

const bar = 'breathe rounded-sm bg-sunk'

export function Skeleton({ rows = 6, tall = false }: { rows?: number; tall?: boolean }) {
  const { text } = useSpeech()
  return (
    <div role="status" className="grid gap-3 p-4">
      <span className="sr-only">{text.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity but their place
        <div key={row} className={`grid gap-2 ${tall ? 'py-3' : 'py-1'}`}>
          <div className={`${bar} h-4`} style={{ width: `${62 - ((row * 17) % 34)}%` }} />
          <div className={`${bar} h-3`} style={{ width: `${88 - ((row * 23) % 40)}%` }} />
        </div>
      ))}
    </div>
  )
}
