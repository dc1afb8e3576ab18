/** The share of a week's records that a rule noticed, twelve weeks as bars of one scale; the words below say the first and the last. */
import { useSpeech } from '../../text/language.tsx'
import { numberWords, shareWords, timeWords } from '../../time.ts'

export function WeekBars({ weeks, broken, received }: { weeks: string[]; broken: number[]; received: number[] }) {
  const { text, language } = useSpeech()
  const shares = weeks.map((_, week) => (received[week] ? (broken[week] ?? 0) / received[week] : null))
  const most = Math.max(0.01, ...shares.map((share) => share ?? 0))
  const day = (week: number) => timeWords(`${weeks[week]}T12:00:00Z`, 'UTC', language, 'day')
  const sayWeek = (week: number) => {
    const share = shares[week]
    return share == null
      ? text.quality.quietWeek(day(week))
      : text.quality.week(day(week), numberWords(broken[week] ?? 0, language), shareWords(share, language))
  }
  return (
    <figure className="grid content-start gap-1">
      <div
        role="img"
        aria-label={weeks.map((_, week) => sayWeek(week)).join('; ')}
        className="flex h-14 items-end gap-0.5"
      >
        {weeks.map((week, i) => (
          <span key={week} title={sayWeek(i)} className="flex h-full flex-1 items-end border-b border-line">
            <span
              className={`w-full rounded-t-sm ${i === weeks.length - 1 ? 'bg-accent' : 'bg-accent/55'}`}
              style={{ height: `${((shares[i] ?? 0) / most) * 100}%` }}
            />
          </span>
        ))}
      </div>
      <figcaption className="flex justify-between gap-2 text-xs text-soft">
        <span>{text.quality.weeks(weeks.length)}</span>
        <span>
          {shares.at(-1) == null
            ? text.quality.thisWeekNone
            : text.quality.thisWeek(shareWords(shares.at(-1)!, language))}
        </span>
      </figcaption>
    </figure>
  )
}
