/** How far a report can be believed: one voice until another has looked. */
import type { Words } from '../../../server/platform/words.ts'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'

const tones = { unconfirmed: 'warn', confirmed: 'accent', 'not true': 'plain' } as const

export function VerdictChip({
  report,
}: {
  report: { verdict: 'unconfirmed' | 'confirmed' | 'not true'; verdictWords: Words | null }
}) {
  const { say } = useSpeech()
  return report.verdictWords && <Chip tone={tones[report.verdict]}>{say(report.verdictWords)}</Chip>
}
