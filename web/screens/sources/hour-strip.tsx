/** Records hour by hour as a strip: the darker, the more; an hour without any stays open. The table behind it says the same in words. */
import { useZone } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords, timeWords } from '../../time.ts'

const hourMs = 3_600_000
const shades = ['bg-accent/25', 'bg-accent/50', 'bg-accent/75', 'bg-accent']

export function HourStrip({ records, from }: { records: number[]; from: string }) {
  const { text, language } = useSpeech()
  const zone = useZone()
  const most = Math.max(1, ...records)
  const at = (hour: number) => new Date(Date.parse(from) + hour * hourMs).toISOString()
  const shadeOf = (count: number) =>
    count === 0 ? 'bg-card' : shades[Math.min(shades.length - 1, Math.floor((count / most) * shades.length))]
  const sum = records.reduce((all, one) => all + one, 0)
  return (
    <figure className="grid gap-1">
      <div
        role="img"
        aria-label={text.ledger.hoursSay(
          numberWords(sum, language),
          numberWords(records.filter((one) => one === 0).length, language),
        )}
        className="grid grid-cols-[repeat(24,minmax(0,1fr))] gap-px overflow-hidden rounded-md border border-line bg-line"
      >
        {records.map((count, hour) => (
          <span
            key={at(hour)}
            title={`${timeWords(at(hour), zone, language)}: ${numberWords(count, language)}`}
            className={`h-5 ${shadeOf(count)}`}
          />
        ))}
      </div>
      <figcaption className="flex justify-between text-xs text-soft">
        <span>{timeWords(from, zone, language)}</span>
        <span>
          {text.ledger.hoursSay(
            numberWords(sum, language),
            numberWords(records.filter((one) => one === 0).length, language),
          )}
        </span>
        <span>{timeWords(at(records.length), zone, language)}</span>
      </figcaption>
    </figure>
  )
}
