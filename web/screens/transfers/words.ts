/** The words of transfers in the reader's language; they come with their screen. */
import { transfers as en } from '../../text/en/transfers.ts'
import { transfers as id } from '../../text/id/transfers.ts'
import { useSpeech } from '../../text/language.tsx'

export function useWords() {
  return useSpeech().language === 'en' ? en : id
}
