/** Shares by group with their range: a dot on a line says more than two numbers, and the numbers stand beside it. */
import { Chip } from '../../parts/chip.tsx'
import { Table } from '../../parts/table.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import type { Result } from './trial-result.tsx'

type Row = Result['fairness'][number]

export function FairnessTable({ rows }: { rows: Row[] }) {
  const { text, language } = useSpeech()
  const words = text.indicators.result
  const most = Math.max(0.01, ...rows.map((row) => row.high))
  const percent = (value: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value)
  const name = (row: Row) => (row.by === 'sex' ? words.sexes[row.group as 'F' | 'M'] : row.group)
  return (
    <Table
      caption={words.fairness}
      rows={rows}
      keyOf={(row) => `${row.by} ${row.group}`}
      columns={[
        {
          key: 'group',
          words: words.group,
          cell: (row) => (
            <>
              <b>{name(row)}</b> <span className="text-soft">{words.by[row.by]}</span>{' '}
              {row.differs && <Chip tone="warn">{words.differs}</Chip>}
            </>
          ),
        },
        { key: 'people', words: words.people, cell: (row) => numberWords(row.of, language), end: true },
        {
          key: 'share',
          words: words.share,
          cell: (row) => (
            <span className="inline-grid min-w-40 gap-1">
              <span className="tabular-nums">
                {percent(row.of === 0 ? 0 : row.hits / row.of)}{' '}
                <span className="text-soft">
                  {percent(row.low)}–{percent(row.high)}
                </span>
              </span>
              <span aria-hidden className="relative block h-1.5 rounded-full bg-sunk">
                <span
                  className="absolute h-1.5 rounded-full bg-edge"
                  style={{ left: `${(row.low / most) * 100}%`, width: `${((row.high - row.low) / most) * 100}%` }}
                />
                <span
                  className="absolute -top-0.5 size-2.5 -translate-x-1/2 rounded-full bg-accent"
                  style={{ left: `${(row.hits / Math.max(1, row.of) / most) * 100}%` }}
                />
              </span>
            </span>
          ),
        },
      ]}
    />
  )
}
