/** How a source stands, as a word with a shape: a beat, a flat line, a closed door. */
import { Activity, CircleDashed, KeyRound, Minus, MoonStar, TriangleAlert } from 'lucide-react'
import type { Output } from '../call.ts'
import { useSpeech } from '../text/language.tsx'
import { Chip } from './chip.tsx'

type State = Output<'sources.list'>[number]['state']

const looks = {
  'on time': { tone: 'good', icon: Activity },
  late: { tone: 'warn', icon: TriangleAlert },
  silent: { tone: 'danger', icon: Minus },
  'closed now': { tone: 'plain', icon: MoonStar },
  'never spoke': { tone: 'plain', icon: CircleDashed },
  'never heard': { tone: 'danger', icon: CircleDashed },
  stopped: { tone: 'danger', icon: KeyRound },
} as const satisfies Record<State, object>

const isKnown = (state: string): state is State => state in looks

export function FeedState({ state }: { state: string }) {
  const { text } = useSpeech()
  if (!isKnown(state)) return <Chip>{state}</Chip>
  return (
    <span className="whitespace-nowrap">
      <Chip tone={looks[state].tone} icon={looks[state].icon}>
        {text.feedState[state]}
      </Chip>
    </span>
  )
}
