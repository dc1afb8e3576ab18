/** How an export stands. */
import type { Output } from '../../call.ts'
import { Chip, type Tone } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'

type State = Output<'htcds.get'>['state']
const tones: Record<State, Tone> = { waiting: 'warn', ready: 'good', refused: 'danger', ended: 'plain' }

export function ExportState({ state }: { state: State }) {
  const { text } = useSpeech()
  return <Chip tone={tones[state]}>{text.exchange.state[state]}</Chip>
}
