/** How far a list is, as a word with a colour. */
import type { Output } from '../../call.ts'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'

type State = Output<'destructions.list'>[number]['state']

const tones = {
  'drawn up': 'warn',
  'approved once': 'warn',
  'being carried out': 'plain',
  'carried out': 'good',
} as const satisfies Record<State, string>

export function DestructionState({ state }: { state: State }) {
  const { text } = useSpeech()
  return <Chip tone={tones[state]}>{text.declarations.state[state]}</Chip>
}
