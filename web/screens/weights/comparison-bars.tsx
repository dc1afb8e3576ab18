/** One fact: each way in which two records may stand to each other, how often it is so of one person and of two, and its bits as a bar. */
import { BitsBar } from '../../parts/waterfall.tsx'
import { useSpeech } from '../../text/language.tsx'
import { bitsWords, numberWords, rareWords } from '../../time.ts'
import type { Level, LinedUp } from './line-up.ts'
import { Moved } from './moved.tsx'

export function ComparisonBars({ row, most, isCompared }: { row: LinedUp; most: number; isCompared: boolean }) {
  const { text, say, language } = useSpeech()
  return (
    <section className="mb-6 min-w-0 break-inside-avoid">
      <h3 className="flex flex-wrap items-baseline gap-x-3 border-b border-line pb-1">
        <span className="text-md font-bold first-letter:uppercase">{say(row.label)}</span>
        {row.listedTexts > 0 && (
          <span className="text-xs font-normal text-soft">
            {text.weights.listed(numberWords(row.listedTexts, language))}
          </span>
        )}
      </h3>
      <ul className="mt-1.5 grid gap-2">
        {row.levels.map((level) => (
          <li
            key={level.words.id}
            className="grid gap-x-3 gap-y-1 text-sm sm:grid-cols-[minmax(0,1fr)_11rem] sm:items-center"
          >
            <span className="min-w-0 leading-snug">
              <span className="block first-letter:uppercase">{say(level.words)}</span>
              {level.own && <Often level={level.own} />}
            </span>
            <span className="grid gap-0.5">
              <Bits level={level.own} most={most} name={isCompared ? text.weights.this : undefined} />
              {isCompared && <Bits level={level.other} most={most} name={text.weights.that} faint />}
              {isCompared && <Moved moved={level.moved} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** m and u, as a layman reads them. */
function Often({ level }: { level: Level }) {
  const { text, language } = useSpeech()
  const told = (share: number) => rareWords(share, language, text.weights.oneIn)
  return <span className="block text-xs text-soft">{text.weights.often(told(level.m), told(level.u))}</span>
}

function Bits({
  level,
  most,
  name,
  faint = false,
}: {
  level: Level | undefined
  most: number
  name: string | undefined
  faint?: boolean
}) {
  const { text, language } = useSpeech()
  return (
    <span className="grid grid-cols-[minmax(0,1fr)_2.75rem] items-center gap-2">
      {level ? <BitsBar bits={level.bits} most={most} faint={faint} /> : <span />}
      <span className={`text-right text-xs ${faint ? 'text-soft' : 'font-semibold'}`}>
        {name && <span className="sr-only">{name} </span>}
        {level ? bitsWords(level.bits, language) : text.weights.absent}
      </span>
    </span>
  )
}
