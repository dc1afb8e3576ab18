/** What became, or would become, of rows: four numbers. */
import type { Output } from '../../call.ts'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

export function Counts({ counts }: { counts: Output<'loads.get'>['counts'] }) {
  const { text, language } = useSpeech()
  const words = text.upload.resultWord
  const each = [
    [words.kept, counts.kept, 'text-good'],
    [words['new version'], counts.newVersions, 'text-link'],
    [words['already kept'], counts.alreadyKept, 'text-soft'],
    [words.refused, counts.refused, 'text-danger'],
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden border-y border-line bg-line sm:grid-cols-4">
      {each.map(([label, count, tone]) => (
        <div key={label} className="bg-card px-4 py-2.5 sm:px-5">
          <dt className="text-xs text-soft">{label}</dt>
          <dd className={`text-xl font-extrabold ${count === 0 ? 'text-soft' : tone}`}>
            {numberWords(count, language)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
