/** How a load stands, as one word. */
import type { Output } from '../../call.ts'
import { Chip, type Tone } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'

type State = Output<'loads.get'>['state']

const tones: Record<State, Tone> = {
  waiting: 'plain',
  running: 'accent',
  stopped: 'danger',
  done: 'good',
  failed: 'danger',
  undoing: 'accent',
  undone: 'warn',
}

export function LoadState({ state }: { state: State }) {
  const { text } = useSpeech()
  return <Chip tone={tones[state]}>{text.load.state[state]}</Chip>
}
