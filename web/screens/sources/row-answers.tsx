/** The receipt of a file: how many rows became what, and for each refused row the field and the reason. */
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip, type Tone } from '../../parts/chip.tsx'
import { Table } from '../../parts/table.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

type Receipt = Output<'records.enter'>
type Answer = Receipt['answers'][number]

const tones: Record<Answer['result'], Tone> = {
  kept: 'good',
  'already kept': 'plain',
  'new version': 'accent',
  refused: 'danger',
}

export function RowAnswers({ receipt }: { receipt: Receipt }) {
  const { text, say, language } = useSpeech()
  const { counts } = receipt
  const sums = [
    [text.upload.resultWord.kept, counts.kept],
    [text.upload.resultWord['already kept'], counts.alreadyKept],
    [text.upload.resultWord['new version'], counts.newVersions],
    [text.upload.resultWord.refused, counts.refused],
  ] as const
  // The refused ones first: they are what still needs somebody.
  const rows = [...receipt.answers].sort(
    (a, b) => Number(b.result === 'refused') - Number(a.result === 'refused') || a.position - b.position,
  )
  return (
    <Card title={text.upload.result} flush>
      <dl className="grid grid-cols-2 gap-px border-y border-line bg-line sm:grid-cols-4">
        {sums.map(([words, count]) => (
          <div key={words} className="bg-card px-4 py-2.5 sm:px-5">
            <dt className="text-xs text-soft">{words}</dt>
            <dd className="text-xl font-extrabold">{numberWords(count, language)}</dd>
          </div>
        ))}
      </dl>
      <Table
        caption={text.upload.result}
        rows={rows.slice(0, 200)}
        keyOf={(row) => String(row.position)}
        columns={[
          {
            key: 'position',
            words: text.upload.position,
            cell: (row) => <span className="font-semibold">{text.sources.refusalAt(row.position)}</span>,
          },
          { key: 'ref', words: text.upload.ref, cell: (row) => row.ref ?? text.none },
          {
            key: 'answer',
            words: text.upload.answer,
            cell: (row) => (
              <span className="grid justify-items-start gap-1 max-sm:justify-items-end">
                <Chip tone={tones[row.result]}>{text.upload.resultWord[row.result]}</Chip>
                {row.problems?.map((problem) => (
                  <span key={`${problem.field} ${problem.id}`}>
                    <code className="text-xs">{problem.field}</code>: {say(problem)}
                  </span>
                ))}
              </span>
            ),
          },
        ]}
      />
    </Card>
  )
}
