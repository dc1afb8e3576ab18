/** Which groups of data its sentence tells of: closed to a reader, the sentence is covered for them. */
import { CheckBoxes } from '../../parts/check-boxes.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Declaration } from './written.ts'

type Groups = Declaration['tells']
const groups: Groups = ['identity', 'documents', 'contact', 'family', 'journey', 'sponsor', 'service']

export function TellsChoice({ value, change }: { value: Groups; change: (value: Groups) => void }) {
  const { text } = useSpeech()
  return (
    <CheckBoxes
      legend={text.indicators.tells}
      options={groups.map((group) => ({ value: group, words: text.indicators.groups[group] }))}
      values={value}
      choose={(chosen) => change(groups.filter((group) => chosen.includes(group)))}
    />
  )
}
