/** A count or a median, or that it is withheld. */
import { EyeOff } from 'lucide-react'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { useWords } from './words.ts'

export function Count({ value, strong = false }: { value: number | null; strong?: boolean }) {
  const words = useWords()
  const { language } = useSpeech()
  if (value === null)
    return (
      <span className="inline-flex items-center gap-1 whitespace-nowrap text-soft">
        <EyeOff aria-hidden className="size-3.5" />
        <span className="sr-only">{words.withheld}</span>
      </span>
    )
  return <span className={strong ? 'font-bold' : value === 0 ? 'text-soft' : ''}>{numberWords(value, language)}</span>
}

export function Hours({ value }: { value: number | null }) {
  const words = useWords()
  return value === null ? <span className="text-soft">–</span> : <span>{words.hours(value)}</span>
}
