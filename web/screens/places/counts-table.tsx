/** The same numbers as rows: for those who do not read tiles, for paper, and for what has no tile. By the alphabet, never by number. */
import { Link } from '@tanstack/react-router'
import { EyeOff, MapPinned } from 'lucide-react'
import { Empty } from '../../parts/empty.tsx'
import { Table } from '../../parts/table.tsx'
import { useSpeech } from '../../text/language.tsx'
import { byName, type Row, type Sum, useChange, useCount } from './counted.ts'
import type { Behind } from './rows-behind.ts'
import { useWords } from './words.ts'

type Props = { caption: string; rows: Row[]; behind: (row: Row) => Behind | null }

export function CountsTable({ caption, rows, behind }: Props) {
  const words = useWords()
  const { say } = useSpeech()
  const change = useChange()
  if (rows.length === 0)
    return (
      <Empty icon={MapPinned} title={words.noRows}>
        {words.noRowsWhy}
      </Empty>
    )
  return (
    <Table
      caption={caption}
      keyOf={(row) => row.code}
      rows={byName(rows, say)}
      columns={[
        { key: 'place', words: words.place, cell: (row) => <span className="font-semibold">{say(row.name)}</span> },
        { key: 'now', words: words.now, cell: (row) => <Now row={row} behind={behind(row)} />, end: true },
        { key: 'before', words: words.before, cell: (row) => <Count sum={row.before} />, end: true },
        { key: 'change', words: words.change, cell: (row) => change(row), end: true },
      ]}
    />
  )
}

/** The count, leading to its rows where there are any to read. */
function Now({ row, behind }: { row: Row; behind: Behind | null }) {
  const words = useWords()
  const { say } = useSpeech()
  if (behind === null) return <Count sum={row.now} />
  return (
    <Link to={behind.to} search={behind.search as never} aria-label={words.rows(say(row.name))}>
      <Count sum={row.now} />
    </Link>
  )
}

/** A count, or that it is withheld. */
export function Count({ sum }: { sum: Sum }) {
  const count = useCount()
  if (sum.value !== null) return count(sum)
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap text-soft">
      <EyeOff aria-hidden className="size-3.5" />
      {count(sum)}
    </span>
  )
}
