/** The words of oversight in the reader's language; they come with its screens. */
import { oversight as en } from '../../text/en/oversight.ts'
import { oversight as id } from '../../text/id/oversight.ts'
import { useSpeech } from '../../text/language.tsx'

export function useWords() {
  return useSpeech().language === 'en' ? en : id
}
