/** What speaks for and against one person, a bar of its bits beside each sentence; several lists keep one scale by `most`. */
import { EyeOff, House } from 'lucide-react'
import type { Words } from '../../server/platform/words.ts'
import { useSpeech } from '../text/language.tsx'
import { bitsWords } from '../time.ts'

export type Weighed = { field: string; words: Words; bits: number }

/** Reasons that stand for no single field carry a sign of their own. */
const marks: Record<string, typeof EyeOff> = { covered: EyeOff, household: House }

/** The longest bar of these. */
export const strongest = (reasons: Weighed[]): number => Math.max(1, ...reasons.map((one) => Math.abs(one.bits)))

export function Waterfall({ reasons, most = strongest(reasons) }: { reasons: Weighed[]; most?: number }) {
  const { text, say, language } = useSpeech()
  if (reasons.length === 0) return <p className="text-sm text-soft">{text.waterfall.none}</p>
  return (
    <ul className="grid gap-1.5">
      {reasons.map((reason) => {
        const Mark = marks[reason.field]
        return (
          <li
            key={`${reason.field} ${reason.words.id}`}
            className="grid grid-cols-[minmax(0,1fr)_5.5rem_2.75rem] items-center gap-x-2 text-sm leading-snug"
          >
            <span className={Mark ? 'text-soft' : ''}>
              {Mark && <Mark aria-hidden className="mr-1.5 inline size-3.5 align-[-2px]" />}
              {say(reason.words)}
            </span>
            <BitsBar bits={reason.bits} most={most} />
            <span className="text-right text-xs font-semibold text-soft">{bitsWords(reason.bits, language)}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** One bar from a middle line: to the right what speaks for, to the left what speaks against. */
export function BitsBar({ bits, most, faint = false }: { bits: number; most: number; faint?: boolean }) {
  const width = `${Math.min(1, Math.abs(bits) / most) * 50}%`
  const isFor = bits >= 0
  return (
    <span aria-hidden className="relative block h-2 rounded-full bg-sunk">
      <span className="absolute inset-y-[-2px] left-1/2 w-px bg-edge" />
      <span
        className={`absolute inset-y-0 ${isFor ? 'rounded-r-full' : 'rounded-l-full'} ${faint ? 'opacity-45' : ''} ${isFor ? 'bg-good' : 'bg-danger'}`}
        style={isFor ? { left: '50%', width } : { right: '50%', width }}
      />
    </span>
  )
}
