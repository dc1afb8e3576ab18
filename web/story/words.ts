/** The words of the story in the reader's language; they come with it. */
import { story as en } from '../text/en/story.ts'
import { story as id } from '../text/id/story.ts'
import { useSpeech } from '../text/language.tsx'

export function useWords() {
  return useSpeech().language === 'en' ? en : id
}
