/** How far one looks: reach, kinds of ties, days; and until which day ties had been seen. */
import type { ReactNode } from 'react'
import type { Input } from '../../call.ts'
import { Filter, FilterSwitch } from '../../parts/filter.tsx'
import { Time } from '../../parts/time.tsx'
import { useWords, type Words } from './words.ts'

export type Kind = keyof Words['kind']
const kinds: Kind[] = ['sponsor phone', 'sponsor address', 'phone', 'address', 'household', 'vehicle', 'journey']

export type Limits = Pick<Input<'network.around'>, 'depth' | 'from' | 'until'> & { kinds: Kind[] }
export const noLimits: Limits = { depth: 2, kinds }

type Props = { limits: Limits; change: (limits: Limits) => void; children: ReactNode }

export function LimitBar({ limits, change, children }: Props) {
  const words = useWords()
  const flip = (kind: Kind) => {
    const left = limits.kinds.includes(kind)
      ? limits.kinds.filter((one) => one !== kind)
      : kinds.filter((one) => one === kind || limits.kinds.includes(one))
    change({ ...limits, kinds: left.length === 0 ? kinds : left })
  }
  return (
    <div className="no-print grid gap-2.5">
      <div className="flex flex-wrap items-center gap-2">
        {children}
        <Filter
          label={words.depth}
          value={String(limits.depth)}
          any={words.depths(2)}
          options={[1, 3].map((steps) => ({ value: String(steps), words: words.depths(steps) }))}
          choose={(value) => change({ ...limits, depth: Number(value ?? 2) })}
        />
        <DayField label={words.from} value={limits.from} choose={(from) => change({ ...limits, from })} />
        <DayField label={words.until} value={limits.until} choose={(until) => change({ ...limits, until })} />
      </div>
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{words.kinds}</legend>
        {kinds.map((kind) => (
          <FilterSwitch key={kind} on={limits.kinds.includes(kind)} flip={() => flip(kind)}>
            {words.kind[kind]}
          </FilterSwitch>
        ))}
      </fieldset>
    </div>
  )
}

function DayField({
  label,
  value,
  choose,
}: {
  label: string
  value: string | undefined
  choose: (day: string | undefined) => void
}) {
  return (
    <label className="inline-flex min-h-8.5 items-center gap-1.5 rounded-full border border-edge/60 bg-card pl-3 text-sm text-soft">
      {label}
      <input
        type="date"
        value={value ?? ''}
        onChange={(event) => choose(event.target.value || undefined)}
        className="min-h-8 rounded-full bg-transparent pr-3 font-semibold text-ink"
      />
    </label>
  )
}

/** A slider over the days on which ties were first seen; nothing where there is one day only. */
export function TimeSlider({ days, at, choose }: { days: string[]; at: number; choose: (at: number) => void }) {
  const words = useWords()
  if (days.length < 2) return null
  return (
    <label className="no-print grid gap-1 text-sm sm:grid-cols-[auto_minmax(0,1fr)_8rem] sm:items-center sm:gap-3">
      <span className="font-semibold">{words.seenUntil}</span>
      <input
        type="range"
        min={0}
        max={days.length - 1}
        value={at}
        aria-valuetext={days[at]}
        onChange={(event) => choose(Number(event.target.value))}
        className="w-full accent-accent"
      />
      <output className="font-semibold sm:text-right">
        <Time at={`${days[at]}T12:00:00Z`} grain="day" />
      </output>
    </label>
  )
}
