/** The cases behind one number: as many rows as the reader may know of, each with its case, never a name. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../ask.ts'
import type { Output } from '../call.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Table } from '../parts/table.tsx'
import { Time } from '../parts/time.tsx'
import { behind as en } from '../text/en/behind.ts'
import { behind as id } from '../text/id/behind.ts'
import { useSpeech } from '../text/language.tsx'

type Row = Output<'figures.behind'>['rows'][number]

/** The words in the reader's language. */
export function useBehindWords() {
  return useSpeech().language === 'en' ? en : id
}

export function FigureBehind({
  figure,
  code,
  label,
  close,
}: {
  figure: string
  code: string
  label: string
  close: () => void
}) {
  const words = useBehindWords()
  const query = useAnswer('figures.behind', { figure, code }, { purpose: 'case' })
  const columns = [
    {
      key: 'case',
      words: words.case,
      cell: (row: Row) => (
        <Link to={`/cases/${row.case}`} className="font-semibold text-link hover:underline">
          {row.number}
        </Link>
      ),
    },
    { key: 'age', words: words.age, cell: (row: Row) => (row.child ? words.child : words.adult) },
    { key: 'at', words: words.at, cell: (row: Row) => <Time at={row.at} grain="day" /> },
  ]
  return (
    <Dialog open close={close} title={words.title(label)} lead={words.lead}>
      <Loaded query={query} rows={4}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="text-soft">{words.none}</p>
          ) : (
            <div className="grid gap-3">
              <p className="font-semibold">{words.total(rows.length)}</p>
              <Table
                caption={words.title(label)}
                columns={columns}
                rows={rows.map((row, place) => ({ ...row, place }))}
                keyOf={(row) => `${row.case} ${(row as Row & { place: number }).place}`}
              />
            </div>
          )
        }
      </Loaded>
    </Dialog>
  )
}
