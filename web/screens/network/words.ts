/** The words of the network in the reader's language; they come with the screen. */
import { network as en } from '../../text/en/network.ts'
import { network as id } from '../../text/id/network.ts'
import { useSpeech } from '../../text/language.tsx'

export type Words = typeof id

export function useWords(): Words {
  return useSpeech().language === 'en' ? en : id
}
