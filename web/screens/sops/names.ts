/** Codes of SOPs as words in the reader's language: aspects with their pillar, events, agencies. */
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { useSpeech } from '../../text/language.tsx'

export type Sop = NonNullable<Output<'sops.get'>['sop']>
export type Step = Sop['steps'][number]
export type SopWords = Output<'sops.words'>

/** A code that the lists do not know stands as it is. */
export function useNames() {
  const { text, say } = useSpeech()
  const { data } = useAnswer('sops.words', {})
  const find = (list: { code: string; words: { id: string; en: string } }[] | undefined, code: string) => {
    const one = list?.find((row) => row.code === code)
    return one === undefined ? code : say(one.words)
  }
  return {
    lists: data,
    aspect: (code: string) => find(data?.aspects, code),
    pillar: (code: string) => {
      const one = data?.aspects.find((row) => row.code === code)
      return one === undefined ? null : say(one.pillarName)
    },
    event: (code: string) => find(data?.events, code),
    agency: (code: string | null) => (code === null ? text.sops.nobody : find(data?.agencies, code)),
  }
}

/** How long, in words. */
export function useClockWords() {
  const { text } = useSpeech()
  return (clock: Step['clock']) => (clock === null ? text.sops.noClock : `${clock.value} ${text.sops.unit[clock.unit]}`)
}
