/** One row on its way: as it came on the left, the record it becomes or why it is refused on the right. */
import type { Output } from '../../call.ts'
import { Chip, type Tone } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'
import { factWords } from '../persons/fact-words.ts'

type Row = NonNullable<Output<'files.try'>['trial']>['shown'][number]

const tones: Record<Row['result'], Tone> = {
  kept: 'good',
  'already kept': 'plain',
  'new version': 'accent',
  refused: 'danger',
}

export function TrialRow({ row }: { row: Row }) {
  const { text, say, language } = useSpeech()
  return (
    <li className="grid gap-2 border-t border-line px-4 py-3 first:border-0 sm:px-5">
      <p className="flex items-center gap-2">
        <span className="font-bold">{text.load.row(row.row)}</span>
        <Chip tone={tones[row.result]}>{text.upload.resultWord[row.result]}</Chip>
      </p>
      <div className="grid gap-3 lg:grid-cols-2">
        <section className="min-w-0 rounded-md bg-sunk px-3 py-2">
          <h3 className="mb-1 text-xs font-bold text-soft">{text.load.came}</h3>
          <Pairs of={row.came.map(({ column, value }) => [column, value])} />
        </section>
        <section className="min-w-0 rounded-md border border-line px-3 py-2">
          <h3 className="mb-1 text-xs font-bold text-soft">
            {row.result === 'refused' ? text.load.reasons : text.load.becomes}
          </h3>
          {row.facts === null ? (
            <ul className="grid list-disc gap-1 pl-4 text-danger">
              {row.problems.map((problem) => (
                <li key={`${problem.field} ${problem.id}`}>{say(problem)}</li>
              ))}
            </ul>
          ) : (
            <Pairs
              of={row.facts.map(({ field, label, value }) => [say(label), factWords(field, value, text, language)])}
            />
          )}
        </section>
      </div>
    </li>
  )
}

function Pairs({ of }: { of: [string, string][] }) {
  return (
    <dl className="grid gap-x-4 gap-y-0.5 text-sm sm:grid-cols-2">
      {of.map(([name, value]) => (
        <div key={name} className="grid min-w-0 grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-2">
          <dt className="text-soft wrap-anywhere">{name}</dt>
          <dd className="font-semibold wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
