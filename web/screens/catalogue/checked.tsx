/** How far a set was checked: all of it, or how many rows still want confirming. */
import { CircleCheck, CircleHelp } from 'lucide-react'
import type { Output } from '../../call.ts'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

export function Checked({ set }: { set: Pick<Output<'catalogue.list'>['sets'][number], 'toConfirm'> }) {
  const { text, language } = useSpeech()
  return set.toConfirm === 0 ? (
    <Chip tone="good" icon={CircleCheck}>
      {text.catalogue.allChecked}
    </Chip>
  ) : (
    <Chip tone="warn" icon={CircleHelp}>
      {text.catalogue.toConfirm(numberWords(set.toConfirm, language))}
    </Chip>
  )
}
