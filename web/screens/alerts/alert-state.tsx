/** Where an alert stands in triage, in one word. */
import { AlarmClock, CircleDot, CircleHelp, CircleSlash, FolderKanban, Hand, Merge, Unlink } from 'lucide-react'
import type { Output } from '../../call.ts'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'

type State = Output<'alerts.list'>['rows'][number]['state']

const looks = {
  new: { tone: 'accent', icon: CircleDot },
  taken: { tone: 'plain', icon: Hand },
  asked: { tone: 'warn', icon: CircleHelp },
  snoozed: { tone: 'plain', icon: AlarmClock },
  dismissed: { tone: 'plain', icon: CircleSlash },
  'in case': { tone: 'good', icon: FolderKanban },
  joined: { tone: 'plain', icon: Merge },
} as const satisfies Record<State, object>

export function AlertState({ state }: { state: State }) {
  const { text } = useSpeech()
  return (
    <Chip tone={looks[state].tone} icon={looks[state].icon}>
      {text.alerts.state[state]}
    </Chip>
  )
}

/** What still holds of it would raise no alert: said beside its state, wherever it stands. */
export function BasisGone() {
  const { text } = useSpeech()
  return (
    <Chip tone="warn" icon={Unlink}>
      {text.alerts.basisGone}
    </Chip>
  )
}
