/** The words of the page of looks in the reader's language; they come with the screen. */
import { look as en } from '../../text/en/look.ts'
import { look as id } from '../../text/id/look.ts'
import { useSpeech } from '../../text/language.tsx'

export function useWords() {
  return useSpeech().language === 'en' ? en : id
}
