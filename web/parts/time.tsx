/** A moment, in the zone given or that of the acting post; the exact time always in reach of mouse and screen reader. */
import { useNow } from '../now.ts'
import { useZone } from '../session.tsx'
import { useSpeech } from '../text/language.tsx'
import { distance, type Grain, timeWords } from '../time.ts'

const grains: Record<string, Grain> = { year: 'year', month: 'month', day: 'day', minute: 'minute', second: 'second' }

export function Time({ at, zone, grain = 'minute' }: { at: string; zone?: string; grain?: string }) {
  const { language } = useSpeech()
  const own = useZone()
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {timeWords(at, zone ?? own, language, grains[grain] ?? 'minute')}
    </time>
  )
}

/** How long ago, e.g. "12 menit lalu". */
export function Ago({ at }: { at: string }) {
  const { language, text } = useSpeech()
  const own = useZone()
  const now = useNow()
  const { amount, unit } = distance(Date.parse(at), now)
  return (
    <time dateTime={at} title={timeWords(at, own, language)} className="whitespace-nowrap">
      {unit === 'now' ? text.clock.justNow : text.clock.ago(amount, unit)}
    </time>
  )
}
