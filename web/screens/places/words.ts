/** The words of counts by place in the reader's language; they come with the screen. */
import { places as en } from '../../text/en/places.ts'
import { places as id } from '../../text/id/places.ts'
import { useSpeech } from '../../text/language.tsx'

export function useWords() {
  return useSpeech().language === 'en' ? en : id
}

/** A quarter as `2026-Q3` in words. */
export function useQuarterWords(): (quarter: string) => string {
  const words = useWords()
  return (quarter) => words.quarter(quarter.slice(0, 4), Number(quarter.slice(6)))
}
