/** What arrived, delivery by delivery, with the hash under which its bytes are kept. */
import { PackageOpen } from 'lucide-react'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

type Source = Output<'sources.get'>
type Row = Source['deliveries'][number]

export function Deliveries({ source }: { source: Source }) {
  const { text, language } = useSpeech()
  const words = text.sources.delivery
  if (source.deliveries.length === 0) {
    return (
      <Card>
        <Empty icon={PackageOpen} title={text.sources.deliveriesEmpty}>
          {text.sources.deliveriesEmptyLead}
        </Empty>
      </Card>
    )
  }
  const number = (key: 'kept' | 'already' | 'versions' | 'refused'): Column<Row> => ({
    key,
    words: words[key],
    cell: (row) => (
      <span className={key === 'refused' && row[key] > 0 ? 'font-bold text-danger' : ''}>
        {numberWords(row[key], language)}
      </span>
    ),
    end: true,
  })
  const columns: Column<Row>[] = [
    {
      key: 'at',
      words: words.at,
      cell: (row) => (
        <span className="grid">
          <span className="font-semibold">
            <Time at={row.receivedAt} />
          </span>
          <code className="text-2xs text-soft" title={row.sha256}>
            {row.sha256.slice(0, 16)}…
          </code>
        </span>
      ),
    },
    { key: 'channel', words: words.channel, cell: (row) => text.sources.channel[row.channel as 'api'] ?? row.channel },
    { key: 'by', words: words.by, cell: (row) => row.by ?? text.none },
    number('kept'),
    number('already'),
    number('versions'),
    number('refused'),
    {
      key: 'size',
      words: words.size,
      cell: (row) => `${numberWords(Math.ceil(row.size / 1024), language)} kB`,
      end: true,
      wide: true,
    },
  ]
  return (
    <Card flush>
      <Table caption={text.sources.deliveries} columns={columns} rows={source.deliveries} keyOf={(row) => row.id} />
    </Card>
  )
}
