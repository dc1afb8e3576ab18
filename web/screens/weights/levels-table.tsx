/** The chart as a table, for a screen reader, for paper, and for who wants the numbers. */
import { type Column, Table } from '../../parts/table.tsx'
import { useSpeech } from '../../text/language.tsx'
import { bitsWords, rareWords } from '../../time.ts'
import type { Level, LinedUp } from './line-up.ts'
import { Moved } from './moved.tsx'

type Line = LinedUp['levels'][number] & { of: LinedUp }

export function LevelsTable({ rows, isCompared }: { rows: LinedUp[]; isCompared: boolean }) {
  const { text, say, language } = useSpeech()
  const often = (share: number | undefined) =>
    share === undefined ? text.none : rareWords(share, language, text.weights.oneIn)
  const bits = (level: Level | undefined) => (level ? bitsWords(level.bits, language) : text.weights.absent)
  const columns: Column<Line>[] = [
    {
      key: 'level',
      words: text.weights.level,
      cell: (line) => <span className="block first-letter:uppercase">{say(line.words)}</span>,
    },
    { key: 'm', words: text.weights.onOne, end: true, cell: (line) => often(line.own?.m) },
    { key: 'u', words: text.weights.onTwo, end: true, cell: (line) => often(line.own?.u) },
    { key: 'bits', words: text.weights.bits, end: true, cell: (line) => <b>{bits(line.own)}</b> },
    ...(isCompared
      ? ([
          { key: 'other', words: text.weights.that, end: true, cell: (line) => bits(line.other) },
          {
            key: 'moved',
            words: text.weights.difference,
            end: true,
            cell: (line) => (line.moved === null ? text.none : <Moved moved={line.moved} />),
          },
        ] satisfies Column<Line>[])
      : ([
          {
            key: 'household',
            words: text.weights.householdBits,
            end: true,
            cell: (line) => (line.own ? bitsWords(line.own.householdBits, language) : text.none),
          },
        ] satisfies Column<Line>[])),
  ]
  return (
    <div className="-mx-4 sm:-mx-5">
      <Table
        caption={text.weights.chart}
        columns={columns}
        rows={rows.flatMap((row) => row.levels.map((level) => ({ ...level, of: row })))}
        keyOf={(line) => `${line.of.name} ${line.words.id}`}
      />
    </div>
  )
}
