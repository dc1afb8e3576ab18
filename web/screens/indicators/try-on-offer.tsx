/** A live example: what the text as it stands would say of one offer of work, by its number. */
import { useDeed } from '../../ask.ts'
import { useSpeech } from '../../text/language.tsx'
import { TryOn } from './try-on.tsx'
import type { Declaration } from './written.ts'

const numberIn = (typed: string) => (typed.trim().length >= 3 ? typed.trim() : undefined)

export function TryOnOffer({ declaration }: { declaration: Declaration }) {
  const { text } = useSpeech()
  const deed = useDeed('indicators.try-on-offer', [], { purpose: 'alert' })
  return (
    <TryOn
      label={text.indicators.exampleOffer}
      hint={text.indicators.exampleOfferHint}
      read={numberIn}
      ask={(offer) => deed.mutate({ declaration, offer })}
      busy={deed.isPending}
      error={deed.error}
      found={deed.data}
      silent={text.indicators.exampleOfferSilent}
    />
  )
}
