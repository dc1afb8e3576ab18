/** A clock in words: "2 jam lagi", "terlambat 1 hari"; the mark changes shape with the pressure, not only colour. */
import { AlarmClock, Clock, ClockAlert } from 'lucide-react'
import { useNow } from '../now.ts'
import { useZone } from '../session.tsx'
import { useSpeech } from '../text/language.tsx'
import { distance, pressure, timeWords } from '../time.ts'
import { Chip } from './chip.tsx'

const looks = {
  late: { tone: 'danger', icon: ClockAlert },
  soon: { tone: 'warn', icon: AlarmClock },
  calm: { tone: 'plain', icon: Clock },
} as const

export function Due({ at }: { at: string }) {
  const { language, text } = useSpeech()
  const own = useZone()
  const now = useNow()
  const { amount, unit } = distance(now, Date.parse(at))
  const press = pressure(at, now)
  const words =
    unit === 'now'
      ? text.clock.rightNow
      : press === 'late'
        ? text.clock.late(amount, unit)
        : text.clock.left(amount, unit)
  return (
    <time dateTime={at} title={timeWords(at, own, language)} className="whitespace-nowrap">
      <Chip tone={looks[press].tone} icon={looks[press].icon}>
        {words}
      </Chip>
    </time>
  )
}
