/** The words of the search in the reader's language; they come with it. */
import { search as en } from '../text/en/search.ts'
import { search as id } from '../text/id/search.ts'
import { useSpeech } from '../text/language.tsx'

export function useWords() {
  return useSpeech().language === 'en' ? en : id
}
