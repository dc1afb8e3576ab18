/** By how many bits a level moved between two versions: an arrow and a number where it is worth one, else quiet. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useSpeech } from '../../text/language.tsx'
import { bitsWords } from '../../time.ts'
import { worthAnArrow } from './line-up.ts'

export function Moved({ moved }: { moved: number | null }) {
  const { text, language } = useSpeech()
  if (moved === null || Math.abs(moved) < worthAnArrow) return null
  const Arrow = moved > 0 ? ArrowUp : ArrowDown
  return (
    <span className="inline-flex items-center justify-end gap-0.5 text-xs font-bold text-warn">
      <Arrow aria-hidden className="size-3.5" />
      <span className="sr-only">{text.weights.difference} </span>
      {bitsWords(moved, language)}
    </span>
  )
}
