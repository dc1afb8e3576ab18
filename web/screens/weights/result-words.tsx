/** What a version would change, in one sentence. */
import type { Output } from '../../call.ts'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

type Result = NonNullable<Output<'weights.list'>['jobs'][number]['result']>

export function ResultWords({ result: { joined, parted, persons } }: { result: Result }) {
  const { text, language } = useSpeech()
  const told = (count: number) => numberWords(count, language)
  if (joined === 0 && parted === 0) return text.weights.resultNone(told(persons))
  return text.weights.result(told(joined), told(parted), told(persons))
}
