/** How sure one row is. */
import { type CheckState, checkStates } from '../../../server/reference/model.ts'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'

export function RowStatus({ status }: { status: string }) {
  const { say } = useSpeech()
  return <Chip tone={status === 'checked' ? 'good' : 'warn'}>{say(checkStates[status as CheckState])}</Chip>
}
