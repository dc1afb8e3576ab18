/** The four steps of a file's way in: which are done, which one is now. */
import { Check } from 'lucide-react'
import { useSpeech } from '../../text/language.tsx'

const steps = ['drop', 'map', 'try', 'load'] as const

export function Steps({ at }: { at: (typeof steps)[number] }) {
  const { text } = useSpeech()
  const now = steps.indexOf(at)
  return (
    <ol className="no-print grid grid-cols-4 gap-1.5 sm:gap-3">
      {steps.map((step, place) => {
        const look =
          place < now ? 'border-good text-good' : place === now ? 'border-accent text-ink' : 'border-line text-soft'
        return (
          <li
            key={step}
            aria-current={place === now ? 'step' : undefined}
            className={`flex items-center gap-1.5 border-t-3 pt-1.5 text-xs font-semibold sm:text-sm ${look}`}
          >
            {place < now ? (
              <Check aria-hidden className="size-4 shrink-0" />
            ) : (
              <span aria-hidden className="max-sm:hidden">
                {place + 1}
              </span>
            )}
            {text.load.steps[step]}
          </li>
        )
      })}
    </ol>
  )
}
