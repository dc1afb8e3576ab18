/** How an agreement stands, as a word with a colour; an overdue review beside it. */
import type { Output } from '../../call.ts'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'

type Agreement = Pick<Output<'agreements.list'>[number], 'state' | 'reviewDue' | 'alone'>

const tones = { draft: 'warn', 'not yet': 'plain', 'in force': 'good', ended: 'plain', revoked: 'danger' } as const

export function AgreementState({ agreement }: { agreement: Agreement }) {
  const { text } = useSpeech()
  return (
    <span className="flex flex-wrap gap-1.5">
      <Chip tone={tones[agreement.state]}>{text.agreements.state[agreement.state]}</Chip>
      {agreement.reviewDue && <Chip tone="warn">{text.agreements.reviewDue}</Chip>}
      {agreement.alone && <Chip>{text.agreements.alone}</Chip>}
    </span>
  )
}
