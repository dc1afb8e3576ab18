/** How far the trial of a large file is; asking again with the same rules goes on where it stands, after a reload too. */
import { useEffect, useRef } from 'react'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

const everyMs = 1500

/** Asks again a moment after each answer, while `waiting`. */
export function useAskAgain(waiting: boolean, ask: () => void): void {
  const latest = useRef(ask)
  latest.current = ask
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => latest.current(), everyMs)
    return () => clearTimeout(timer)
  }, [waiting])
}

export function TrialProgress({ done, rows }: { done: number; rows: number }) {
  const { text, language } = useSpeech()
  return (
    <div className="grid gap-1.5 rounded-lg border border-line bg-card px-4 py-3">
      <p role="status" className="font-semibold">
        {text.load.trying(numberWords(done, language), numberWords(rows, language))}
      </p>
      <progress
        aria-label={text.load.steps.try}
        value={done}
        max={rows}
        className="h-2.5 w-full overflow-hidden rounded-full bg-sunk accent-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-all"
      />
      <p className="text-sm text-soft">{text.load.tryingLead}</p>
    </div>
  )
}
