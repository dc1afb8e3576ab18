/** Delays whose last day passed twice, by the number of their sheet. */
import { CalendarCheck } from 'lucide-react'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import type { Told } from './offices.tsx'
import { useWords } from './words.ts'

export function Delays({ rows }: { rows: Told['delays'] }) {
  const words = useWords()
  return (
    <Card flush title={words.delaysTitle}>
      <p className="max-w-[80ch] px-4 pb-3 text-sm text-soft sm:px-5">{words.delaysWhy}</p>
      {rows.length === 0 ? (
        <Empty icon={CalendarCheck} title={words.delaysNone}>
          {words.delaysNoneWhy}
        </Empty>
      ) : (
        <Table
          caption={words.delaysTitle}
          keyOf={(row) => row.number}
          rows={rows}
          columns={[
            { key: 'number', words: words.number, cell: (row) => <span className="font-bold">{row.number}</span> },
            {
              ...{ key: 'office', words: words.office },
              cell: (row) => (
                <>
                  {row.office} <span className="text-soft">· {row.agency}</span>
                </>
              ),
            },
            { key: 'begun', words: words.begun, cell: (row) => <Time at={row.begun} grain="day" /> },
            {
              ...{ key: 'lastDay', words: words.lastDay },
              cell: (row) => <Time at={`${row.lastDay}T05:00:00Z`} grain="day" />,
            },
            {
              ...{ key: 'standing', words: words.standing },
              cell: (row) => (
                <Chip tone={row.decided ? 'plain' : 'danger'}>{row.decided ? words.decided : words.undecided}</Chip>
              ),
            },
          ]}
        />
      )}
    </Card>
  )
}
