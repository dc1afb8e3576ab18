/** Each column of the file with what stands in it, beside the field it fills; what was suggested says by what. */
import type { Output } from '../../call.ts'
import { Chip } from '../../parts/chip.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { useSpeech } from '../../text/language.tsx'
import { matchColumn, type Rules } from './rules.ts'

type Kept = Output<'files.get'>
type FileColumn = Kept['columns'][number]

const box = 'h-9 w-full max-w-72 rounded-md border bg-card px-2 text-ink hover:border-ink/60 sm:w-60'

export function MapColumns({ file, rules, change }: { file: Kept; rules: Rules; change: (rules: Rules) => void }) {
  const { text, say } = useSpeech()
  const fieldOf = (column: FileColumn) => rules.columns[column.name] ?? ''
  const columns: Column<FileColumn>[] = [
    { key: 'theirs', words: text.load.theirs, cell: (column) => <span className="font-bold">{column.name}</span> },
    { key: 'samples', words: text.load.samples, cell: (column) => <Samples of={column.samples} /> },
    {
      key: 'ours',
      words: text.load.ours,
      cell: (column) => (
        <select
          aria-label={text.load.oursOf(column.name)}
          value={fieldOf(column)}
          onChange={(event) => change(matchColumn(rules, column.name, event.target.value))}
          className={`${box} ${fieldOf(column) === '' ? 'border-edge/60 text-soft' : 'border-accent/60'}`}
        >
          <option value="">{text.load.none}</option>
          {file.fields.map((field) => (
            <option key={field.name} value={field.name}>
              {say(field.label)}
              {field.required ? ` · ${text.load.required}` : ''}
            </option>
          ))}
        </select>
      ),
    },
    {
      key: 'by',
      words: <span className="sr-only">{text.load.savedNone}</span>,
      wide: true,
      cell: (column) =>
        column.suggested !== null && fieldOf(column) === column.suggested.field ? (
          <Chip tone="accent">{text.load.by[column.suggested.by]}</Chip>
        ) : null,
    },
  ]
  return <Table caption={text.load.steps.map} columns={columns} rows={file.columns} keyOf={(column) => column.name} />
}

function Samples({ of }: { of: string[] }) {
  const { text } = useSpeech()
  if (of.length === 0) return <span className="text-soft italic">{text.load.noSamples}</span>
  return (
    <span className="flex min-w-0 flex-wrap gap-1 max-sm:justify-end">
      {of.map((sample, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: samples never change their order
        <span key={place} className="max-w-48 truncate rounded-sm bg-sunk px-1.5 py-0.5 text-xs" title={sample}>
          {sample}
        </span>
      ))}
    </span>
  )
}
