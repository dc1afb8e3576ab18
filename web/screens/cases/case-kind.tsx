/** TPPO or TPPM, spelled out for those who do not know the letters. */
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'

export function CaseKind({ kind }: { kind: 'TPPO' | 'TPPM' }) {
  const { text } = useSpeech()
  return (
    <abbr title={kind === 'TPPO' ? text.alert.tppo : text.alert.tppm} className="no-underline">
      <Chip tone={kind === 'TPPO' ? 'danger' : 'accent'}>{kind}</Chip>
    </abbr>
  )
}
