/** One lens by office, and the steps of SOPs by what they are: by the alphabet, never as a rank. */
import { ScanEye } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Count, Hours } from './count.tsx'
import { useWords } from './words.ts'

export type Told = Output<'oversight.read'>
type Lens = Told['lenses'][number]
type Row = Lens['rows'][number]

function Nothing() {
  const words = useWords()
  return (
    <Empty icon={ScanEye} title={words.noRows}>
      {words.noRowsWhy}
    </Empty>
  )
}

export function Offices({ lens }: { lens: Lens }) {
  const words = useWords()
  const { say } = useSpeech()
  const timed: Column<Row>[] =
    lens.times === null
      ? []
      : [
          {
            ...{ key: 'hours', words: words.median(say(lens.times)), end: true },
            cell: (row) => <Hours value={row.hours} />,
          },
        ]
  return (
    <Card flush title={say(lens.name)}>
      <div className="flex flex-wrap items-start gap-x-10 gap-y-2 px-4 pb-3 sm:px-5">
        <dl className="flex gap-x-10">
          <Figure name={words.all} value={<Count value={lens.total} strong />} />
          {lens.times && <Figure name={words.median(say(lens.times))} value={<Hours value={lens.hours} />} />}
        </dl>
        <p className="max-w-[64ch] grow basis-72 text-sm text-soft">{say(lens.explain)}</p>
      </div>
      {lens.rows.length === 0 ? (
        <Nothing />
      ) : (
        <Table
          caption={say(lens.name)}
          keyOf={(row) => `${row.agency} ${row.office}`}
          rows={lens.rows}
          columns={[
            {
              ...{ key: 'office', words: words.office },
              cell: (row) => (
                <span>
                  <span className="font-semibold">{row.office}</span>
                  <span className="block text-xs text-soft">{row.agency}</span>
                </span>
              ),
            },
            { key: 'total', words: words.total, end: true, cell: (row) => <Count value={row.total} strong /> },
            ...lens.parts.map((part, place) => ({
              ...{ key: part.code, words: say(part.name), end: true },
              cell: (row: Row) => <Count value={row.parts[place] ?? null} />,
            })),
            ...timed,
          ]}
        />
      )}
    </Card>
  )
}

function Figure({ name, value }: { name: string; value: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="text-2xl font-extrabold">{value}</dd>
    </div>
  )
}

export function Steps({ rows }: { rows: Told['steps'] }) {
  const words = useWords()
  const { say } = useSpeech()
  return (
    <Card flush title={words.stepsTitle}>
      <p className="max-w-[80ch] px-4 pb-3 text-sm text-soft sm:px-5">{words.stepsWhy}</p>
      {rows.length === 0 ? (
        <Nothing />
      ) : (
        <Table
          caption={words.stepsTitle}
          keyOf={(row) => `${row.sop} ${row.name.id}`}
          rows={rows}
          columns={[
            {
              ...{ key: 'step', words: words.step },
              cell: (row) => (
                <span>
                  <span className="font-semibold">{say(row.name)}</span>
                  <span className="block text-xs text-soft">{row.sop}</span>
                </span>
              ),
            },
            { key: 'total', words: words.total, end: true, cell: (row) => <Count value={row.total} strong /> },
            {
              ...{ key: 'hours', words: words.median('').trim(), end: true },
              cell: (row) => <Hours value={row.hours} />,
            },
          ]}
        />
      )}
    </Card>
  )
}
