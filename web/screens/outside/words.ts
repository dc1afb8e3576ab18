/** The words of services asked outside in the reader's language; they come with their screens. */
import { outside as en } from '../../text/en/outside.ts'
import { outside as id } from '../../text/id/outside.ts'
import { useSpeech } from '../../text/language.tsx'

export function useWords() {
  return useSpeech().language === 'en' ? en : id
}
