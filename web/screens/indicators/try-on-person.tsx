/** A live example: what the text as it stands would say of one person whom the writer may see. */
import { useDeed } from '../../ask.ts'
import { useSpeech } from '../../text/language.tsx'
import { TryOn } from './try-on.tsx'
import type { Declaration } from './written.ts'

/** The id in an address of a person's page, or the id itself. */
const idIn = (typed: string) => /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(typed.toLowerCase())?.[0]

export function TryOnPerson({ declaration }: { declaration: Declaration }) {
  const { text } = useSpeech()
  const deed = useDeed('indicators.try-on', [], { purpose: 'alert' })
  return (
    <TryOn
      label={text.indicators.example}
      hint={text.indicators.exampleHint}
      read={idIn}
      ask={(person) => deed.mutate({ declaration, person })}
      busy={deed.isPending}
      error={deed.error}
      found={deed.data}
      silent={text.indicators.exampleSilent}
    />
  )
}
