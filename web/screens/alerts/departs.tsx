/** How soon the first of them leaves, or how long ago they went; and when an alert that was put off comes back. */
import { AlarmClock, Plane, PlaneTakeoff } from 'lucide-react'
import type { Output } from '../../call.ts'
import { useNow } from '../../now.ts'
import { Chip } from '../../parts/chip.tsx'
import { useZone } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { distance, timeWords } from '../../time.ts'

type Departs = NonNullable<Output<'alerts.list'>['rows'][number]['departs']>

/** A departure within this many days asks for haste. */
const soonDays = 3

export function Departs({ departs }: { departs: Departs }) {
  const { language, text } = useSpeech()
  const own = useZone()
  const now = useNow()
  const ago = useWhen(departs.at, now)
  const left = Date.parse(departs.at) - now
  // A planned or usual day that went by without a crossing on record; the day itself is not over at its noon.
  const isPast = departs.as !== 'left' && left < -43_200_000
  const isSoon = departs.as !== 'left' && left > 0 && left < soonDays * 86_400_000
  return (
    <time dateTime={departs.at} title={timeWords(departs.at, own, language, departs.as === 'left' ? 'minute' : 'day')}>
      <Chip tone={isSoon ? 'warn' : 'plain'} icon={departs.as === 'left' ? Plane : PlaneTakeoff}>
        {text.alerts.departs[isPast ? 'perhaps' : departs.as](
          departs.as === 'left' ? ago : timeWords(departs.at, own, language, 'day'),
        )}
      </Chip>
    </time>
  )
}

export function Back({ at }: { at: string }) {
  const { language, text } = useSpeech()
  const own = useZone()
  const now = useNow()
  return (
    <time dateTime={at} title={timeWords(at, own, language)}>
      <Chip icon={AlarmClock}>{text.alerts.until(useWhen(at, now))}</Chip>
    </time>
  )
}

/** "2 hari lagi", "3 jam lalu". */
function useWhen(at: string, now: number): string {
  const { text } = useSpeech()
  const { amount, unit } = distance(now, Date.parse(at))
  if (unit === 'now') return text.clock.rightNow
  return Date.parse(at) < now ? text.clock.ago(amount, unit) : text.clock.left(amount, unit)
}
